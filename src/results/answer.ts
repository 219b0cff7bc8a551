import type { Answer } from '../ask/answer.ts';
import type { Excerpt } from '../ask/quote.ts';
import { abbreviate } from './abbreviate.ts';
import { toContactCard } from './contact-card.ts';
import { element, link, linkList } from './element.ts';
import type { ResultElement, ResultNode } from './element.ts';
import { toNearestTopics } from './nearest-topics.ts';
import { toSource, toQuotation } from './quotation.ts';
import type { ResultsView } from './results-view.ts';
import { toSearchPath } from './search-state.ts';
import { toContact } from './ways-on.ts';

/** What is said of the answer, in a sentence or two. */
export function toAskMessage(found: Answer, view: ResultsView): string {
	const { text, results } = view;
	const { corrected } = results.query;
	const message = toLevelMessage(found, view);
	return corrected === undefined || found.level === 'none'
		? message
		: `${text.corrected} “${abbreviate(corrected)}”. ${message}`;
}

/** What the level of the answer means. */
export function toLevelMessage(
	{ level, excerpts }: Answer,
	{ text, results }: ResultsView,
): string {
	if (results.asksForContact) return text.contact;
	return level === 'related' && excerpts.length === 0 ? text.suggested : text.levels[level];
}

/** The answer with its source, further passages and questions, and where to go on. */
export function toAnswer({ level, excerpts, followUps }: Answer, view: ResultsView): ResultNode[] {
	const { text, results } = view;
	const [best] = excerpts;
	const passages = level === 'answer' ? excerpts.slice(1) : excerpts;
	const all = toSearchPath({ text: results.query.text, filters: {} });
	return [
		level === 'answer' && toAnswerCard(best!, view),
		passages.length > 0 &&
			element(
				'section',
				{ class: 'excerpts', 'aria-label': text.alsoRead },
				level === 'answer' && element('h2', {}, text.alsoRead),
				...passages.map((excerpt) => element('blockquote', {}, ...toExcerpt(excerpt, view))),
			),
		followUps.length > 0 &&
			element(
				'section',
				{ 'aria-label': best ? text.followUps : text.suggested },
				best && element('h2', {}, text.followUps),
				linkList(followUps, { class: 'article-links' }),
			),
		level === 'none' && toContactCard(view),
		level === 'none' && !results.asksForContact && element('p', {}, `${text.topics}:`),
		level === 'none' && !results.asksForContact && toNearestTopics(view),
		element(
			'p',
			{ class: 'ask-further' },
			link(all, text.allResults),
			...(level === 'none' ? [] : [' · ', toContact(view)]),
		),
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
	return [...toQuotation(excerpt, view), element('p', { class: 'answer-source' }, source)];
}
