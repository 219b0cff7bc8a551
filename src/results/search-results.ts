import { answer } from '../ask/answer.ts';
import { toPageExcerpt } from '../ask/page-excerpt.ts';
import type { SearchPage } from '../search/page.ts';
import { getShownHits } from '../search/shown-hits.ts';
import { abbreviate } from './abbreviate.ts';
import { toAnswerCard } from './answer.ts';
import { toContactCard } from './contact-card.ts';
import { choice, element, link } from './element.ts';
import type { ResultElement, ResultNode } from './element.ts';
import { toNearestTopics } from './nearest-topics.ts';
import { mark } from './results-view.ts';
import type { ResultsView } from './results-view.ts';
import type { SearchState } from './search-state.ts';
import { toWaysOn } from './ways-on.ts';

/** How many results there are, or that there are none. */
export function toSearchMessage({ results, text }: ResultsView): string {
	const { corrected, text: typed } = results.query;
	const { hits, isFound } = getShownHits(results);
	return isFound
		? text.countFor(hits.length, abbreviate(corrected ?? typed))
		: `${text.none(abbreviate(typed))} ${text.noneHint}`;
}

/** What was searched for instead; where to go when little or nothing was found. */
export function toSearchNotes(state: SearchState, view: ResultsView): ResultNode[] {
	const { results, text } = view;
	const { corrected, text: typed } = results.query;
	const asTyped = { state: { ...state, asTyped: true, isTyping: false } };
	const correction =
		corrected !== undefined &&
		element(
			'p',
			{},
			`${text.corrected} `,
			element('strong', {}, abbreviate(corrected)),
			` · ${text.asTyped} `,
			choice(asTyped, 'link', abbreviate(typed)),
		);
	if (getShownHits(results).isFound) return [correction];
	return [
		correction,
		element('p', {}, `${text.topics}:`),
		toNearestTopics(view),
		toWaysOn(view),
		results.hits.length > 0 && element('h2', {}, text.related),
	];
}

/** What stands above the results: the answer, where the query is a question that has one, or the contact. */
export function toSearchAnswer(view: ResultsView): ResultNode {
	if (view.results.asksForContact) return toContactCard(view);
	const { level, excerpts } = answer(view.results, view.search.knowledge);
	return level === 'answer' && !view.results.query.phrase && toAnswerCard(excerpts[0]!, view);
}

/** A page among the results. */
export interface ShownResult {
	readonly page: SearchPage;
	/** Topics, and that it is a FAQ. */
	readonly where: string;
	readonly title: ResultElement;
	/** The day of its last change. */
	readonly updated: ResultNode;
	/** The sentence that says most with those beside it. */
	readonly excerpt: readonly ResultNode[];
	/** The section that matches best; undefined when that is the beginning. */
	readonly section: ResultElement | undefined;
	/** Id of that section on the page. */
	readonly anchor: string | undefined;
}

export function toShownResult(page: SearchPage, view: ResultsView): ShownResult {
	const { text, site, search, results } = view;
	const { path, kind, topics } = page;
	const titles = topics.flatMap((id) => site.topics.find((topic) => topic.id === id)?.title ?? []);
	const excerpt = toPageExcerpt(page, results.query, search.knowledge);
	const { heading, anchor } = excerpt.section ?? {};
	return {
		page,
		where: [...(kind === 'faq' ? [text.faq] : []), titles.join(', ')].join(' · '),
		title: element('a', { href: path, 'data-result': '' }, ...mark(page.title, view)),
		updated:
			page.updated !== undefined &&
			element('time', { datetime: page.updated }, text.updated(page.updated)),
		excerpt: mark(excerpt.text, view),
		section: heading === undefined ? undefined : link(`${path}#${anchor}`, ...mark(heading, view)),
		anchor,
	};
}

/** An item of the list of results. @param more what stands below it */
export function toResultItem(result: ShownResult, ...more: readonly ResultNode[]): ResultElement {
	const { title, excerpt, section } = result;
	return element(
		'li',
		{},
		toWhere(result),
		element('h2', {}, title),
		element('p', {}, ...excerpt),
		section && element('p', { class: 'section-link' }, section),
		...more,
	);
}

/** Where a result belongs and how old it is. */
export function toWhere({ where, updated }: ShownResult): ResultElement {
	return element('span', { class: 'where' }, where, where !== '' && updated && ' · ', updated);
}
