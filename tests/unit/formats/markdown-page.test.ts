import fc from 'fast-check';
import { markdownToHast } from 'satteri';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { renderMarkdownPage } from '../../../src/formats/markdown-page.ts';
import { textOf } from '../../../src/markup/tree.ts';
import type { TreeNode } from '../../../src/markup/tree.ts';
import { toAbsolute } from '../../../src/knowledge-base/urls.ts';
import { SITE, articleOf, knowledgeBaseOf } from '../../support/knowledge.ts';

function pageOf(changes: Parameters<typeof articleOf>[1]): string {
	const article = knowledgeBaseOf({ articles: [articleOf('x', changes)] }).articles[0]!;
	return renderMarkdownPage(article, 'Text.', (path) => toAbsolute(path, SITE.url));
}

test('what the article is stands in front matter, then its title and text', () => {
	expect(pageOf({ title: 'A "b"', appliesTo: ['Matomo 4'] })).toBe(`---
title: "A \\"b\\""
description: "About x."
url: "https://example.com/kb/articles/x/"
topics: ["a"]
updated: "2026-01-01"
applies_to: ["Matomo 4"]
---

# A "b"

Text.
`);
});

test('any title can be read back from the front matter', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (title) => {
			const [, frontMatter] = /^---\n([\s\S]*?)\n---\n/.exec(pageOf({ title }))!;
			expect(parse(frontMatter!)).toMatchObject({ title, updated: '2026-01-01', topics: ['a'] });
		}),
	);
});

test('any title is one heading that reads as it was written', () => {
	const sign = fc.constantFrom(...'\\`*_[]<>#&;~!|-+=.:/()^${}1a é'.split(''));
	const title = fc.string({ unit: sign, minLength: 1 }).filter((text) => /\S/.test(text));
	fc.assert(
		fc.property(title, (text) => {
			const body = pageOf({ title: text }).replace(/^---\n[\s\S]*?\n---\n/, '');
			const { children } = markdownToHast(body) as { children: TreeNode[] };
			const [heading, , paragraph] = children;
			expect(heading).toMatchObject({ tagName: 'h1' });
			expect(textOf(heading!)).toBe(text.trim());
			expect(textOf(paragraph!)).toBe('Text.');
		}),
		{ numRuns: 500 },
	);
});

test.each(['C #', 'AT&amp;T', '~~a~~', 'a &lt; b', 'https://example.com/a_b_c'])(
	'the title %s stays as it is',
	(title) => {
		const body = pageOf({ title }).replace(/^---\n[\s\S]*?\n---\n/, '');
		const { children } = markdownToHast(body) as { children: TreeNode[] };
		expect(textOf(children[0]!)).toBe(title);
	},
);
