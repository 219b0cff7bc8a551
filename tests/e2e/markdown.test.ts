import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { describe, expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import type { Manifest } from '../../src/formats/manifest.ts';
import { attributeOf } from '../support/html.ts';
import { fileOf, listFiles, listPages, readPage } from '../support/pages.ts';

const dist = inject('dist');
const ORIGIN = 'https://help.example.com';
const pages = listPages(dist).filter((address) =>
	/^\/(?:articles|faq|topics)\/(?!page\/)[^/]+\/$/.test(address),
);
const markdownOf = (address: string): string => address.replace(/\/$/, '.md');
const lists = ['/llms.txt', ...listFiles(dist, '/llms.txt').filter((file) => file !== '/llms.txt')];

/** The text without what stands in code. */
function withoutCode(markdown: string): string {
	return markdown.replace(/^( *)(```+|~~~+)[^]*?^\1\2$/gm, '').replace(/(`+)[^`][^]*?\1/g, '');
}

/** Addresses of this site that the text links to, without a place on the page. */
function linksOf(markdown: string): string[] {
	return [...withoutCode(markdown).matchAll(/\]\((https:\/\/help\.example\.com[^)#]*)/g)].map(
		([, link]) => decodeURI(link!.slice(ORIGIN.length)),
	);
}

describe('the Markdown of a page', () => {
	test('is there for every article, question and topic, at both addresses', () => {
		expect(pages.length).toBeGreaterThan(100);
		expect(listFiles(dist, '.md')).toEqual(
			pages.flatMap((address) => [markdownOf(address), `${address}index.html.md`]).sort(),
		);
		for (const address of pages)
			expect(readPage(dist, `${address}index.html.md`)).toBe(readPage(dist, markdownOf(address)));
	});

	test('is named in the head of the page', () => {
		for (const address of pages)
			expect(
				attributeOf(readPage(dist, address), '<link rel="alternate" type="text/markdown"', 'href'),
				address,
			).toBe(markdownOf(address));
	});

	test('begins with front matter that says what it is, and the way to the index', () => {
		for (const address of pages) {
			const markdown = readPage(dist, markdownOf(address));
			const [, yaml, pointer] = /^---\n(.*?)\n---\n\n> (.*)\n\n# /s.exec(markdown) ?? [];
			const matter = parse(yaml ?? '') as Readonly<Record<string, unknown>>;
			expect(matter['canonical'], address).toBe(`${ORIGIN}${address}`);
			expect(matter['title'], address).toBeTypeOf('string');
			expect(pointer).toContain(`[llms.txt](${ORIGIN}/llms.txt)`);
			if (address.startsWith('/topics/')) continue;
			expect(matter['topics'], address).toBeInstanceOf(Array);
			expect(matter['updated'], address).toMatch(/^\d{4}-\d\d-\d\d$/);
		}
	});

	test('has no component left in it', () => {
		const left = pages.flatMap((address) =>
			[...withoutCode(readPage(dist, markdownOf(address))).matchAll(/<\/?[A-Z].*/g)].map(
				([line]) => `${address} ${line}`,
			),
		);
		expect(left).toEqual([]);
	});

	test('has addresses that work from anywhere', () => {
		const relative = pages.flatMap((address) =>
			[
				...withoutCode(readPage(dist, markdownOf(address))).matchAll(
					/\]\((?!https?:|mailto:|#)[^)]*\)/g,
				),
			].map(([link]) => `${address} ${link}`),
		);
		expect(relative).toEqual([]);
	});

	test('leads to Markdown, and to nothing that is missing', () => {
		for (const file of [...pages.map(markdownOf), ...lists, '/llms-full.txt']) {
			const links = linksOf(readPage(dist, file));
			expect(links.filter((link) => !existsSync(fileOf(dist, link)))).toEqual([]);
			expect(
				links.filter((link) => /^\/(?:articles|faq|topics)\/[^/]+\/$/.test(link)),
				file,
			).toEqual([]);
		}
	});

	test('is served as Markdown in UTF-8', async () => {
		const response = await fetch(`${inject('siteUrl')}/articles/token-auth.md`);
		expect(response.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
	});
});

describe('the lists for programs', () => {
	test('name every article and question, in llms.txt by way of the topics', () => {
		const reached = lists.slice(1).flatMap((file) => linksOf(readPage(dist, file)));
		const wanted = pages.filter((address) => !address.startsWith('/topics/')).map(markdownOf);
		expect(wanted.filter((address) => !reached.includes(address))).toEqual([]);
		const named = linksOf(readPage(dist, '/llms.txt'));
		const filled = lists.slice(1).filter((file) => readPage(dist, file).includes('\n## '));
		expect(filled.filter((file) => !named.includes(file) && !isBeingWritten(file))).toEqual([]);
	});

	test('llms-full.txt holds the text of each article and question once', () => {
		const full = readPage(dist, '/llms-full.txt');
		for (const address of pages.filter((page) => !page.startsWith('/topics/'))) {
			expect(full.split(`\n---\n\n<${ORIGIN}${address}>\n\n# `)).toHaveLength(2);
			const [, text] = /\n\n(# [^]*)$/.exec(readPage(dist, markdownOf(address))) ?? [];
			expect(full).toContain(text);
		}
	});

	test('the manifest has the digest of each Markdown file', () => {
		const manifest = JSON.parse(readPage(dist, '/kb-manifest.json')) as Manifest;
		expect(manifest.pages.map(({ url }) => url.slice(ORIGIN.length)).sort()).toEqual(pages);
		for (const { url, md, sha256 } of manifest.pages) {
			expect(md).toBe(markdownOf(url));
			const text = readPage(dist, md.slice(ORIGIN.length));
			expect(createHash('sha256').update(text).digest('hex')).toBe(sha256);
		}
	});

	test('what they are made from is not published', () => {
		expect(listFiles(dist, 'source.json')).toEqual([]);
	});

	test('browsers find the search in the head of the home page and its own', () => {
		for (const address of ['/', '/search/'])
			expect(attributeOf(readPage(dist, address), '<link rel="search"', 'href')).toBe(
				'/opensearch.xml',
			);
		expect(readPage(dist, '/opensearch.xml')).toContain(
			`template="${ORIGIN}/search/?q={searchTerms}"`,
		);
	});
});

/** A topic without articles shows what is planned; there is nothing to list yet. */
function isBeingWritten(list: string): boolean {
	return readPage(dist, list.replace('llms.txt', '')).includes('name="robots" content="noindex');
}
