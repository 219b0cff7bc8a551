import { describe, expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { listFiles, listPages, readPage } from '../support/pages.ts';

const dist = inject('dist');
const articles = listPages(dist).filter((address) =>
	/^\/articles\/(?!page\/)[^/]+\/$/.test(address),
);

/** The text without what stands in code. */
function withoutCode(markdown: string): string {
	return markdown.replace(/^( *)(```+|~~~+)[^]*?^\1\2$/gm, '').replace(/(`+)[^`][^]*?\1/g, '');
}

describe('the Markdown of an article', () => {
	test('is there for every article', () => {
		expect(listFiles(dist, '.md')).toEqual(
			articles.map((address) => address.replace(/\/$/, '.md')),
		);
	});

	test('begins with front matter that says what it is', () => {
		for (const address of articles) {
			const markdown = readPage(dist, address.replace(/\/$/, '.md'));
			const [, yaml] = /^---\n(.*?)\n---\n\n# /s.exec(markdown) ?? [];
			const matter = parse(yaml ?? '') as Readonly<Record<string, unknown>>;
			expect(matter['url'], address).toBe(`https://help.example.com${address}`);
			expect(matter['title'], address).toBeTypeOf('string');
			expect(matter['description'], address).toBeTypeOf('string');
			expect(matter['topics'], address).toBeInstanceOf(Array);
			expect(matter['updated'], address).toMatch(/^\d{4}-\d\d-\d\d$/);
		}
	});

	test('has no component left in it', () => {
		const left = articles.flatMap((address) =>
			[...withoutCode(readPage(dist, address.replace(/\/$/, '.md'))).matchAll(/<\/?[A-Z].*/g)].map(
				([line]) => `${address} ${line}`,
			),
		);
		expect(left).toEqual([]);
	});

	test('has addresses that work from anywhere', () => {
		const relative = articles.flatMap((address) =>
			[
				...withoutCode(readPage(dist, address.replace(/\/$/, '.md'))).matchAll(
					/\]\((?!https?:|mailto:|#)[^)]*\)/g,
				),
			].map(([link]) => `${address} ${link}`),
		);
		expect(relative).toEqual([]);
	});

	test('is served as Markdown in UTF-8', async () => {
		const response = await fetch(`${inject('siteUrl')}/articles/token-auth.md`);
		expect(response.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
	});
});
