import { answer } from '../ask/answer.ts';
import { toPageExcerpt } from '../ask/page-excerpt.ts';
import { topicPath } from '../knowledge-base/urls.ts';
import { getNearestTopics } from '../search/nearest-topics.ts';
import type { SearchPage } from '../search/page.ts';
import type { Query } from '../search/query.ts';
import type { SearchResults } from '../search/search.ts';
import { getShownHits } from '../search/shown-hits.ts';
import { abbreviate } from './abbreviate.ts';
import { isAnswered, toAnswerCard } from './answer.ts';
import { toWaysOn } from './nothing-found.ts';
import { choice, element, link } from './element.ts';
import type { ResultElement, ResultNode } from './element.ts';
import { markerOf } from './marked.ts';
import type { ResultsSource } from './results-source.ts';
import type { SearchState } from './search-state.ts';

const MOST_NEAREST = 4;

/** How many results there are, or that there are none. */
export function toSearchMessage(results: SearchResults, { text }: ResultsSource): string {
	const { query } = results;
	const { hits, isFound } = getShownHits(results);
	return isFound
		? text.countFor(hits.length, abbreviate(query.corrected ?? query.text))
		: `${text.none(abbreviate(query.text))} ${text.noneHint}`;
}

/** What was searched for instead; where to go when little or nothing was found. */
export function toSearchNotes(
	results: SearchResults,
	state: SearchState,
	source: ResultsSource,
): ResultNode[] {
	const { query, hits } = results;
	const { text } = source;
	const correction = query.corrected !== undefined && toCorrection(query, state, source);
	if (getShownHits(results).isFound) return [correction];
	return [
		correction,
		element('p', {}, `${text.topics}:`),
		toNearestTopics(results, source),
		toWaysOn(query.text, source),
		hits.length > 0 && element('h2', {}, text.related),
	];
}

/** The answer above the results, where the query is a question that has one. */
export function toSearchAnswer(results: SearchResults, source: ResultsSource): ResultNode {
	const found = answer(results, source.search.knowledge);
	return (
		found &&
		isAnswered(found, source) &&
		!results.query.phrase &&
		toAnswerCard(found.best, results, source)
	);
}

/** A page among the results. */
export interface ShownResult {
	readonly page: SearchPage;
	/** Topics, and that it is a FAQ. */
	readonly where: string;
	readonly title: ResultElement;
	/** The sentence that says most with those beside it. */
	readonly excerpt: readonly ResultNode[];
	/** The section that matches best; undefined when that is the beginning. */
	readonly section: ResultElement | undefined;
	/** Id of that section on the page. */
	readonly anchor: string | undefined;
}

export function toShownResult(
	page: SearchPage,
	results: SearchResults,
	source: ResultsSource,
): ShownResult {
	const { text, site, search } = source;
	const mark = markerOf(results, source);
	const titles = page.topics.flatMap(
		(id) => site.topics.find((topic) => topic.id === id)?.title ?? [],
	);
	const { text: excerpt, section } = toPageExcerpt(page, results.query, search.knowledge);
	return {
		page,
		where: [...(page.kind === 'faq' ? [text.faq] : []), titles.join(', ')].join(' · '),
		title: element('a', { href: page.path, 'data-result': '' }, ...mark(page.title)),
		excerpt: mark(excerpt),
		section: section && link(`${page.path}#${section.anchor}`, ...mark(section.heading)),
		anchor: section?.anchor,
	};
}

/** An item of the list of results. @param more what stands below it */
export function toResultItem(
	{ where, title, excerpt, section }: ShownResult,
	...more: readonly ResultNode[]
): ResultElement {
	return element(
		'li',
		{},
		element('span', { class: 'where' }, where),
		element('h2', {}, title),
		element('p', {}, ...excerpt),
		section && element('p', { class: 'section-link' }, section),
		...more,
	);
}

function toCorrection(
	{ text: typed, corrected = '' }: Query,
	state: SearchState,
	{ text }: ResultsSource,
): ResultElement {
	return element(
		'p',
		{},
		`${text.corrected} `,
		element('strong', {}, abbreviate(corrected)),
		` · ${text.asTyped} `,
		choice({ state: { ...state, asTyped: true, isTyping: false } }, 'link', abbreviate(typed)),
	);
}

function toNearestTopics(
	{ query, hits }: SearchResults,
	{ search, site }: ResultsSource,
): ResultElement {
	const pages = hits.flatMap(({ page }) => page ?? []);
	const near = getNearestTopics(query, pages, site.topics, search.knowledge.language);
	const topics = (near.length > 0 ? near : site.topics).slice(0, MOST_NEAREST);
	return element(
		'ul',
		{ class: 'chips' },
		...topics.map(({ id, title }) =>
			element('li', {}, element('a', { class: 'chip', href: topicPath(id) }, title)),
		),
	);
}
