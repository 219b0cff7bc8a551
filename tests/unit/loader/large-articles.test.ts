import { describe, expect, it } from 'vitest';
import { article, contentFolder, reportOf } from '../../support/content-folder.ts';

const FILE = 'content/articles/a.mdx';
const DEEP = 10_000;

interface Timed {
	readonly report: readonly string[];
	readonly published: number;
	readonly seconds: number;
}

async function read(body: string): Promise<Timed> {
	const folder = contentFolder({ 'articles/a.mdx': article({}, body) });
	const started = performance.now();
	const content = await folder.read();
	return {
		report: reportOf(content),
		published: content.articles.published,
		seconds: (performance.now() - started) / 1000,
	};
}

const times = (count: number, write: (index: number) => string): string =>
	Array.from({ length: count }, (_, index) => write(index)).join('');

describe('a megabyte', () => {
	it.each([
		[
			'of headings, links and code',
			times(
				10_000,
				(index) =>
					`## Heading ${index}\n\nSome **bold** text, a [link](/articles/good/), \`code\` and number ${index} of them all.\n\n`,
			),
		],
		['in one line', 'word '.repeat(220_000)],
		['in one word', 'x'.repeat(1_100_000)],
		['of line ends', '\n'.repeat(1_100_000) + 'a\n'],
		['of spaces', ' '.repeat(1_100_000) + 'a\n'],
	])('%s is built with a warning', async (_, body) => {
		const { report, published, seconds } = await read(body);
		expect(report).toEqual([
			expect.stringMatching(
				/^content\/articles\/a\.mdx:1:1 {2}warning KB180 {2}the article is 1\.\d MB long and took \d+\.\d s$/,
			),
			'  fix: split it into several articles',
		]);
		expect(published).toBe(2);
		expect(seconds).toBeLessThan(10);
	});

	it('of code in one block is named, and takes nothing else down', async () => {
		const { report, seconds } = await read(`\`\`\`js\n${'const a = 1;\n'.repeat(90_000)}\`\`\`\n`);
		expect(report).toHaveLength(2);
		expect(report[0]).toMatch(/^content\/articles\/a\.mdx:1:1 {2}\w+ KB180 {2}the article/);
		expect(seconds).toBeLessThan(10);
	});
});

describe('much of one kind', () => {
	it('builds a table of 10 000 rows', async () => {
		const rows = times(10_000, (index) => `| ${index} | [x](/articles/good/) | \`<b>\` |\n`);
		const { report, seconds } = await read(`| a | b | c |\n|---|---|---|\n${rows}`);
		expect(report).toEqual([]);
		expect(seconds).toBeLessThan(10);
	});

	it.each([
		['opening brackets', '['.repeat(50_000)],
		['brackets in one another', '['.repeat(50_000) + 'a' + ']'.repeat(50_000)],
		['open links', '[a]('.repeat(50_000)],
		['open pictures', '!['.repeat(50_000)],
		['crossed emphasis', '*a **b'.repeat(5_000)],
		['open emphasis', '*a_ '.repeat(5_000)],
		['backticks', '`'.repeat(100_000)],
		['backticks in growing runs', times(1_000, (index) => `${'`'.repeat(index)}a `)],
		['strikethrough', '~a~~b'.repeat(5_000)],
		['ampersands', '&'.repeat(50_000)],
		['brackets in an address', `[a](${'('.repeat(50_000)}${')'.repeat(50_000)})`],
		['lines before an underline', 'a\n'.repeat(30_000) + '---\n'],
		['one long rule', '- '.repeat(500)],
		['code that is indented far', `\`\`\`text\n${' '.repeat(400)}x\n\`\`\`\n`],
	])('builds %s within 2 seconds', async (_, body) => {
		const { report, published, seconds } = await read(`${body}\n`);
		expect(report).toEqual([]);
		expect(published).toBe(2);
		expect(seconds).toBeLessThan(2);
	});
});

describe('nesting', () => {
	it.each([
		['quotes', '>'.repeat(DEEP) + ' a', '10:1'],
		['spaced quotes', '> '.repeat(DEEP) + 'a', '10:1'],
		['lists on a line', '- '.repeat(DEEP) + 'a', '10:1'],
		['numbered lists on a line', '1. '.repeat(DEEP) + 'a', '10:1'],
		['indented lists', times(1_000, (index) => `${'  '.repeat(index)}- a\n`), '69:121'],
		['quotes and lists', '> - '.repeat(DEEP) + 'a', '10:'],
		['components', `${'<Note>\n'.repeat(DEEP)}a\n${'</Note>\n'.repeat(DEEP)}`, '1010:1'],
		['components in a line', '<Key>'.repeat(DEEP) + 'a' + '</Key>'.repeat(DEEP), '10:1'],
		['components apart', `${'<Note>\n\n'.repeat(DEEP)}a\n\n${'</Note>\n\n'.repeat(DEEP)}`, '250:1'],
		['HTML tags', '<div>'.repeat(DEEP) + '</div>'.repeat(DEEP), '10:1'],
		['emphasis', '*'.repeat(50_000) + 'a' + '*'.repeat(50_000), '10:'],
		['brackets of code', `{${'['.repeat(50_000)}${']'.repeat(50_000)}}`, '10:1'],
		['brackets of a module', `export const x = ${'['.repeat(50_000)}${']'.repeat(50_000)}`, '10:1'],
		['brackets in an attribute', `<Note title={${'['.repeat(50_000)}} />`, '10:1'],
	])('of %s is reported where it gets too deep', async (_, body, place) => {
		const { report, seconds } = await read(`${body}\n`);
		expect(report[0]?.startsWith(`${FILE}:${place}`)).toBe(true);
		expect(report[0]).toMatch(/error KB181 {2}the text is nested deeper than 100 levels$/);
		expect(report.slice(1)).toEqual([
			'  fix: take lists, quotes and components out of one another',
		]);
		expect(seconds).toBeLessThan(2);
	});

	it('of 20 lists and 20 quotes is fine', async () => {
		const lists = times(20, (index) => `${'  '.repeat(index)}- a\n`);
		expect((await read(`${lists}\n${'>'.repeat(20)} a\n`)).report).toEqual([]);
	});

	it('of tags that are never closed is reported too', async () => {
		const { report, seconds } = await read('<Note>\n'.repeat(DEEP));
		expect(report[0]).toMatch(/error KB1(?:60|81)/);
		expect(seconds).toBeLessThan(2);
	});
});
