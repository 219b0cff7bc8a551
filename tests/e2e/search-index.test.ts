import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { fileOf, listFiles } from '../support/pages.ts';

const dist = inject('dist');

interface Fragment {
	readonly url: string;
	readonly content: string;
	readonly filters: Readonly<Record<string, readonly string[]>>;
	readonly meta: Readonly<Record<string, string>>;
}

/** What Pagefind puts before the JSON of a fragment. */
const PREFIX = 'pagefind_dcd';

const fragments = listFiles(dist, '.pf_fragment').map((address): Fragment => {
	const text = gunzipSync(readFileSync(fileOf(dist, address))).toString();
	return JSON.parse(text.slice(PREFIX.length)) as Fragment;
});

describe('the search index', () => {
	test('holds every article and every FAQ, and nothing else', () => {
		const pages = listFiles(dist, '/index.html')
			.map((file) => file.replace(/index\.html$/, ''))
			.filter((address) => /^\/(?:articles|faq)\/(?!page\/)[^/]+\/$/.test(address));
		expect(fragments.map(({ url }) => url).sort()).toEqual(pages);
	});

	test('has no two words that were glued together', () => {
		const glued = fragments.flatMap(({ url, content }) =>
			[...content.matchAll(/\p{L}{41,}/gu)].map(([word]) => `${url} ${word}`),
		);
		expect(glued).toEqual([]);
	});

	test('names the topics and the kind of each page', () => {
		for (const { url, filters } of fragments) {
			expect(filters['topic']?.length, url).toBeGreaterThan(0);
			expect(filters['kind'], url).toEqual([url.startsWith('/faq/') ? 'faq' : 'article']);
		}
	});

	test('has the text and not the frame of the page', () => {
		for (const { url, content } of fragments)
			expect(content, url).not.toMatch(
				/Copy link|View as Markdown|On this page|Address of this page/,
			);
	});
});
