import { describe, expect, test } from 'vitest';
import { parse, problemsOf, toHtml, toMarkdown } from '../../../support/markup.ts';
import { checkMarkup } from '../../../../src/markup/check.ts';

describe('Term', () => {
	test('a term opens the glossary’s sentence, each time with an id of its own', () => {
		expect(toHtml('A <Term>Site ID</Term>, <Term id="site-id">that</Term>.')).toBe(
			'<p>A <button type="button" class="term" popovertarget="term-site-id">Site ID</button><span id="term-site-id" class="term-note" popover="" data-aside="">The number of a website.</span>, ' +
				'<button type="button" class="term" popovertarget="term-site-id-2">that</button><span id="term-site-id-2" class="term-note" popover="" data-aside="">The number of a website.</span>.</p>',
		);
	});

	test('its Markdown is the word', () => {
		expect(toMarkdown('A <Term id="site-id">*Site* ID</Term>.')).toBe('A *Site* ID.');
	});

	test('a term that the glossary lacks stays plain', () => {
		expect(toHtml('A <Term>token</Term>.')).toBe('<p>A token.</p>');
	});

	test('what it means is its id, or the slug of its text', () => {
		const { references } = checkMarkup(
			parse('A <Term>Site ID</Term> and <Term id="token-auth">one</Term>.'),
			'a.mdx',
		);
		expect(references.terms.map(({ target }) => target)).toEqual(['site-id', 'token-auth']);
	});

	test('an attribute it does not have is an error', () => {
		expect(problemsOf('a <Term key="x">y</Term>')).toEqual([
			'1:3 error KB160 <Term> has no attribute "key".',
		]);
	});
});
