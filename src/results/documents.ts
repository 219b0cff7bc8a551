import type { Answer } from '../ask/answer.ts';
import type { Excerpt } from '../ask/quote.ts';
import type { SearchPage } from '../search/page.ts';
import { articlesPath } from '../knowledge-base/urls.ts';
import { getShownHits } from '../search/shown-hits.ts';
import type { ServerText } from '../text/text.ts';
import { toLevelMessage } from './answer.ts';
import { toContactParts } from './contact-card.ts';
import { element, link, linkList } from './element.ts';
import type { PageLink, ResultElement, ResultNode } from './element.ts';
import { toNearestTopics } from './nearest-topics.ts';
import { toSource, toWholeQuotation } from './quotation.ts';
import type { ResultsView } from './results-view.ts';
import { toShownResult } from './search-results.ts';
import { toWaysOn } from './ways-on.ts';

// What programs get: the words and links of the pages for readers, with a title, all that is quoted
// as a quotation, and the addresses that the next question is asked with.

/** What a program is told that asks. */
export interface Asked {
	readonly view: ResultsView;
	readonly found: Answer;
	/** What the answer is for. */
	readonly goal: string | undefined;
	/** The path asks the question of that title. */
	readonly followUps: readonly PageLink[];
	/** Pages for the goal. */
	readonly furtherReading: readonly SearchPage[];
}

/** The answer with its sources, further questions and pages. */
export function toAskDocument(
	{ view, found, followUps, furtherReading }: Asked,
	serverText: ServerText,
): ResultNode[] {
	const { text, results } = view;
	const { text: question, corrected } = results.query;
	const { level, excerpts } = found;
	const hasAnswer = level === 'answer';
	const isChoice = excerpts.length === 0 && followUps.length > 0;
	const [best, ...more] = excerpts.map((excerpt) => toQuotation(excerpt, view));
	return [
		element('h1', {}, question),
		corrected !== undefined && element('p', {}, `${text.corrected} “${corrected}”.`),
		!hasAnswer && !isChoice && element('p', {}, toLevelMessage(found, view)),
		...(level === 'none' ? toContactParts(view) : []),
		level === 'none' && !results.asksForContact && toNearestTopics(view),
		level === 'none' && element('p', {}, link(articlesPath, text.allArticles)),
		...(best ?? []),
		hasAnswer && more.length > 0 && element('h2', {}, text.alsoRead),
		...more.flat(),
		...toSection(
			isChoice ? toLevelMessage(found, view) : text.followUps,
			followUps,
			element('p', {}, serverText.followUpsHint),
		),
		...toSection(serverText.furtherReading, furtherReading),
		...toSection(serverText.sources, toSources(excerpts)),
	];
}

/** @param pages those that are listed in it @param next path of the next results */
export function toSearchDocument(
	pages: readonly SearchPage[],
	next: string | undefined,
	view: ResultsView,
): ResultNode[] {
	const { results, text } = view;
	const { text: query, corrected = query } = results.query;
	const { hits, isFound } = getShownHits(results);
	return [
		element('h1', {}, `${text.label}: ${query}`),
		...(results.asksForContact ? toContactParts(view) : []),
		...(isFound ? [element('p', {}, text.countFor(hits.length, corrected))] : toNothingFound(view)),
		!isFound && pages.length > 0 && element('h2', {}, text.related),
		element('ul', {}, ...pages.map((page) => toItem(page, view))),
		next !== undefined && element('p', {}, link(next, text.more)),
	];
}

/** That there is no such page, with those it may have been. */
export function toMissingDocument(nearest: readonly SearchPage[], text: ServerText): ResultNode[] {
	return [element('h1', {}, text.noSuchPage), ...toSection(text.nearest, nearest)];
}

/** The pages that are quoted, each once. */
export function toSources(excerpts: readonly Excerpt[]): SearchPage[] {
	return [...new Set(excerpts.map(({ page }) => page))];
}

function toNothingFound(view: ResultsView): ResultElement[] {
	const { text, results } = view;
	const message = `${text.none(results.query.text)} ${text.noneHint}`;
	return [element('p', {}, message), toWaysOn(view)];
}

function toQuotation(excerpt: Excerpt, { text }: ResultsView): ResultElement[] {
	const { href, label } = toSource(excerpt, text);
	return [
		element('blockquote', {}, ...toWholeQuotation(excerpt)),
		element('p', {}, link(href, label)),
	];
}

function toItem(page: SearchPage, view: ResultsView): ResultElement {
	const { title, section, excerpt } = toShownResult(page, view);
	return element(
		'li',
		{},
		element('p', {}, title),
		section && element('p', {}, '→ ', section),
		element('blockquote', {}, element('p', {}, ...excerpt)),
	);
}

/** Pages under a heading; nothing when there are none. */
function toSection(
	heading: string,
	pages: readonly PageLink[],
	...hint: readonly ResultNode[]
): ResultNode[] {
	return pages.length === 0 ? [] : [element('h2', {}, heading), ...hint, linkList(pages)];
}
