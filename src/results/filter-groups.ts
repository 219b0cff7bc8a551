import { FACETS } from '../search/facets.ts';
import type { FacetCount } from '../search/facets.ts';
import { getShownHits } from '../search/shown-hits.ts';
import { choice, element } from './element.ts';
import type { ResultElement, ResultNode } from './element.ts';
import type { ResultsSource, ResultsView } from './results-view.ts';
import type { SearchState } from './search-state.ts';

/** Of each facet; one that is chosen is shown wherever it stands. */
const MOST = { kind: 2, topic: 5, version: 3 } as const;

/**
 * By what the results can be narrowed down, a group with a label for each of it, every value with its
 * count; then in which order they stand. None where that changes nothing.
 */
export function toFilterGroups(
	facets: readonly FacetCount[],
	state: SearchState,
	view: ResultsView,
): ResultElement[] {
	const { text, results } = view;
	const groups = FACETS.flatMap((name) => {
		const { [name]: current, ...others } = state.filters;
		const own = facets.filter((facet) => facet.name === name);
		const isUseless = own.every(({ count }) => count === results.matching.size);
		if (isUseless && current === undefined) return [];
		const shown = own
			.sort((x, y) => (name === 'kind' ? 0 : y.count - x.count))
			.filter(({ value }, place) => place < MOST[name] || value === current);
		return toGroup(
			text.facets[name],
			toChip({ ...state, filters: others }, current === undefined, text.all),
			...shown.map((facet) => {
				const { value, count } = facet;
				const chosen = { ...state, filters: { ...others, [name]: value } };
				const number = element('span', { class: 'count' }, String(count));
				return toChip(chosen, value === current, labelOf(facet, view), number);
			}),
		);
	});
	if (getShownHits(results).hits.length < 2) return groups;
	const { order, ...unordered } = state;
	return [
		...groups,
		toGroup(
			text.order,
			toChip(unordered, order === undefined, text.orders.relevance),
			toChip({ ...unordered, order: 'date' }, order === 'date', text.orders.date),
		),
	];
}

/** What a facet's value is called. */
export function labelOf({ name, value }: FacetCount, { site, text }: ResultsSource): string {
	if (name === 'kind') return text.kind[value as 'article' | 'faq'];
	return name === 'topic' ? (site.topics.find(({ id }) => id === value)?.title ?? value) : value;
}

function toGroup(label: string, ...chips: readonly ResultElement[]): ResultElement {
	return element(
		'div',
		{ class: 'chips', role: 'group', 'aria-label': label },
		// The name of the group says it already.
		element('span', { class: 'chips-label', 'aria-hidden': 'true' }, label),
		...chips,
	);
}

function toChip(
	state: SearchState,
	isChosen: boolean,
	label: string,
	...more: readonly ResultNode[]
): ResultElement {
	return choice({ state, isChosen }, 'chip', `${label} `, ...more);
}
