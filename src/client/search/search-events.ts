import type { SearchResults } from '../../search/search.ts';
import { loadEngine } from './engine.ts';

/** Detail of `almanac:search` on the document: after each search, and again when a result is opened. */
export interface SearchEvent {
	readonly query: string;
	/** What was searched for instead; undefined when the query stood as typed. */
	readonly corrected: string | undefined;
	/** How many results there are. */
	readonly results: number;
	/** Address of the result that was opened. */
	readonly chosen: string | undefined;
}

/** A query that stands so long is what the reader meant, not a stage of typing. */
const SETTLED = 1000;

let settling: ReturnType<typeof setTimeout> | undefined;
let pending: (() => void) | undefined;
let tracked = '';

export function announceSearch(
	{ query, filters }: SearchResults,
	results: number,
	chosen?: string,
): void {
	const detail: SearchEvent = {
		query: query.text,
		corrected: query.corrected,
		results,
		chosen,
	};
	document.dispatchEvent(new CustomEvent('almanac:search', { detail }));
	pending = () => {
		pending = undefined;
		void track(query.text, filters.topic, results);
	};
	clearTimeout(settling);
	if (chosen === undefined) settling = setTimeout(() => pending?.(), SETTLED);
	else settle();
}

/** The reader is done with this query: it counts as it stands. */
export function settle(): void {
	clearTimeout(settling);
	pending?.();
}

/** Tells a Matomo that the owner has put on the page; each query once. */
async function track(query: string, topic: string | undefined, results: number): Promise<void> {
	const { _paq } = globalThis as { _paq?: { push(call: unknown[]): void } };
	const key = `${query}\n${topic ?? ''}`;
	if (!_paq || key === tracked) return;
	const { site } = await loadEngine();
	if (!site.tracksSearches) return;
	tracked = key;
	_paq.push(['trackSiteSearch', query, topic ?? false, results]);
}

addEventListener('pagehide', settle);
