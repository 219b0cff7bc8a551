import { beforeAll, expect, test } from 'vitest';
import { EVERYDAY_WORDS } from '../../../src/indexing/dictionary.ts';
import { normalise } from '../../../src/search/tokens.ts';
import type { Search } from '../../../src/search/search.ts';
import { openSearch, searchPage } from '../../support/search-pages.ts';

let search: Search;
beforeAll(async () => {
	search = await openSearch([
		searchPage(
			'/main/',
			'The main dots',
			'Miss the post, out and look, via phone, internet and act',
		),
	]);
});

test.for(['docs', 'min', 'pos', 'outlook', 'visa', 'iphone', 'weekend', 'intranet'])(
	'“%s” is not taken for a word of the site',
	async (word) => {
		expect((await search.search(word)).query.corrected).toBeUndefined();
	},
);

test('a misspelling still is', async () => {
	expect((await search.search('phnoe')).query.corrected).toBe('phone');
});

test('each stands once, in the form that queries are compared in', () => {
	expect(EVERYDAY_WORDS.map(normalise)).toEqual([...new Set(EVERYDAY_WORDS)]);
});
