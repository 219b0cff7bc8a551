import { toKnowledge } from '../../search/knowledge-file.ts';
import type { ResultsSource } from '../../results/results-view.ts';
import type { KnowledgeFile } from '../../search/knowledge-file.ts';
import type { SearchPage } from '../../search/page.ts';
import { PagefindIndex, remember } from '../../search/pagefind-index.ts';
import type { Pagefind } from '../../search/pagefind-index.ts';
import { Search } from '../../search/search.ts';
import type { Suggestion } from '../../search/suggestions.ts';
import { searchTextIn } from '../../text/search-text.ts';
import { toAddress } from '../dom.ts';

export interface Engine extends ResultsSource {
	readonly search: Search;
}

/** What search says, also while it loads. */
export const text = searchTextIn(document.documentElement.lang);

let loading: Promise<Engine> | undefined;
let attempts = 0;
let suggestions: Promise<readonly Suggestion[]> | undefined;

/** The search of this site, loaded on the first call; after a failure the next call begins anew. */
export function loadEngine(): Promise<Engine> {
	loading ??= load().catch((error: unknown) => {
		loading = undefined;
		throw error;
	});
	return loading;
}

/** Titles to go to while the query is typed; none when they can't be had. */
export function loadSuggestions(): Promise<readonly Suggestion[]> {
	suggestions ??= fetchJson('suggestions.json').then(
		(list) => list as readonly Suggestion[],
		() => {
			suggestions = undefined;
			return [];
		},
	);
	return suggestions;
}

async function load(): Promise<Engine> {
	// A module that failed to load stays failed under its address.
	const retry = attempts++ > 0 ? `?retry=${attempts}` : '';
	const [file, pagefind] = await Promise.all([
		fetchJson('knowledge.json'),
		import(/* @vite-ignore */ toAddress(`/pagefind/pagefind.js${retry}`)) as Promise<
			Pagefind & { createInstance(options: object): Pagefind }
		>,
	]);
	// Without the worker: the searches are short, and it would be 12 KB and a policy exception more.
	const instance = pagefind.createInstance({
		noWorker: true,
		basePath: toAddress('/pagefind/'),
		baseUrl: '/',
	});
	await instance.init();
	// Nothing has been asked yet; a search that finds nothing shows whether the index can be read.
	await instance.search(null, { filters: { kind: '' } });
	const knowledge = file as KnowledgeFile;
	const pages = new Map<string, Promise<SearchPage>>();
	const index = new PagefindIndex(instance, (id) =>
		remember(pages, id, async () => (await fetchJson(`pages/${id}.json`)) as SearchPage),
	);
	const search = new Search(index, toKnowledge(knowledge));
	return { search, site: knowledge.site, text, address: location.href };
}

async function fetchJson(name: string): Promise<unknown> {
	const response = await fetch(toAddress(`/pagefind/${name}`));
	if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
	return response.json();
}
