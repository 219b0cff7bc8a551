import { readFileSync } from 'node:fs';
import { describe, expect, inject, test } from 'vitest';
import { textsOf } from '../../src/search/page.ts';
import { parsePageFile } from '../../src/search/page-file.ts';
import { fileOf, listFiles } from '../support/pages.ts';

const dist = inject('dist');

const pages = listFiles(dist, '.json')
	.filter((address) => address.startsWith('/pagefind/pages/'))
	.map((address) => parsePageFile(readFileSync(fileOf(dist, address))));

/** Data that programs read. */
const PUBLISHED = ['/kb-manifest.json', '/almanac.json'];

describe('the search index', () => {
	test('holds every article and every FAQ, and nothing else', () => {
		expect(pages.length).toBeGreaterThan(0);
		const addresses = listFiles(dist, '/index.html')
			.map((file) => file.replace(/index\.html$/, ''))
			.filter((address) => /^\/(?:articles|faq)\/(?!page\/)[^/]+\/$/.test(address));
		expect(pages.map(({ path }) => path).sort()).toEqual(addresses);
	});

	test('has no two words that were glued together', () => {
		const glued = pages.flatMap((page) =>
			textsOf(page).flatMap((text) =>
				[...text.matchAll(/\p{L}{41,}/gu)].map(([word]) => `${page.path} ${word}`),
			),
		);
		expect(glued).toEqual([]);
	});

	test('names the topics and the kind of each page', () => {
		for (const { path, topics, kind } of pages) {
			expect(topics.length, path).toBeGreaterThan(0);
			expect(kind, path).toBe(path.startsWith('/faq/') ? 'faq' : 'article');
		}
	});

	test('has the text and not the frame of the page', () => {
		for (const page of pages)
			expect(textsOf(page).join('\n'), page.path).not.toMatch(
				/Copy link|as Markdown|On this page|Address of this page/,
			);
	});

	test('names places that the pages have', () => {
		for (const { path, sections } of pages) {
			const html = readFileSync(fileOf(dist, path), 'utf8');
			for (const { anchor } of sections)
				if (anchor !== undefined) expect(html, path).toContain(`id="${anchor}"`);
		}
	});

	test('holds the files that a search asks for, and no others', () => {
		const own = listFiles(dist, '').filter((address) => address.startsWith('/pagefind/'));
		const known =
			/^\/pagefind\/(?:(?:index|filter)\/[\w-]+\.pf_(?:index|filter)|pages\/[\w-]+\.json|pagefind\.\w+\.pf_meta|wasm\.unknown\.pagefind|pagefind\.js|(?:knowledge|suggestions|days|pagefind-entry)\.json)(?:\.br|\.gz)?$/;
		expect(own.filter((address) => !known.test(address))).toEqual([]);
	});
});

test('nothing that only the build needs is left in the site', () => {
	const json = listFiles(dist, '.json').filter((address) => !address.startsWith('/pagefind/'));
	expect(json).toEqual(json.filter((address) => PUBLISHED.includes(address)));
	expect(listFiles(dist, '').filter((address) => address.startsWith('/.'))).toEqual([]);
});
