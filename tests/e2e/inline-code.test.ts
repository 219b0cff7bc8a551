import { describe, expect, inject, test } from 'vitest';
import { listPages, readPage } from '../support/pages.ts';

const dist = inject('dist');
const pages = listPages(dist).map((address) => ({ address, html: readPage(dist, address) }));

/** All tags of all pages that are faulty, with the page each is on. */
function findTags(isFault: (tag: string) => boolean): string[] {
	return pages.flatMap(({ address, html }) =>
		[...html.matchAll(/<[a-z](?:[^>"]|"[^"]*")*>/g)]
			.map(([tag]) => tag)
			.filter(isFault)
			.map((tag) => `${address} ${tag}`),
	);
}

/** The tag with nothing in the quotes. */
const bare = (tag: string): string => tag.replace(/"[^"]*"/g, '""');

describe('no page has code or style of its own', () => {
	test('no inline script but the data for search engines', () => {
		expect(
			findTags(
				(tag) =>
					tag.startsWith('<script') &&
					!tag.includes(' src=') &&
					tag !== '<script type="application/ld+json">',
			),
		).toEqual([]);
	});

	test('no style element and no style attribute', () => {
		expect(findTags((tag) => tag.startsWith('<style') || / style\b/.test(bare(tag)))).toEqual([]);
	});

	test('no event handler attribute', () => {
		expect(findTags((tag) => / on[a-z]+=/.test(bare(tag)))).toEqual([]);
	});

	test('no address that is code', () => {
		expect(
			findTags((tag) => /(?:href|src|action)="\s*(?:javascript|vbscript|data):/i.test(tag)),
		).toEqual([]);
	});
});

const isLoaded = (tag: string): boolean =>
	/^<script\b.* src=|^<link\b.* rel="(?:stylesheet|modulepreload)"/.test(tag);

test('every script and stylesheet comes from this site', () => {
	expect(findTags((tag) => isLoaded(tag) && !/ (?:src|href)="\/(?!\/)/.test(tag))).toEqual([]);
});
