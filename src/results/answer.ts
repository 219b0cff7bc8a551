import type { Answer } from '../ask/answer.ts';
import type { Excerpt } from '../ask/quote.ts';
import { abbreviate } from './abbreviate.ts';
import { element, link, linkList } from './element.ts';
import type { ResultElement, ResultNode } from './element.ts';
import { toPassage, toSource } from './passage.ts';
import { mark } from './results-view.ts';
import type { ResultsSource, ResultsView } from './results-view.ts';
import { toSearchPath } from './search-state.ts';
import { toContact } from './ways-on.ts';

/** True when what was found may be called the answer; otherwise it is only the closest there is. */
export function isAnswered(found: Answer | undefined, { search }: ResultsSource): boolean {
	return found !== undefined && found.score >= search.knowledge.threshold;
}

/** What is said of the answer, in a sentence or two. */
export function toAskMessage(found: Answer | undefined, view: ResultsView): string {
	const { text, results } = view;
	const { corrected, text: question } = results.query;
	if (!found) return text.none(abbreviate(question));
	const message = isAnswered(found, view) ? text.answered : text.closest;
	return corrected === undefined
		? message
		: `${text.corrected} “${abbreviate(corrected)}”. ${message}`;
}

/** The answer with its source, further passages and questions, and where to go on. */
export function toAnswer(found: Answer | undefined, view: ResultsView): ResultNode[] {
	const { text, results } = view;
	const hasAnswer = isAnswered(found, view);
	const excerpts = found ? [...(hasAnswer ? [] : [found.best]), ...found.more] : [];
	const followUps = found?.followUps ?? [];
	const all = toSearchPath({ text: results.query.text, filters: {} });
	return [
		hasAnswer && toAnswerCard(found!.best, view),
		excerpts.length > 0 &&
			element(
				'section',
				{ class: 'excerpts', 'aria-label': text.alsoRead },
				hasAnswer && element('h2', {}, text.alsoRead),
				...excerpts.map((excerpt) => element('blockquote', {}, ...toExcerpt(excerpt, view))),
			),
		followUps.length > 0 &&
			element(
				'section',
				{ 'aria-label': text.followUps },
				element('h2', {}, text.followUps),
				linkList(followUps, { class: 'article-links' }),
			),
		element('p', { class: 'ask-further' }, link(all, text.allResults), ' · ', toContact(view)),
	];
}

/** The answer with its source; word for word, what the question asks for marked in it. */
export function toAnswerCard(best: Excerpt, view: ResultsView): ResultElement {
	const { answer } = view.text;
	return element(
		'section',
		{ class: 'answer', 'data-answer': '', 'aria-label': answer },
		element('p', { class: 'eyebrow', 'aria-hidden': 'true' }, answer),
		...toExcerpt(best, view),
	);
}

function toExcerpt(excerpt: Excerpt, view: ResultsView): ResultNode[] {
	const { href, label } = toSource(excerpt, view.text);
	const source = element('a', { href, 'data-answer-source': '' }, label);
	return [
		...toPassage(excerpt.blocks, (text) => mark(text, view)),
		element('p', { class: 'answer-source' }, source),
	];
}
