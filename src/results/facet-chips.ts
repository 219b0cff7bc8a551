import type { FacetCount, Filters } from '../search/facets.ts';
import type { SearchResults } from '../search/search.ts';
import { choice, element } from './element.ts';
import type { ResultElement } from './element.ts';
import type { ResultsSource } from './results-source.ts';
import type { SearchState } from './search-state.ts';

const MOST_TOPICS = 5;
const MOST_VERSIONS = 3;

/** By what the results can be narrowed down, each with its count; none where that is nothing. */
export function toFacetChips(
	{ matching }: SearchResults,
	facets: readonly FacetCount[],
	state: SearchState,
	source: ResultsSource,
): ResultElement[] {
	const { filters } = state;
	const most = (name: FacetCount['name'], limit: number) =>
		facets
			.filter((facet) => facet.name === name)
			.sort((x, y) => y.count - x.count)
			.filter(({ value }, place) => place < limit || value === filters[name]);
	const shown = [
		...facets.filter(({ name }) => name === 'kind'),
		...most('topic', MOST_TOPICS),
		...most('version', MOST_VERSIONS),
	];
	if (shown.length === 0) return [];
	const chip = (label: string, count: number, isChosen: boolean, chosen: Filters) =>
		choice(
			{ state: { ...state, filters: chosen }, isChosen },
			'chip',
			`${label} `,
			element('span', { class: 'count' }, String(count)),
		);
	return [
		chip(source.text.all, matching.size, Object.keys(filters).length === 0, {}),
		...shown.map((facet) => {
			const { name, value, count } = facet;
			const { [name]: current, ...others } = filters;
			const isChosen = current === value;
			const chosen = isChosen ? others : { ...filters, [name]: value };
			return chip(labelOf(facet, source), count, isChosen, chosen);
		}),
	];
}

/** What a facet's value is called. */
export function labelOf(
	{ name, value }: FacetCount,
	{ site, text }: Pick<ResultsSource, 'site' | 'text'>,
): string {
	if (name === 'kind') return text.kind[value as 'article' | 'faq'];
	return name === 'topic' ? (site.topics.find(({ id }) => id === value)?.title ?? value) : value;
}
