import { toPageExcerpt } from '../ask/page-excerpt.ts';
import { searchPath, toAbsolute, topicPath } from '../knowledge-base/urls.ts';
import type { FacetCount, FacetName, Filters } from '../search/facets.ts';
import type { SearchPage } from '../search/page.ts';
import type { SearchResults } from '../search/search.ts';
import { getShownHits } from '../search/shown-hits.ts';
import type { OpenHelpCentre } from './help-centre.ts';
import { toLink, withParameters } from './links.ts';
import { RequestError } from './question.ts';
import type { Link, SearchResponse } from './responses.ts';

export const FACETS: readonly FacetName[] = ['kind', 'topic', 'version'];

export interface SearchRequest {
	readonly query: string;
	readonly filters: Filters;
	/** Not corrected. */
	readonly asTyped?: boolean;
	/** 1-based. */
	readonly page?: number;
	readonly signal?: AbortSignal | undefined;
}

export interface SearchResult {
	readonly response: SearchResponse;
	readonly results: SearchResults;
}

/** Results at a time. */
const PAGE = 10;
const MOST_NEAREST = 5;

export async function search(
	centre: OpenHelpCentre,
	{ query, filters, asTyped = false, page: number = 1, signal }: SearchRequest,
): Promise<SearchResult> {
	return centre.find(query, { filters, asTyped, signal }, async (results) => {
		const { hits, isFound } = getShownHits(results);
		const start = (number - 1) * PAGE;
		const pages = await Promise.all(
			hits
				.slice(start, start + PAGE)
				.map(async ({ id, page }) => page ?? (await centre.search.getPage(id))),
		);
		const { corrected } = results.query;
		const next = {
			q: query,
			...filters,
			as: asTyped ? 'typed' : undefined,
			page: String(number + 1),
		};
		return {
			results,
			response: {
				query,
				...(corrected === undefined ? {} : { corrected }),
				isFound,
				count: hits.length,
				page: number,
				results: pages.map((page) => toResult(page, results, centre)),
				...(start + PAGE < hits.length
					? { next: withParameters(searchPath, next, centre.site) }
					: {}),
				facets: (await centre.search.countFacets(results)).map((facet) => ({
					...facet,
					label: labelOf(facet, centre),
				})),
			},
		};
	});
}

/** The pages that the words of an address are nearest to. */
export function findNearest(
	centre: OpenHelpCentre,
	words: string,
	signal?: AbortSignal,
): Promise<Link[]> {
	return centre.find(words, { signal }, ({ hits }) =>
		hits
			.flatMap(({ page }) => page ?? [])
			.slice(0, MOST_NEAREST)
			.map((page) => toLink(page, centre.site)),
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

function labelOf({ name, value }: FacetCount, { site, text }: OpenHelpCentre): string {
	if (name === 'kind') return text.kind[value as 'article' | 'faq'];
	return name === 'topic' ? (site.topics.find(({ id }) => id === value)?.title ?? value) : value;
}
