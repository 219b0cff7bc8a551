import type { KnowledgeFile } from '../search/knowledge-file.ts';
import { toKnowledge } from '../search/knowledge-file.ts';
import type { SearchPage } from '../search/page.ts';
import { PagefindIndex } from '../search/pagefind-index.ts';
import type { Pagefind } from '../search/pagefind-index.ts';
import { Search } from '../search/search.ts';
import type { IndexFiles } from './build-index.ts';

const SCHEME = 'almanac-index:';
const opened = new Map<string, Pick<IndexFiles, 'get'>>();

/** Node's `fetch` knows no files in memory; Pagefind has no other way to its index. */
function serveOpened(): void {
	const net = globalThis.fetch;
	globalThis.fetch = (input, init) => {
		const url = new URL(input instanceof Request ? input.url : String(input));
		if (url.protocol !== SCHEME) return net(input, init);
		const file = opened.get(url.host)?.get(url.pathname.slice(1));
		return Promise.resolve(
			file ? new Response(new Uint8Array(file)) : new Response(null, { status: 404 }),
		);
	};
}

/** A search over an index, with the engine that browsers run; its files are asked for as it needs them. */
export async function openIndex(files: Pick<IndexFiles, 'get'>): Promise<Search> {
	if (opened.size === 0) serveOpened();
	const host = `i${opened.size}`;
	opened.set(host, files);
	const source = Buffer.from(files.get('pagefind.js')!);
	// Its own address for each index: a module of one address is loaded once.
	const module = Buffer.concat([source, Buffer.from(`\n//${host}`)]).toString('base64');
	const pagefind = (await import(`data:text/javascript;base64,${module}`)) as Pagefind;
	await pagefind.options({ baseUrl: '/', basePath: `${SCHEME}//${host}/` });
	await pagefind.init();
	const read = (path: string): unknown => JSON.parse(Buffer.from(files.get(path)!).toString());
	const index = new PagefindIndex(pagefind, (id) =>
		Promise.resolve(read(`pages/${id}.json`) as SearchPage),
	);
	return new Search(index, toKnowledge(read('knowledge.json') as KnowledgeFile));
}
