import { isOneOf } from '../search/exact-title.ts';
import type { SearchPage } from '../search/page.ts';
import type { SearchKnowledge, SearchResults } from '../search/search.ts';
import { isShort, toConfidence, toEvidence } from './confidence.ts';
import { getFollowUps } from './follow-ups.ts';
import { toLevel } from './level.ts';
import type { AnswerLevel } from './level.ts';
import { getNamedPages } from './named-pages.ts';
import { quote } from './quote.ts';
import type { Excerpt } from './quote.ts';
import { rankPassages } from './rank-passages.ts';
import type { ScoredPage, ScoredPassage } from './rank-passages.ts';

/** What the site says to a question, word for word, and where. */
export interface Answer {
	readonly level: AnswerLevel;
	/** How likely it is that the best excerpt answers the question, 0 to 1. */
	readonly confidence: number;
	/**
	 * What is quoted, each from another page, the best first, at most three; none at the level `none`,
	 * and where a word or two name pages.
	 */
	readonly excerpts: readonly Excerpt[];
	/** FAQs that readers of the best excerpt would ask next; without excerpts the pages that may be meant. */
	readonly followUps: readonly SearchPage[];
}

const MORE = 2;
/** Share of the best passage's score that a further one must have: others would only be noise. */
const MORE_SHARE = 0.5;

/** What the pages that were found say to what was searched for. */
export function answer(
	{ query, hits, asksForContact }: SearchResults,
	knowledge: SearchKnowledge,
): Answer {
	const pages = hits.flatMap(({ page, score }) =>
		page && !page.isNoAnswer ? [{ page, score }] : [],
	);
	const passages = rankPassages(query, pages, knowledge);
	const [top] = passages;
	// People are asked for, and no page is one.
	if (!top || asksForContact) return { level: 'none', confidence: 0, excerpts: [], followUps: [] };
	const best = quote(query, top.passage, knowledge);
	const evidence = toEvidence(
		query,
		best,
		{ score: top.score, margin: getMargin(best.page, pages) },
		knowledge,
	);
	const titles = [best.page.title, ...best.page.aliases];
	const isTitle = isOneOf(titles, query, knowledge.language);
	const confidence = isTitle ? 1 : toConfidence(query, evidence);
	const level = toLevel(confidence, knowledge.levels);
	const named = level !== 'answer' && isShort(query) ? getNamedPages(query, hits, knowledge) : [];
	if (confidence > 0 && named.length > 0)
		return { level: 'related', confidence, excerpts: [], followUps: named };
	if (level === 'none') return { level, confidence, excerpts: [], followUps: [] };
	const others = firstOfEachPage(passages).filter(
		({ passage, score }) => passage.page !== best.page && score >= MORE_SHARE * top.score,
	);
	const more = others.slice(0, MORE).map(({ passage }) => quote(query, passage, knowledge));
	const excerpts = [best, ...more];
	return { level, confidence, excerpts, followUps: getFollowUps(excerpts, hits) };
}

function firstOfEachPage(passages: readonly ScoredPassage[]): ScoredPassage[] {
	const seen = new Set<SearchPage>();
	return passages.filter(({ passage: { page } }) => !seen.has(page) && seen.add(page));
}

/** How far the page stands before the best other one, as a share of the higher score; negative behind it. */
function getMargin(page: SearchPage, pages: readonly ScoredPage[]): number {
	const own = pages.find((other) => other.page === page)!.score;
	const rival = Math.max(
		0,
		...pages.filter((other) => other.page !== page).map(({ score }) => score),
	);
	return (own - rival) / Math.max(own, rival, Number.MIN_VALUE);
}
