import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LLMS_PAGE_SIZE, renderLlms, renderTopicLlms } from '../../../src/formats/llms.ts';
import { renderLlmsFull } from '../../../src/formats/llms-full.ts';
import type { MarkdownPage } from '../../../src/formats/markdown-page.ts';
import { en } from '../../../src/text/en.ts';
import { SITE, articleOf, faqOf, knowledgeBaseOf, topicOf } from '../../support/knowledge.ts';

const COMMON = { site: SITE, text: en };
const AT = 'https://example.com/kb';
const bytesOf = (text: string): number => Buffer.byteLength(text);

test('a small site lists its topics, articles and questions in the order of the proposal', () => {
	const kb = knowledgeBaseOf({
		topics: [topicOf('a'), topicOf('empty')],
		articles: [articleOf('x', { title: 'A [b]' })],
		faqs: [faqOf('q', { question: 'Why?' })],
	});
	expect(renderLlms(kb, COMMON)).toBe(`# Help

> Guides and answers.

${en.programs.howToRead}

${en.programs.filesOnly}

## Topics

- [a](${AT}/topics/a/llms.txt): About a.

## Articles

- [A \\[b\\]](${AT}/articles/x.md): About x.

## Questions and answers

- [Why?](${AT}/faq/q.md)

## Optional

- [llms-full.txt](${AT}/llms-full.txt): ${en.programs.full}
- [kb-manifest.json](${AT}/kb-manifest.json): ${en.programs.manifest}
- [Feed](${AT}/feed.xml): ${en.programs.feed}
- [sitemap-index.xml](${AT}/sitemap-index.xml): ${en.programs.sitemap}
`);
});

test('what only a server can do is promised only where there is one', () => {
	const kb = knowledgeBaseOf({ articles: [articleOf('x')] });
	expect(renderLlms(kb, COMMON)).not.toMatch(/ask=|mcp/i);
	const served = renderLlms(kb, { ...COMMON, site: { ...SITE, server: true } });
	expect(served).toContain(`\`GET ${AT}/?ask=<question>&goal=<what it is for>\``);
	expect(served).toContain(`An MCP server (streamable HTTP, read only) is at ${AT}/mcp.`);
	expect(served).not.toContain(en.programs.filesOnly);
});

test('a large site lists its topics alone, so that the file stays small', () => {
	const articles = Array.from({ length: 10_000 }, (_, index) =>
		articleOf(`x${index}`, { topics: [`t${index % 300}`] }),
	);
	const topics = Array.from({ length: 300 }, (_, index) =>
		topicOf(`t${index}`, index < 20 ? {} : { parent: `t${index % 20}` }),
	);
	const text = renderLlms(knowledgeBaseOf({ topics, articles }), COMMON);
	expect(text).not.toContain('## Articles');
	expect(text.match(/\/topics\/t\d+\/llms\.txt/g)).toHaveLength(20);
	expect(bytesOf(text)).toBeLessThan(4000);
});

test('a topic of 10,000 articles is listed in parts that lead to each other', () => {
	const articles = Array.from({ length: 10_000 }, (_, index) => articleOf(`x${index}`));
	const faqs = [faqOf('q')];
	const parts = renderTopicLlms(knowledgeBaseOf({ articles, faqs }).topics[0]!, COMMON);
	expect(parts).toHaveLength(Math.ceil(10_001 / LLMS_PAGE_SIZE));
	for (const [index, part] of parts.entries()) {
		expect(part).toMatch(/^# a · Help\n\n> About a\.\n\nPage \d+ of 26\n/);
		expect(bytesOf(part)).toBeLessThan(100_000);
		const next = `(${AT}/topics/a/llms-${index + 2}.txt)`;
		expect(part.includes(next)).toBe(index < parts.length - 1);
	}
	const listed = parts.flatMap((part) => part.match(/\/articles\/x\d+\.md/g) ?? []);
	expect(new Set(listed).size).toBe(10_000);
	expect(parts.at(-1)).toContain(`## Questions and answers\n\n- [q](${AT}/faq/q.md)\n`);
});

function page(id: string, body: string): MarkdownPage {
	return { kind: 'article', id, path: `/articles/${id}/`, topics: [], updated: '', head: '', body };
}

test('the whole text names the page of each part of it', () => {
	const topic = { ...page('t', '# T\n'), kind: 'topic' as const };
	expect(renderLlmsFull([page('x', '# X\n\nText.\n'), topic], COMMON)).toEqual([
		`# Help\n\n> Guides and answers.\n\n---\n\n<${AT}/articles/x/>\n\n# X\n\nText.\n`,
	]);
});

test('any text is split into parts below the limit, with nothing lost', () => {
	const body = fc.string({ unit: fc.constantFrom('a', ' ', '\n', 'é', '€', '😀'), maxLength: 300 });
	fc.assert(
		fc.property(fc.array(body, { maxLength: 8 }), (bodies) => {
			const size = 120;
			const pages = bodies.map((text, index) => page(`x${index}`, text));
			const parts = renderLlmsFull(pages, COMMON, size);
			const own = parts.map((part) =>
				part
					.replace(/^# Help\n\n> Guides and answers\.\n(?:\nPage \d+ of \d+\n)?/, '')
					.replace(/\n---\n\n\[Next page\]\(\S+\/llms-full-\d+\.txt\)\n$/, ''),
			);
			for (const part of own) {
				expect(bytesOf(part)).toBeLessThanOrEqual(size);
				expect(part.isWellFormed()).toBe(true);
			}
			expect(own.join('')).toBe(
				bodies.map((text, index) => `\n---\n\n<${AT}/articles/x${index}/>\n\n${text}`).join(''),
			);
		}),
	);
});
