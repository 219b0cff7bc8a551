import fc from 'fast-check';
import { markdownToHast } from 'satteri';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { articleMarkdown, faqMarkdown, topicMarkdown } from '../../../src/formats/markdown-page.ts';
import { textOf } from '../../../src/markup/tree.ts';
import type { TreeNode } from '../../../src/markup/tree.ts';
import { en } from '../../../src/text/en.ts';
import { SITE, articleOf, faqOf, knowledgeBaseOf, topicOf } from '../../support/knowledge.ts';

const COMMON = { site: SITE, text: en };
const POINTER =
	'> All pages of this help centre are listed in [llms.txt](https://example.com/kb/llms.txt). Each is Markdown at its address with `.md` in place of the last slash.';

function pageOf(changes: Parameters<typeof articleOf>[1], common = COMMON): string {
	const article = knowledgeBaseOf({ articles: [articleOf('x', changes)] }).articles[0]!;
	const { head, body } = articleMarkdown(article, 'Text.', common);
	return head + body;
}

function bodyOf(changes: Parameters<typeof articleOf>[1]): string {
	const article = knowledgeBaseOf({ articles: [articleOf('x', changes)] }).articles[0]!;
	return articleMarkdown(article, 'Text.', COMMON).body;
}

test('what the article is stands in front matter, then the way to the index, its title and text', () => {
	expect(pageOf({ title: 'A "b"', appliesTo: ['Matomo 4'] })).toBe(`---
title: "A \\"b\\""
description: "About x."
canonical: "https://example.com/kb/articles/x/"
topics: ["a"]
updated: "2026-01-01"
appliesTo: ["Matomo 4"]
---

${POINTER}

# A "b"

Text.
`);
});

test('a question has no description of its own', () => {
	const { faqs } = knowledgeBaseOf({ faqs: [faqOf('q', { question: 'Why?' })] });
	const { head, body, topics } = faqMarkdown(faqs[0]!, 'So.', COMMON);
	expect(topics).toEqual(['a']);
	expect(head + body).toBe(`---
title: "Why?"
canonical: "https://example.com/kb/faq/q/"
topics: ["a"]
updated: "2026-01-01"
---

${POINTER}

# Why?

So.
`);
});

test('only where a server answers questions does the page say so', () => {
	expect(pageOf({})).not.toContain('?ask=');
	expect(pageOf({}, { ...COMMON, site: { ...SITE, server: true } })).toContain(
		`${POINTER} Ask in your own words: \`GET https://example.com/kb/articles/x.md?ask=<question>\`.\n\n# x\n`,
	);
});

test('a topic lists what is in it, as Markdown addresses', () => {
	const kb = knowledgeBaseOf({
		topics: [topicOf('a', { title: 'A & B' }), topicOf('sub', { parent: 'a' })],
		articles: [articleOf('x')],
		faqs: [faqOf('q', { question: 'Why?' })],
	});
	const { topics, body } = topicMarkdown(kb.topicById.get('sub')!, COMMON);
	expect([topics, body]).toEqual([['a'], '# sub\n\nAbout sub.\n']);
	expect(topicMarkdown(kb.topics[0]!, COMMON).body).toBe(`# A \\& B

About a.

## Articles

- [x](https://example.com/kb/articles/x.md): About x.

## Sub-topics

- [sub](https://example.com/kb/topics/sub.md): About sub.

## Questions and answers

- [Why?](https://example.com/kb/faq/q.md)
`);
});

test('a topic that has no articles yet says what is planned', () => {
	const kb = knowledgeBaseOf({ topics: [topicOf('a', { planned: ['One *day*'] })] });
	const { updated, head, body } = topicMarkdown(kb.topics[0]!, COMMON);
	expect(updated).toBeUndefined();
	expect(head).not.toContain('updated');
	expect(body).toBe('# a\n\nAbout a.\n\n## Updating…\n\n- One \\*day\\*\n');
});

test('a large topic lists its first articles and says where all are', () => {
	const articles = Array.from({ length: 60 }, (_, index) => articleOf(`x${index}`));
	const { body } = topicMarkdown(knowledgeBaseOf({ articles }).topics[0]!, COMMON);
	expect(body.match(/^- /gm)).toHaveLength(50);
	expect(body).toContain('[All 60 in this topic](https://example.com/kb/topics/a/llms.txt)\n');
});

test('any title can be read back from the front matter', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (title) => {
			const [, frontMatter] = /^---\n([\s\S]*?)\n---\n/.exec(pageOf({ title }))!;
			expect(parse(frontMatter!)).toMatchObject({
				...(title === '' ? {} : { title }),
				updated: '2026-01-01',
				topics: ['a'],
			});
		}),
	);
});

test('any title is one heading that reads as it was written', () => {
	const sign = fc.constantFrom(...'\\`*_[]<>#&;~!|-+=.:/()^${}1a é'.split(''));
	const title = fc.string({ unit: sign, minLength: 1 }).filter((text) => /\S/.test(text));
	fc.assert(
		fc.property(title, (text) => {
			const { children } = markdownToHast(bodyOf({ title: text })) as { children: TreeNode[] };
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
		const { children } = markdownToHast(bodyOf({ title })) as { children: TreeNode[] };
		expect(textOf(children[0]!)).toBe(title);
	},
);
