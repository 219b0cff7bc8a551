import { buildIndex } from '../../src/indexing/build-index.ts';
import type { IndexFiles, IndexOptions } from '../../src/indexing/build-index.ts';
import { openIndex } from '../../src/search/open-index.ts';
import type { Block } from '../../src/markup/sections.ts';
import type { SearchPage } from '../../src/search/page.ts';
import type { Search } from '../../src/search/search.ts';

export function text(words: string): Block {
	return { type: 'text', text: words };
}

/** A page with one section of text, changed at will. */
export function searchPage(
	path: string,
	title: string,
	body: string,
	changes: Partial<SearchPage> = {},
): SearchPage {
	return {
		path,
		kind: 'article',
		title,
		aliases: [],
		topics: [],
		versions: [],
		sections: [{ blocks: [text(body)] }],
		...changes,
	};
}

export const INDEX_OPTIONS: IndexOptions = {
	language: 'en',
	synonyms: [],
	questions: [],
	site: {
		name: 'Example help',
		url: 'https://help.example.com',
		topics: [],
		versions: [],
		contact: { label: 'Contact', url: 'mailto:help@example.com' },
		tracksSearches: true,
	},
};

/** A search over the pages, with the index that sites have. */
export async function openSearch(
	pages: readonly SearchPage[],
	changes: Partial<IndexOptions> = {},
): Promise<Search> {
	return openFiles(await buildIndex(pages, { ...INDEX_OPTIONS, ...changes }));
}

/** A search over an index in memory. */
export async function openFiles(files: Pick<IndexFiles, 'get'>): Promise<Search> {
	return (await openIndex((name) => Promise.resolve(files.get(name)))).search;
}
