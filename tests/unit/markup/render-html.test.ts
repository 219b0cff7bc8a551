import { describe, expect, test } from 'vitest';
import { headingsOf, toHtmlTree } from '../../../src/markup/render-html.ts';
import { contextOf, parse, toHtml } from '../../support/markup.ts';

function headingHtml(level: number, id: string, html: string, text: string): string {
	return `<div class="heading"><h${level} id="${id}">${html}</h${level}><a class="anchor" href="#${id}" data-aside=""><span aria-hidden="true">#</span><span class="visually-hidden">Link to “${text}”</span></a></div>`;
}

describe('headings', () => {
	test('a heading has an id and a link to itself', () => {
		expect(toHtml('## A *b* `c`')).toBe(
			headingHtml(2, 'a-b-c', 'A <em>b</em> <code>c</code>', 'A b c'),
		);
	});

	test('equal headings have different ids', () => {
		expect(toHtml('## Übersicht\n\n### Ubersicht\n\n## ?')).toBe(
			[
				headingHtml(2, 'ubersicht', 'Übersicht', 'Übersicht'),
				headingHtml(3, 'ubersicht-2', 'Ubersicht', 'Ubersicht'),
				headingHtml(2, 'section', '?', '?'),
			].join('\n'),
		);
	});

	test('the list of headings leaves out what a term means', () => {
		const nodes = toHtmlTree(parse('## The <Term>Site ID</Term>\n\n### More'), contextOf());
		expect(headingsOf(nodes)).toEqual([
			{ id: 'the-site-id', level: 2, text: 'The Site ID' },
			{ id: 'more', level: 3, text: 'More' },
		]);
	});

	test('headings inside components are in the list', () => {
		const nodes = toHtmlTree(parse('<Details summary="a">\n\n## In\n\n</Details>'), contextOf());
		expect(headingsOf(nodes)).toEqual([{ id: 'in', level: 2, text: 'In' }]);
	});
});

describe('links', () => {
	test('internal links carry the base of the site', () => {
		expect(toHtml('[a](/articles/x/#y) [b](/) [c][d]\n\n[d]: /faq/')).toBe(
			'<p><a href="/kb/articles/x/#y">a</a> <a href="/kb/">b</a> <a href="/kb/faq/">c</a></p>',
		);
	});

	test('other links stay as they are', () => {
		expect(toHtml('[a](https://e.com/) [b](#c) [d](mailto:a@e.com)')).toBe(
			'<p><a href="https://e.com/">a</a> <a href="#c">b</a> <a href="mailto:a@e.com">d</a></p>',
		);
	});
});

describe('tables', () => {
	test('a table scrolls, names its columns, and aligns without style', () => {
		expect(toHtml('| a | b |\n|---|--:|\n| 1 | `2` |')).toBe(
			'<div class="table" role="group" tabindex="0" aria-label="Table, scrolls sideways"><table>\n<thead>\n<tr>\n<th scope="col">a</th>\n<th scope="col" class="align-right">b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>1</td>\n<td class="align-right"><code>2</code></td>\n</tr>\n</tbody>\n</table></div>',
		);
	});

	test('nothing in the page carries a style', () => {
		expect(toHtml('| a | b | c |\n|:-:|:--|--:|\n| 1 | 2 | 3 |')).not.toContain('style');
	});
});

describe('code', () => {
	test('a block names its language and marks placeholders', () => {
		expect(toHtml('```sh\nls $SITE_ID\n```')).toBe(
			'<kb-code class="code"><pre tabindex="0" role="group" aria-label="Code, sh"><code><span class="hljs-built_in">ls</span> <span class="hljs-variable"><var>$SITE_ID</var></span></code></pre></kb-code>',
		);
	});

	test('plain text is just code', () => {
		const html = (text: string) =>
			`<kb-code class="code"><pre tabindex="0" role="group" aria-label="Code"><code>${text}</code></pre></kb-code>`;
		expect(toHtml('```\na <b>\n```')).toBe(html('a &#x3C;b>'));
		expect(toHtml('```text\na\n\n\nb\n```')).toBe(html('a\n\n\nb'));
	});
});

describe('the rest', () => {
	test('boxes of task lists are signs', () => {
		expect(toHtml('- [x] done\n- [ ] open')).toBe(
			'<ul class="contains-task-list">\n<li class="task-list-item">☑ done</li>\n<li class="task-list-item">☐ open</li>\n</ul>',
		);
	});

	test('pictures of Markdown are drawings or photos', () => {
		expect(toHtml('![A](./photo.png)')).toBe(
			'<p><img src="/photo.webp" alt="A" width="800" height="600" loading="lazy" decoding="async"></p>',
		);
		expect(toHtml('![A](./drawing.svg)')).toBe(
			'<p><svg viewBox="0 0 4 3" class="drawing" role="img" aria-label="A"></svg></p>',
		);
	});

	test('plain HTML tags stay', () => {
		expect(toHtml('H<sub>2</sub>O<br/>x')).toBe('<p>H<sub>2</sub>O<br>x</p>');
	});

	test('comments leave no trace', () => {
		expect(toHtml('a {/* b */}c')).toBe('<p>a c</p>');
	});

	test('ids of footnotes are known to the article', () => {
		const context = contextOf();
		toHtmlTree(parse('a[^1]\n\n[^1]: b'), context);
		expect(context.ids.all()).toEqual([
			'user-content-fnref-1',
			'footnote-label',
			'user-content-fn-1',
		]);
	});
});
