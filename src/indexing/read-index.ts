import type { KnowledgeFile } from '../search/knowledge-file.ts';
import { toKnowledge } from '../search/knowledge-file.ts';
import { PagefindIndex } from '../search/pagefind-index.ts';
import type { Pagefind } from '../search/pagefind-index.ts';
import { Search } from '../search/search.ts';
import { PageStore } from './page-store.ts';

/** The content of a file by its path in a folder; undefined when there is none. */
export type ReadFile = (path: string) => Promise<Uint8Array | undefined>;

/** Pagefind's module as a function of the `fetch` it is to use; without its own one it uses the world's. */
export type PagefindFactory = (fetch: (address: string) => Promise<Response>) => {
	createInstance(options: object): Pagefind;
};

export interface OpenedIndex {
	readonly search: Search;
	readonly file: KnowledgeFile;
}

/** Pagefind only asks for addresses that start with it. */
const ADDRESS = 'almanac-index://files/';

const ENTRY = 'pagefind-entry.json';

/**
 * The search over a built index, wherever its files are, with the engine that browsers run.
 *
 * @param read paths in the folder of the index
 * @throws when a file is missing or damaged
 */
export async function readIndex(
	read: ReadFile,
	createPagefind: PagefindFactory,
): Promise<OpenedIndex> {
	const file = await readJson<KnowledgeFile>(read, 'knowledge.json');
	// Pagefind reads it when an engine is made, and nobody can catch what that throws.
	const entry = await readJson<{ readonly languages: object }>(read, ENTRY);
	if (Object.keys(entry.languages).length === 0) throw new Error(`${ENTRY} names no index.`);
	let failures = 0;
	let failure: unknown;
	const engine = createPagefind(async (address) => {
		const path = new URL(address).pathname.slice(1);
		if (path === ENTRY) return Response.json(entry);
		try {
			const content = await read(path);
			if (!content) throw new Error(`The search index has no ${path}.`);
			return new Response(new Uint8Array(content));
		} catch (error) {
			failures++;
			failure = error;
			throw error;
		}
	}).createInstance({ noWorker: true, basePath: ADDRESS, baseUrl: '/' });
	const pagefind: Pick<Pagefind, 'search'> = {
		// Where a part can't be read Pagefind itself finds less and says nothing.
		async search(term, options) {
			const before = failures;
			const found = await engine.search(term, options);
			if (failures > before) throw failure;
			return found;
		},
	};
	await engine.init();
	// `init` does not wait; a search that finds nothing shows whether the index can be read.
	await pagefind.search(null, { filters: { kind: '' } });
	const pages = new PageStore((id) => read(`pages/${id}.json`));
	const index = new PagefindIndex(pagefind, (id) => pages.get(id));
	return { search: new Search(index, toKnowledge(file)), file };
}

async function readJson<T>(read: ReadFile, path: string): Promise<T> {
	const content = await read(path);
	if (!content) throw new Error(`The search index has no ${path}.`);
	return JSON.parse(new TextDecoder().decode(content)) as T;
}
