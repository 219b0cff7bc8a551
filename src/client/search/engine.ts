import { openIndex } from '../../search/open-index.ts';
import type { ImportEngine } from '../../search/open-index.ts';
import type { ResultsSource } from '../../results/results-view.ts';
import type { Search } from '../../search/search.ts';
import type { Suggestion } from '../../search/suggestions.ts';
import { searchTextIn } from '../../text/text.ts';
import { toAddress } from '../dom.ts';
import { getChosenVersion } from './chosen-version.ts';

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
	suggestions ??= fetchFile('suggestions.json').then(
		async (response) => (await response.json()) as readonly Suggestion[],
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
	const { search, file } = await openIndex(
		async (name) => new Uint8Array(await (await fetchFile(name)).arrayBuffer()),
		() =>
			import(
				/* @vite-ignore */ toAddress(`/pagefind/pagefind.js${retry}`)
			) as ReturnType<ImportEngine>,
	);
	return {
		search,
		site: file.site,
		text,
		address: location.href,
		// It may be chosen between two searches.
		get version() {
			return getChosenVersion();
		},
	};
}

async function fetchFile(name: string): Promise<Response> {
	// It says which files belong together: an old copy would name those of another build.
	const version = name === 'pagefind-entry.json' ? `?ts=${Date.now()}` : '';
	const response = await fetch(toAddress(`/pagefind/${name}${version}`));
	if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
	return response;
}
