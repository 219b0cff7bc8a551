import { FACETS } from '../search/facets.ts';
import type { FacetCount, Filters } from '../search/facets.ts';
import { choice, element } from './element.ts';
import type { ResultElement } from './element.ts';
import type { ResultsSource, ResultsView } from './results-view.ts';
import type { SearchState } from './search-state.ts';

/** Of each facet; one that is chosen is shown wherever it stands. */
const MOST = { kind: 2, topic: 5, version: 3 } as const;

/** By what the results can be narrowed down, each with its count; none where that is nothing. */
export function toFacetChips(
	facets: readonly FacetCount[],
	state: SearchState,
	view: ResultsView,
): ResultElement[] {
	if (facets.length === 0) return [];
	const { filters } = state;
	const shown = FACETS.flatMap((name) =>
		facets
			.filter((facet) => facet.name === name)
			.sort((x, y) => (name === 'kind' ? 0 : y.count - x.count))
			.filter(({ value }, place) => place < MOST[name] || value === filters[name]),
	);
	const chip = (label: string, count: number, isChosen: boolean, chosen: Filters) =>
		choice(
			{ state: { ...state, filters: chosen }, isChosen },
			'chip',
			`${label} `,
			element('span', { class: 'count' }, String(count)),
		);
	return [
		chip(view.text.all, view.results.matching.size, Object.keys(filters).length === 0, {}),
		...shown.map((facet) => {
			const { name, value, count } = facet;
			const { [name]: current, ...others } = filters;
			const isChosen = current === value;
			const chosen = isChosen ? others : { ...filters, [name]: value };
			return chip(labelOf(facet, view), count, isChosen, chosen);
		}),
	];
}

/** What a facet's value is called. */
export function labelOf({ name, value }: FacetCount, { site, text }: ResultsSource): string {
	if (name === 'kind') return text.kind[value as 'article' | 'faq'];
	return name === 'topic' ? (site.topics.find(({ id }) => id === value)?.title ?? value) : value;
}
