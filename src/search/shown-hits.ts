import type { Hit, SearchResults } from './search.ts';

/** Pages that have less of the query are only related to it. */
const LEAST_COVERAGE = 0.4;

export interface ShownHits {
	/** The pages to show, best first. */
	readonly hits: readonly Hit[];
	/** False when they are only related to what was searched for. */
	readonly isFound: boolean;
}

export function getShownHits({ hits, matching, coverage }: SearchResults): ShownHits {
	const shown = hits.filter(({ id }) => matching.has(id));
	return { hits: shown, isFound: shown.length > 0 && coverage >= LEAST_COVERAGE };
}
