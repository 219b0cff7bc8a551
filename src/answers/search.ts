import { toPageExcerpt } from '../ask/page-excerpt.ts';
import { toAbsolute, topicPath } from '../knowledge-base/urls.ts';
import { labelOf } from '../results/filter-groups.ts';
import type { ResultsView } from '../results/results-view.ts';
import { toSearchPath } from '../results/search-state.ts';
import type { SearchState } from '../results/search-state.ts';
import { wordsOfAddress } from '../search/address-words.ts';
import type { FacetCount, FacetName, Filters } from '../search/facets.ts';
import type { SearchPage } from '../search/page.ts';
import { ORDERS } from '../search/search.ts';
import type { Order } from '../search/search.ts';
import { getShownHits } from '../search/shown-hits.ts';
import type { OpenHelpCentre } from './help-centre.ts';
import { toContactLink, toLink } from './links.ts';
import { RequestError } from './question.ts';
import type { SearchResponse } from './responses.ts';

/** Ten of the results, and how all of them can be narrowed down. */
export interface ResultsPage {
	readonly view: ResultsView;
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
/** Characters of an address that are searched for. */
const LONGEST_ADDRESS = 200;

/** @param number of the page, from 1 */
export async function search(
	centre: OpenHelpCentre,
	state: SearchState,
	number: number,
	signal: AbortSignal | undefined,
): Promise<ResultsPage> {
	return centre.find(state.text, { ...state, signal }, async (view) => {
		const { results } = view;
		const { hits } = getShownHits(results);
		const end = number * PAGE;
		const shown = hits.slice(end - PAGE, end);
		return {
			view,
			number,
			pages: await Promise.all(
				shown.map(async ({ id, page }) => page ?? (await centre.search.getPage(id))),
			),
			facets: await centre.search.countFacets(results),
			next: end < hits.length ? `${toSearchPath(state)}&page=${number + 1}` : undefined,
		};
	});
}

/** The results in JSON; their addresses are absolute, for they are read elsewhere. */
export function toSearchResponse(found: ResultsPage): SearchResponse {
	const { number, pages, facets, next, view } = found;
	const { text: query, corrected } = view.results.query;
	const { hits, isFound } = getShownHits(view.results);
	return {
		query,
		...(corrected === undefined ? {} : { corrected }),
		isFound,
		...(view.results.asksForContact && toContactLink(view)),
		count: hits.length,
		page: number,
		results: pages.map((page) => toResult(page, view)),
		...(next === undefined ? {} : { next: toAbsolute(next, view.site.url) }),
		facets: facets.map((facet) => ({ ...facet, label: labelOf(facet, view) })),
	};
}

/** The pages that the words of an address are nearest to. */
export async function findNearest(
	centre: OpenHelpCentre,
	path: string,
	signal: AbortSignal,
): Promise<SearchPage[]> {
	const words = wordsOfAddress(path).slice(0, LONGEST_ADDRESS);
	if (!words) return [];
	return centre.find(words, { signal }, ({ results }) =>
		results.hits.flatMap(({ page }) => page ?? []).slice(0, MOST_NEAREST),
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

/** @throws {RequestError} for an order that there is not; relevance may be named, and is no order of its own */
export function checkOrder(order: string | undefined, centre: OpenHelpCentre): Order | undefined {
	if (!order || order === 'relevance') return undefined;
	const known = ORDERS.find((each) => each === order);
	if (!known)
		throw new RequestError(400, centre.serverText.unknownFilter('order', ['relevance', ...ORDERS]));
	return known;
}

function toResult(page: SearchPage, view: ResultsView): SearchResponse['results'][number] {
	const { topics, url } = view.site;
	const { text, section } = toPageExcerpt(page, view.results.query, view.search.knowledge);
	return {
		...toLink(page, url),
		kind: page.kind,
		...(page.updated !== undefined && { updated: page.updated }),
		topics: topics
			.filter(({ id }) => page.topics.includes(id))
			.map(({ id, title }) => ({ id, title, url: toAbsolute(topicPath(id), url) })),
		excerpt: text,
		...(section && {
			section: { heading: section.heading, url: toLink(page, url, section.anchor).url },
		}),
	};
}
