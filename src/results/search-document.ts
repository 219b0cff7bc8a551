import type { SearchPage } from '../search/page.ts';
import type { SearchResults } from '../search/search.ts';
import { getShownHits } from '../search/shown-hits.ts';
import type { ServerText } from '../text/server-text.ts';
import { element, link } from './element.ts';
import type { ResultElement, ResultNode } from './element.ts';
import { toNothingFound } from './nothing-found.ts';
import { toPageSection } from './page-list.ts';
import type { ResultsSource } from './results-source.ts';
import { toShownResult } from './search-results.ts';

/**
 * Results as a document for programs.
 *
 * @param pages those that are listed in it
 * @param next path of the next results
 */
export function toSearchDocument(
	results: SearchResults,
	pages: readonly SearchPage[],
	next: string | undefined,
	source: ResultsSource,
): ResultNode[] {
	const { text } = source;
	const { text: query, corrected = query } = results.query;
	const { hits, isFound } = getShownHits(results);
	return [
		element('h1', {}, `${text.label}: ${query}`),
		...(isFound
			? [element('p', {}, text.countFor(hits.length, corrected))]
			: toNothingFound(query, source)),
		!isFound && pages.length > 0 && element('h2', {}, text.related),
		element('ul', {}, ...pages.map((page) => toItem(page, results, source))),
		next !== undefined && element('p', {}, link(next, text.more)),
	];
}

/** That there is no such page, with those it may have been. */
export function toMissingDocument(nearest: readonly SearchPage[], text: ServerText): ResultNode[] {
	return [element('h1', {}, text.noSuchPage), ...toPageSection(text.nearest, nearest)];
}

function toItem(page: SearchPage, results: SearchResults, source: ResultsSource): ResultElement {
	const { title, section, excerpt } = toShownResult(page, results, source);
	return element(
		'li',
		{},
		element('p', {}, title),
		section && element('p', {}, '→ ', section),
		element('blockquote', {}, element('p', {}, ...excerpt)),
	);
}
