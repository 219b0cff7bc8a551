import type { Block } from '../markup/sections.ts';
import type { SearchPage } from '../search/page.ts';
import { toField } from '../search/page-words.ts';
import type { PageWords } from '../search/page-words.ts';
import type { Language } from '../search/language.ts';
import type { Query } from '../search/query.ts';
import { scorePage } from '../search/rank.ts';
import type { SearchKnowledge, SearchResults } from '../search/search.ts';
import { countWords, toPassages } from './passages.ts';
import type { Passage } from './passages.ts';
import { scoreSentences } from './rank-sentences.ts';
import { toSentences } from './sentences.ts';

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

export interface Excerpt {
	readonly page: SearchPage;
	readonly heading: string | undefined;
	/** Id of the heading on the page. */
	readonly anchor: string | undefined;
	/** What to show: a list of steps as a whole, or some sentences. */
	readonly blocks: readonly Block[];
	/** The sentence of it that says most; undefined for steps. */
	readonly sentence: string | undefined;
}

/** Passages among which the best sentence is looked for. */
const READ = 2;
const MORE = 2;
const FOLLOW_UPS = 3;
/** Fewer steps are told in a sentence. */
const FEWEST_STEPS = 2;
/** A passage of so few words is shown whole: about three sentences, and nearly every FAQ. */
const SHORT = { article: 70, faq: 120 };
/** Who asks how to do something is best served with the steps. */
const ASKS_HOW = /\bhow\b(?! (?:many|much|long|old|often|far)\b)/i;
const STEPS_BONUS = 1.15;

/** The answer to what was searched for, from the pages that were found; undefined when there are none. */
export function answer(
	{ query, hits, coverage }: SearchResults,
	knowledge: SearchKnowledge,
): Answer | undefined {
	const pages = hits.flatMap(({ page }) => page ?? []);
	const passages = rankPassages(query, pages, knowledge);
	const [top] = passages;
	if (!top) return undefined;
	const total = query.terms.reduce((sum, { weight }) => sum + weight, 0);
	// "how do i do it" finds pages, but asks nothing that one of them could answer.
	const saysNothing = query.terms.every(({ word }) => knowledge.language.stopWords.has(word));
	const asksForSteps = ASKS_HOW.test(query.text) && hasSteps(top.passage);
	// What is asked stands in a FAQ's question: its sentences alone would lose against others.
	const isWhole = asksForSteps || top.passage.page.kind === 'faq';
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

export interface ScoredPassage {
	readonly passage: Passage;
	readonly score: number;
}

/** The passages of the pages, the best for the query first. */
export function rankPassages(
	query: Query,
	pages: readonly SearchPage[],
	{ language, vocabulary, averages }: SearchKnowledge,
): ScoredPassage[] {
	const asksHow = ASKS_HOW.test(query.text);
	const lengths = {
		...averages,
		title: averages.title + averages.heading,
		body: averages.passage,
	};
	return pages
		.flatMap((page) => readPassages(page, language))
		.map(({ passage, words }) => ({
			passage,
			score:
				(asksHow && hasSteps(passage) ? STEPS_BONUS : 1) *
				scorePage(query, words, vocabulary, lengths),
		}))
		.filter(({ score }) => score > 0)
		.sort((a, b) => b.score - a.score);
}

interface ReadPassage {
	readonly passage: Passage;
	readonly words: PageWords;
}

/** The words of a page stay the same, whatever is asked of it next. */
const read = new WeakMap<SearchPage, readonly ReadPassage[]>();

function readPassages(page: SearchPage, language: Language): readonly ReadPassage[] {
	let passages = read.get(page);
	if (!passages) {
		passages = toPassages(page, language).map((passage) => ({
			passage,
			words: wordsOf(passage, language),
		}));
		read.set(page, passages);
	}
	return passages;
}

function wordsOf({ page, heading, blocks }: Passage, language: Language): PageWords {
	const [title, ...aliases] = [page.title, ...page.aliases];
	return {
		titles: [[title, heading].join(' '), ...aliases].map((text) => toField(text, language)),
		headings: toField('', language),
		body: toField(blocks.map(({ text }) => text).join('\n'), language),
	};
}

/**
 * The passage with the best sentence as it is to be shown: with steps as a whole, otherwise that
 * sentence with the ones beside it.
 *
 * @param passages the best one first; not empty
 */
export function quote(
	query: Query,
	passages: readonly ScoredPassage[],
	{ language }: SearchKnowledge,
): Excerpt {
	const [{ passage: first, score: top }] = passages as [ScoredPassage];
	if (first.blocks.length === 0) return { ...first, sentence: undefined };
	const found = passages.flatMap(({ passage, score }) => {
		const sentences = passage.blocks.flatMap((block) =>
			block.type === 'text'
				? toSentences(block.text, language).map((text) => ({ block, text }))
				: [{ block, text: block.text }],
		);
		const scores = scoreSentences(
			query,
			sentences.map(({ text }) => text),
			score / top,
			language,
		);
		return sentences.map((sentence, index) => ({
			passage,
			sentences,
			index,
			...sentence,
			score: scores[index]!,
		}));
	});
	const best = found.reduce((a, b) => (b.score > a.score ? b : a));
	const { passage, sentences, index } = best;
	const { page, heading, anchor, blocks } = passage;
	const source = { page, heading, anchor };
	if (hasSteps(passage)) return { ...source, blocks, sentence: undefined };
	if (blocks.reduce((sum, { text }) => sum + countWords(text), 0) <= SHORT[page.kind])
		return { ...source, blocks, sentence: best.text };
	const around = sentences.slice(Math.max(0, index - 1), index + 2);
	return { ...source, blocks: join(around), sentence: best.text };
}

function hasSteps({ blocks }: Passage): boolean {
	return blocks.filter(({ type }) => type === 'step').length >= FEWEST_STEPS;
}

/** Sentences of one block run on. */
function join(sentences: readonly { readonly block: Block; readonly text: string }[]): Block[] {
	const blocks = [...new Set(sentences.map(({ block }) => block))];
	return blocks.map((block) => ({
		...block,
		text: sentences
			.filter((sentence) => sentence.block === block)
			.map(({ text }) => text)
			.join(' '),
	}));
}
