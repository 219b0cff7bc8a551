import { describe, expect, test } from 'vitest';
import { toBookletPart } from '../../../src/markup/booklet-part.ts';

describe('toBookletPart', () => {
	test('ids and all that names them carry the part’s name', () => {
		expect(
			toBookletPart(
				'<h2 id="a">A</h2><a href="#a">b</a><button popovertarget="c"></button><span id="c" popover=""></span><p aria-labelledby="a c" aria-describedby="a"></p><label for="c"></label>',
				'site-id',
				0,
			),
		).toBe(
			'<h2 id="site-id-a">A</h2><a href="#site-id-a">b</a><button popovertarget="site-id-c"></button><span id="site-id-c" popover=""></span><p aria-labelledby="site-id-a site-id-c" aria-describedby="site-id-a"></p><label for="site-id-c"></label>',
		);
	});

	test('other links stay', () => {
		const html = '<a href="/faq/#a">a</a><a href="https://e.com/#b">b</a>';
		expect(toBookletPart(html, 'x', 1)).toBe(html);
	});

	test('headings go down, to six at most', () => {
		expect(toBookletPart('<h2>a</h2><div><h5>b</h5></div>', 'x', 2)).toBe(
			'<h4>a</h4><div><h6>b</h6></div>',
		);
	});

	test('what was folded stands open', () => {
		expect(toBookletPart('<details><summary>a</summary>b</details>', 'x', 0)).toBe(
			'<details open><summary>a</summary>b</details>',
		);
	});

	test('the text of code is untouched', () => {
		const html =
			'<pre><code>id="a" &#x3C;h2>\n\n  #a <span class="hljs-string">"b"</span></code></pre>';
		expect(toBookletPart(html, 'x', 1)).toBe(html);
	});

	test('drawings keep the case of their names', () => {
		const html = '<svg viewBox="0 0 1 1"><text text-anchor="end">a</text></svg>';
		expect(toBookletPart(html, 'x', 1)).toBe(html);
	});
});
