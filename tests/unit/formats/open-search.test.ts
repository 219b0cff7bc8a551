import { expect, test } from 'vitest';
import { renderOpenSearch } from '../../../src/formats/open-search.ts';
import { SITE } from '../../support/knowledge.ts';

test('browsers learn the address of the search', () => {
	const xml = renderOpenSearch({ ...SITE, name: 'Tom & Co' });
	expect(xml).toContain('<ShortName>Tom &amp; Co</ShortName>');
	expect(xml).toContain(
		'<Url type="text/html" template="https://example.com/kb/search/?q={searchTerms}"/>',
	);
});

test.each([
	['Help', 'Help'],
	['Sixteen letters!', 'Sixteen letters!'],
	['Help centre of Example Limited', 'Help centre of'],
	['Donaudampfschifffahrtsgesellschaft', 'Donaudampfschiff'],
	['A Donaudampfschifffahrtsgesellschaft', 'A Donaudampfschi'],
])('the short name of %s is %s', (name, short) => {
	expect(renderOpenSearch({ ...SITE, name })).toContain(`<ShortName>${short}</ShortName>`);
});
