import type { Answer, Excerpt } from '../ask/answer.ts';
import type { SearchResults } from '../search/search.ts';
import { abbreviate } from './abbreviate.ts';
import { toContact } from './nothing-found.ts';
import { element, link } from './element.ts';
import type { ResultElement, ResultNode } from './element.ts';
import { markerOf } from './marked.ts';
import { toPageList } from './page-list.ts';
import { toPassage, toSource } from './passage.ts';
import type { ResultsSource } from './results-source.ts';
import { toSearchPath } from './search-state.ts';

/** What was found for a question. */
export interface Asked {
	readonly results: SearchResults;
	/** Undefined when no page has any of its words. */
	readonly found: Answer | undefined;
}

/** True when what was found may be called the answer; otherwise it is only the closest there is. */
export function isAnswered(found: Answer | undefined, { search }: ResultsSource): boolean {
	return found !== undefined && found.score >= search.knowledge.threshold;
}

/** What is said of the answer, in a sentence or two. */
export function toAskMessage(asked: Asked, source: ResultsSource): string {
	const { text } = source;
	const { query } = asked.results;
	if (!asked.found) return text.none(abbreviate(query.text));
	return [
		...(query.corrected === undefined
			? []
			: [`${text.corrected} “${abbreviate(query.corrected)}”.`]),
		isAnswered(asked.found, source) ? text.answered : text.closest,
	].join(' ');
}

/** The answer with its source, further passages and questions, and where to go on. */
export function toAnswer({ results, found }: Asked, source: ResultsSource): ResultNode[] {
	const { text } = source;
	const { text: question } = results.query;
	const hasAnswer = isAnswered(found, source);
	const excerpts = found ? [...(hasAnswer ? [] : [found.best]), ...found.more] : [];
	const followUps = found?.followUps ?? [];
	return [
		hasAnswer && toAnswerCard(found!.best, results, source),
		excerpts.length > 0 &&
			element(
				'section',
				{ class: 'excerpts', 'aria-label': text.alsoRead },
				hasAnswer && element('h2', {}, text.alsoRead),
				...excerpts.map((excerpt) =>
					element('blockquote', {}, ...toExcerpt(excerpt, results, source)),
				),
			),
		followUps.length > 0 &&
			element(
				'section',
				{ 'aria-label': text.followUps },
				element('h2', {}, text.followUps),
				toPageList(followUps, { class: 'article-links' }),
			),
		element(
			'p',
			{ class: 'ask-further' },
			link(toSearchPath({ text: question, filters: {} }), text.allResults),
			' · ',
			toContact(question, source),
		),
	];
}

/** The answer with its source; word for word, what the question asks for marked in it. */
export function toAnswerCard(
	best: Excerpt,
	results: SearchResults,
	source: ResultsSource,
): ResultElement {
	const { answer } = source.text;
	return element(
		'section',
		{ class: 'answer', 'data-answer': '', 'aria-label': answer },
		element('p', { class: 'eyebrow', 'aria-hidden': 'true' }, answer),
		...toExcerpt(best, results, source),
	);
}

function toExcerpt(excerpt: Excerpt, results: SearchResults, source: ResultsSource): ResultNode[] {
	const { href, label } = toSource(excerpt, source.text);
	return [
		...toPassage(excerpt.blocks, markerOf(results, source)),
		element(
			'p',
			{ class: 'answer-source' },
			element('a', { href, 'data-answer-source': '' }, label),
		),
	];
}
