import type { ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { element, textOf } from '../../../src/markup/tree.ts';
import { toHtml, toPage } from '../../support/markup.ts';

const part = { name: 'site-id' };

describe('a document as a part of a longer one', () => {
	test('ids and all that names them carry the part’s name', () => {
		const nodes = [
			element('p', { id: 'a' }, 'A'),
			element('a', { href: '#a' }, 'b'),
			element('button', { popoverTarget: 'c' }),
			element('span', { id: 'c', popover: '' }),
			element('p', { ariaLabelledBy: ['a', 'c'], ariaDescribedBy: ['a'] }),
			element('label', { htmlFor: ['c'] }),
		];
		expect(toPage(nodes, part)).toBe(
			'<p id="site-id-a">A</p><a href="#site-id-a">b</a><button popovertarget="site-id-c"></button><span id="site-id-c" popover=""></span><p aria-labelledby="site-id-a site-id-c" aria-describedby="site-id-a"></p><label for="site-id-c"></label>',
		);
	});

	test('other links stay', () => {
		const nodes = [
			element('a', { href: '/faq/#a' }, 'a'),
			element('a', { href: 'https://e.com/#b' }, 'b'),
		];
		expect(toPage(nodes, part)).toBe('<a href="/kb/faq/#a">a</a><a href="https://e.com/#b">b</a>');
	});

	test('headings go down, to six at most', () => {
		const nodes = [element('h2', {}, 'a'), element('div', {}, element('h5', {}, 'b'))];
		expect(toPage(nodes, { levels: 2 })).toBe('<h4>a</h4><div><h6>b</h6></div>');
	});

	test('what was folded stands open', () => {
		const nodes = [element('details', { className: ['more'] }, element('summary', {}, 'a'), 'b')];
		expect(toPage(nodes, { isOpen: true })).toBe(
			'<details open class="more"><summary>a</summary>b</details>',
		);
		expect(toPage(nodes)).toBe('<details class="more"><summary>a</summary>b</details>');
	});

	test('the text of code is untouched', () => {
		const html = toHtml('```html\nid="a" <h2>\n\n  #a\n```');
		expect(html).toContain('id=');
		expect(html).not.toContain('site-id');
	});

	const text = fc.oneof(
		fc.string(),
		fc.constantFrom(' id="a"', '<p id="b">', '"', '>', '<', "'", '&lt;', '=', '/>'),
	);

	test('whatever stands in texts and attributes, ids change and nothing else does', () => {
		fc.assert(
			fc.property(text, text, text, (words, title, id) => {
				const wanted = id.replace(/\s/g, '') || 'x';
				const nodes = [
					element('p', { id: wanted, title, ariaLabel: words }, words, element('br', {}), title),
				];
				const node = parse(toPage(nodes, { name: 'part' }));
				const before = parse(toPage(nodes));
				expect(node.properties).toEqual({
					...before.properties,
					id: `part-${String(before.properties['id'])}`,
				});
				expect(textOf(node)).toBe(textOf(before));
			}),
			{ numRuns: 2000 },
		);
	});
});

describe('what is printed beside a link', () => {
	const link = (href: string, ...words: (ElementContent | string)[]) =>
		element('a', { className: ['x'], href }, ...words);

	test('the title of its page, unless the text says it', () => {
		const links = {
			'/articles/site-id/': { title: 'Find the Site ID' },
			'/articles/tokens/#why': { title: 'Tokens & keys' },
		};
		const nodes = [
			link('/articles/site-id/', 'here'),
			link('/articles/site-id/', 'find the ', element('b', {}, 'Site ID'), '.'),
			link('/articles/tokens/#why', 'why'),
		];
		expect(toPage(nodes, { links })).toBe(
			'<a class="x" href="/kb/articles/site-id/" data-title="Find the Site ID">here</a>' +
				'<a class="x" href="/kb/articles/site-id/">find the <b>Site ID</b>.</a>' +
				'<a class="x" href="/kb/articles/tokens/#why" data-title="Tokens &#38; keys">why</a>',
		);
	});

	test('in a booklet it leads to its part', () => {
		const links = {
			'/articles/site-id/': {
				title: 'Find the Site ID',
				part: { id: 'article-site-id', see: 'see page' },
			},
		};
		expect(toPage([link('/articles/site-id/', 'here')], { links })).toBe(
			'<a class="x" href="#article-site-id" data-see="see page" data-title="Find the Site ID">here</a>',
		);
	});

	test('the number of its address, unless the address is its text', () => {
		const address = 'https://a.example/?x=1&y=2';
		const links = { [address]: { note: { number: 3, address } } };
		const html = toPage([link(address, 'A'), link(address, address)], { links });
		expect(html).toBe(
			`<a class="x" href="https://a.example/?x=1&#x26;y=2" data-note="3">A</a>` +
				`<a class="x" href="https://a.example/?x=1&#x26;y=2">https://a.example/?x=1&#x26;y=2</a>`,
		);
	});
});

function parse(html: string): Extract<ElementContent, { type: 'element' }> {
	const [node] = fromHtml(html, { fragment: true }).children;
	if (node?.type !== 'element') throw new Error(`No element in ${html}`);
	return node;
}
