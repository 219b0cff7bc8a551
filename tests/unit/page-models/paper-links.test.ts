import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toPaperLinks } from '../../../src/page-models/paper-links.ts';

const PAGES: Readonly<Record<string, string>> = {
	'/articles/site-id/': 'Find the Site ID',
	'/articles/tokens/#why': 'Tokens & keys',
};
const titleOf = (href: string) => PAGES[href];

function paper(html: string, parts: Readonly<Record<string, string>> = {}) {
	return toPaperLinks(html, { titleOf, seePage: 'see page', partOf: (href) => parts[href] });
}

describe('links on paper', () => {
	test('addresses of other sites become notes, each once', () => {
		const { html, notes } = paper(
			'<a href="https://a.example/?x=1&amp;y=2">A</a> <a href="https://b.example/">B</a> <a href="https://a.example/?x=1&amp;y=2">again</a>',
		);
		expect(notes).toEqual(['https://a.example/?x=1&y=2', 'https://b.example/']);
		expect([...html.matchAll(/data-note="(\d)"/g)].map(([, number]) => number)).toEqual([
			'1',
			'2',
			'1',
		]);
	});

	test('an address that is printed as its own text is not noted again', () => {
		const { html, notes } = paper(
			'<a href="mailto:help@example.com">help@example.com</a> <a href="tel:+254700">+254700</a>',
		);
		expect(notes).toEqual([]);
		expect(html).not.toContain('data-note');
	});

	test('pages of the site are named, unless the text does', () => {
		const { html, notes } = paper(
			'<a href="/articles/site-id/">here</a> <a href="/articles/site-id/">find the <b>Site ID</b>.</a> <a href="/articles/tokens/#why">why</a>',
		);
		expect(notes).toEqual([]);
		expect(html).toBe(
			'<a href="/articles/site-id/" data-title="Find the Site ID">here</a> <a href="/articles/site-id/">find the <b>Site ID</b>.</a> <a href="/articles/tokens/#why" data-title="Tokens &#38; keys">why</a>',
		);
	});

	test('in a booklet they lead to their part', () => {
		const { html } = paper('<a class="x" href="/articles/site-id/">here</a>', {
			'/articles/site-id/': 'article-site-id',
		});
		expect(html).toBe(
			'<a class="x" href="#article-site-id" data-see="see page" data-title="Find the Site ID">here</a>',
		);
	});

	test('anchors, other schemes and what is no link stay as they are', () => {
		for (const html of [
			'<a href="#top">up</a>',
			'<a id="place"></a>',
			'<a href="/somewhere/">x</a>',
			'<abbr title="a">b</abbr>',
			'<p>1 < 2 & <a',
		])
			expect(paper(html)).toEqual({ html, notes: [] });
	});

	test('text without links comes back to the letter', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				const html = text.replace(/<a/gi, '');
				expect(paper(html)).toEqual({ html, notes: [] });
			}),
		);
	});
});
