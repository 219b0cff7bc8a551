import type { SearchPage } from '../search/page.ts';
import type { SearchKnowledge, SearchResults } from '../search/search.ts';
import { hasSteps } from './passages.ts';
import { quote } from './quote.ts';
import type { Excerpt } from './quote.ts';
import { rankPassages } from './rank-passages.ts';
import { asksForSteps } from './wanted.ts';

/** What the site says to a question, word for word, and where. */
export interface Answer {
	/** How much of the question the best passage meets; comparable between questions. */
	readonly score: number;
	readonly best: Excerpt;
	/** At most two, from other pages. */
	readonly more: readonly Excerpt[];
	/** FAQs that are near the question. */
	readonly followUps: readonly SearchPage[];
}

/** Passages among which the best sentence is looked for. */
const READ = 2;
const MORE = 2;
const FOLLOW_UPS = 3;

/** The answer to what was searched for, from the pages that were found; undefined when there are none. */
export function answer(
	{ query, hits, coverage }: SearchResults,
	knowledge: SearchKnowledge,
): Answer | undefined {
	const pages = hits.flatMap(({ page, score }) => (page ? [{ page, score }] : []));
	const passages = rankPassages(query, pages, knowledge);
	const [top] = passages;
	if (!top) return undefined;
	const total = query.terms.reduce((sum, { weight }) => sum + weight, 0);
	// "how do i do it" finds pages, but asks nothing that one of them could answer.
	const saysNothing = query.terms.every(({ word }) => knowledge.language.stopWords.has(word));
	const wantsSteps = asksForSteps(query.text) && hasSteps(top.passage);
	// What is asked stands in a FAQ's question: its sentences alone would lose against others.
	const isWhole = wantsSteps || top.passage.page.kind === 'faq';
	const best = quote(query, passages.slice(0, isWhole ? 1 : READ), knowledge);
	const others = passages.filter(
		({ passage }, index) =>
			passage.page !== best.page &&
			passages.findIndex((other) => other.passage.page === passage.page) === index,
	);
	const more = others.slice(0, MORE).map((other) => quote(query, [other], knowledge));
	const shown = new Set([best, ...more].map(({ page }) => page));
	return {
		score: saysNothing ? 0 : (coverage * top.score) / total,
		best,
		more,
		followUps: hits
			.flatMap(({ page }) => (page?.kind === 'faq' && !shown.has(page) ? [page] : []))
			.slice(0, FOLLOW_UPS),
	};
}
