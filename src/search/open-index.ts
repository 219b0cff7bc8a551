import type { KnowledgeFile } from './knowledge-file.ts';
import { toKnowledge } from './knowledge-file.ts';
import { PagefindIndex } from './pagefind-index.ts';
import type { Pagefind } from './pagefind-index.ts';
import { Search } from './search.ts';
import { PageStore } from './page-store.ts';

/** The content of a file by its path in a folder; undefined when there is none. */
export type ReadFile = (path: string) => Promise<Uint8Array | undefined>;

/** Pagefind's module as a function of the `fetch` it is to use, as the index has it in `pagefind.js`. */
export type CreateEngine = (fetch: (address: string) => Promise<Response>) => {
	createInstance(options: object): Pagefind;
};

export type ImportEngine = () => Promise<{ readonly default: CreateEngine }>;

export interface OpenedIndex {
	readonly search: Search;
	readonly file: KnowledgeFile;
}

/** Pagefind only asks for addresses that start with it. */
const ADDRESS = 'almanac-index://files/';

/** Pagefind reads them when an engine is made, and nobody can catch what that throws. */
const ENTRY = 'pagefind-entry.json';
const COMPILED = 'wasm.unknown.pagefind';

/**
 * The search over a built index, wherever it is used and wherever its files are.
 *
 * @param read paths in the folder of the index
 * @param importEngine by default for Node.js, out of the file that was read
 * @throws when a file is missing or damaged
 */
export async function openIndex(
	read: ReadFile,
	importEngine: ImportEngine = () => importSource(read),
): Promise<OpenedIndex> {
	const [file, entry, compiled, { default: createEngine }] = await Promise.all([
		readJson<KnowledgeFile>(read, 'knowledge.json'),
		readJson<{ readonly languages: object }>(read, ENTRY),
		readExisting(read, COMPILED),
		importEngine(),
	]);
	if (Object.keys(entry.languages).length === 0) throw new Error(`${ENTRY} names no index.`);
	if (typeof createEngine !== 'function')
		throw new Error('pagefind.js comes from another version of Almanac; build the site again.');
	let failures = 0;
	let failure: unknown;
	const engine = createEngine(async (address) => {
		const path = new URL(address).pathname.slice(1);
		if (path === ENTRY) return Response.json(entry);
		try {
			const content = path === COMPILED ? compiled : await readExisting(read, path);
			return new Response(new Uint8Array(content));
		} catch (error) {
			failures++;
			failure = error;
			throw error;
		}
		// Without the worker: searches are short, and it would be 12 KB and a policy exception more.
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
	const index = new PagefindIndex(
		pagefind,
		(id) => pages.get(id),
		() => readJson(read, 'days.json'),
	);
	return { search: new Search(index, toKnowledge(file)), file };
}

async function importSource(read: ReadFile): ReturnType<ImportEngine> {
	const source = new TextDecoder().decode(await readExisting(read, 'pagefind.js'));
	// Written into the import, Vite would give the pages a script more to load it with.
	const address = `data:text/javascript,${encodeURIComponent(source)}`;
	return (await import(/* @vite-ignore */ address)) as Awaited<ReturnType<ImportEngine>>;
}

async function readJson<T>(read: ReadFile, path: string): Promise<T> {
	return JSON.parse(new TextDecoder().decode(await readExisting(read, path))) as T;
}

async function readExisting(read: ReadFile, path: string): Promise<Uint8Array> {
	const content = await read(path);
	if (!content) throw new Error(`The search index has no ${path}.`);
	return content;
}
