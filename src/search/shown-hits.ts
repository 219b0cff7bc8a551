import type { Days, Hit, SearchResults } from './search.ts';

/** Pages that have less of the query are only related to it. */
const LEAST_COVERAGE = 0.4;

export interface ShownHits {
	/** The pages to show, best or latest first. */
	readonly hits: readonly Hit[];
	/** False when they are only related to what was searched for. */
	readonly isFound: boolean;
}

export function getShownHits({ hits, matching, coverage, days }: SearchResults): ShownHits {
	const shown = hits.filter(({ id }) => matching.has(id));
	return {
		hits: days ? sortByDay(shown, days) : shown,
		isFound: shown.length > 0 && coverage >= LEAST_COVERAGE,
	};
}

/** The latest first, those of the same day as they were, those without one at the end. */
function sortByDay(hits: readonly Hit[], days: Days): Hit[] {
	const dayOf = ({ id }: Hit) => days[id] ?? '';
	return [...hits].sort((a, b) => (dayOf(a) < dayOf(b) ? 1 : dayOf(a) > dayOf(b) ? -1 : 0));
}
