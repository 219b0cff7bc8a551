import { toPageExcerpt } from '../ask/page-excerpt.ts';
import { toAbsolute, topicPath } from '../knowledge-base/urls.ts';
import { labelOf } from '../results/facet-chips.ts';
import { toSearchPath } from '../results/search-state.ts';
import type { SearchState } from '../results/search-state.ts';
import type { FacetCount, FacetName, Filters } from '../search/facets.ts';
import type { SearchPage } from '../search/page.ts';
import type { SearchResults } from '../search/search.ts';
import { getShownHits } from '../search/shown-hits.ts';
import type { OpenHelpCentre } from './help-centre.ts';
import { toLink } from './links.ts';
import { RequestError } from './question.ts';
import type { SearchResponse } from './responses.ts';

/** Ten of the results, and how all of them can be narrowed down. */
export interface ResultsPage {
	readonly results: SearchResults;
	/** From 1. */
	readonly number: number;
	readonly pages: readonly SearchPage[];
	readonly facets: readonly FacetCount[];
	/** Path of the next ten; undefined after the last. */
	readonly next: string | undefined;
}

/** Results at a time. */
const PAGE = 10;
const MOST_NEAREST = 5;

/** @param number of the page, from 1 */
export async function search(
	centre: OpenHelpCentre,
	state: SearchState,
	number: number,
	signal: AbortSignal | undefined,
): Promise<ResultsPage> {
	return centre.find(state.text, { ...state, signal }, async (results) => {
		const { hits } = getShownHits(results);
		const end = number * PAGE;
		const pages = await Promise.all(
			hits
				.slice(end - PAGE, end)
				.map(async ({ id, page }) => page ?? (await centre.search.getPage(id))),
		);
		return {
			results,
			number,
			pages,
			facets: await centre.search.countFacets(results),
			next: end < hits.length ? `${toSearchPath(state)}&page=${number + 1}` : undefined,
		};
	});
}

/** The same in JSON, its addresses absolute. */
export function toSearchResponse(
	{ results, number, pages, facets, next }: ResultsPage,
	centre: OpenHelpCentre,
): SearchResponse {
	const { text: query, corrected } = results.query;
	const { hits, isFound } = getShownHits(results);
	return {
		query,
		...(corrected === undefined ? {} : { corrected }),
		isFound,
		count: hits.length,
		page: number,
		results: pages.map((page) => toResult(page, results, centre)),
		...(next === undefined ? {} : { next: toAbsolute(next, centre.site.url) }),
		facets: facets.map((facet) => ({ ...facet, label: labelOf(facet, centre) })),
	};
}

/** The pages that the words of an address are nearest to. */
export function findNearest(
	centre: OpenHelpCentre,
	words: string,
	signal?: AbortSignal,
): Promise<SearchPage[]> {
	return centre.find(words, { signal }, ({ hits }) =>
		hits.flatMap(({ page }) => page ?? []).slice(0, MOST_NEAREST),
	);
}

/** @throws {RequestError} for a value that nothing has: what is remembered of each must stay bounded */
export function checkFilters(filters: Filters, centre: OpenHelpCentre): Filters {
	const { facets } = centre.search.knowledge;
	for (const [name, value] of Object.entries(filters)) {
		const known = facets[name as FacetName];
		if (!known.includes(value))
			throw new RequestError(400, centre.serverText.unknownFilter(name, known));
	}
	return filters;
}

function toResult(
	page: SearchPage,
	{ query }: SearchResults,
	{ search, site }: OpenHelpCentre,
): SearchResponse['results'][number] {
	const { text, section } = toPageExcerpt(page, query, search.knowledge);
	return {
		...toLink(page, site),
		kind: page.kind,
		topics: site.topics
			.filter(({ id }) => page.topics.includes(id))
			.map(({ id, title }) => ({ id, title, url: toAbsolute(topicPath(id), site.url) })),
		excerpt: text,
		...(section
			? { section: { heading: section.heading, url: toLink(page, site, section.anchor).url } }
			: {}),
	};
}
