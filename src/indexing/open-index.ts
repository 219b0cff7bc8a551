import type { Search } from '../search/search.ts';
import type { IndexFiles } from './build-index.ts';
import { importPagefind } from './pagefind-factory.ts';
import { readIndex } from './read-index.ts';

/** A search over an index, with the engine that browsers run; its files are asked for as it needs them. */
export async function openIndex(files: Pick<IndexFiles, 'get'>): Promise<Search> {
	const createPagefind = await importPagefind(files.get('pagefind.js')!);
	const { search } = await readIndex((path) => Promise.resolve(files.get(path)), createPagefind);
	return search;
}
