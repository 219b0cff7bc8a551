import fc from 'fast-check';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { toHtml } from '../../../src/answers/to-html.ts';
import { choice, element, link } from '../../../src/results/element.ts';

const SITE_URL = 'https://help.example.com/kb/';

test('elements with their attributes; paths are under the base, what is not there is left out', () => {
	const nodes = [
		element('p', { class: 'a', 'data-b': '' }, 'x ', false, undefined, link('/c/#d', 'y')),
		link('https://example.com/', 'z'),
	];
	expect(toHtml(nodes, SITE_URL)).toBe(
		'<p class="a" data-b>x <a href="/kb/c/#d">y</a></p><a href="https://example.com/">z</a>',
	);
});

test('what leads to another search is a link', () => {
	const state = { text: 'a&b', filters: { kind: 'faq' }, asTyped: true };
	expect(toHtml([choice({ state, isChosen: true }, 'chip', 'x')], SITE_URL)).toBe(
		'<a class="chip" aria-current="true" href="/kb/search/?q=a%26b&amp;kind=faq&amp;as=typed">x</a>',
	);
});

test('any text is text, in elements and in attributes', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), (text) => {
			// What HTML and XML have no place for is left out.
			fc.pre(!/[\u0000-\u001f\u007f-\u009f\ufffe\uffff]/.test(text) && text !== '');
			const html = toHtml([element('p', { title: text }, text)], SITE_URL);
			const [made] = fromHtml(html, { fragment: true }).children as [Element];
			expect(made.properties['title']).toBe(text);
			expect(made.children).toMatchObject([{ type: 'text', value: text }]);
		}),
	);
});
