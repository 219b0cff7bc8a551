import { findOccurrences } from '../search/occurrences.ts';
import type { Occurrences } from '../search/occurrences.ts';
import { toField } from '../search/page-words.ts';
import { getTelling } from '../search/query.ts';
import type { Query } from '../search/query.ts';
import type { SearchKnowledge } from '../search/search.ts';
import { toWords } from '../search/tokens.ts';
import { idfOf } from '../search/vocabulary.ts';
import type { Excerpt } from './quote.ts';

/** What speaks for an excerpt as the answer to a question; shares of the question are of its words' weight. */
export interface Evidence {
	/**
	 * How much of the question stands in the quoted text, its heading, the title or an alias: the
	 * logarithm of one and of the weight of those words, in units that do not grow with the site.
	 */
	readonly shown: number;
	/** Share of the title, an alias or the heading that the question has, whichever is highest. */
	readonly title: number;
	/** How far the page stands before the best other one, as a share of the higher score; negative behind it. */
	readonly margin: number;
	/** The logarithm of the passage's score for each weight asked for. */
	readonly strength: number;
	/** Share of the question that the site has no word for, such words at their full weight. */
	readonly unknown: number;
}

/** Logistic regression; docs/search.md says over which questions, and what each part is for. */
const BIAS = -5.61;
const WEIGHTS: Evidence = {
	shown: 2.14,
	title: 1.48,
	margin: 0.4,
	strength: 1.09,
	unknown: -2.17,
};

/** The weight of a rare word grows with the site; this makes it one word again, in the unit of the regression. */
const RARE_WORDS = 5.7;
/** A stem that no page has. */
const NO_WORD = '';
/** One or two words are typed to look around: what answers them is a guess, below every answer's level. */
const SHORT = { words: 2, share: 0.5 };

/** How likely it is that the excerpt answers the question, 0 to 1; 0 where that has no telling word. */
export function toConfidence(query: Query, evidence: Evidence): number {
	// "how do i do it" finds pages, but asks nothing that one of them could answer.
	if (getTelling(query).length === 0) return 0;
	const names = Object.keys(WEIGHTS) as (keyof Evidence)[];
	const odds = BIAS + sum(names.map((name) => WEIGHTS[name] * evidence[name]));
	return (isShort(query) ? SHORT.share : 1) / (1 + Math.exp(-odds));
}

/** True for one or two words, and for a sentence with one telling word. */
export function isShort(query: Query): boolean {
	return getTelling(query).length < 2 || toWords(query.text).length <= SHORT.words;
}

/**
 * @param score of the best passage
 * @param margin see {@link Evidence.margin}
 */
export function toEvidence(
	query: Query,
	{ page, heading = '', blocks }: Excerpt,
	{ score, margin }: { readonly score: number; readonly margin: number },
	{ language, vocabulary }: SearchKnowledge,
): Evidence {
	const terms = getTelling(query);
	const find = (text: string) => findOccurrences(terms, toField(text, language));
	const names = [page.title, heading, ...page.aliases];
	const texts = [`${page.title} ${heading}`, ...page.aliases, ...blocks.map(({ text }) => text)];
	const found = texts.map(find);
	const total = sum(terms.map(({ weight }) => weight)) || 1;
	const shown = weightOf(found);
	const full = sum(terms.map(({ idf }) => idf)) || 1;
	return {
		shown: Math.log(1 + (RARE_WORDS * shown) / idfOf(vocabulary, NO_WORD)),
		title: Math.max(...names.map(shareOfName)),
		margin,
		strength: Math.log(Math.max(score, Number.MIN_VALUE) / total),
		unknown: sum(terms.map(({ variants, idf }) => (variants.length === 0 ? idf : 0))) / full,
	};

	/** Weight of the question's words that stand in any of the texts, each by its best variant. */
	function weightOf(all: readonly Occurrences[]): number {
		const best = terms.map((_, index) =>
			Math.max(0, ...all.flatMap((places) => places[index]!.map(({ share }) => share))),
		);
		return sum(terms.map(({ weight }, index) => weight * best[index]!));
	}

	function shareOfName(name: string): number {
		const stems = toField(name, language).stems.filter((stem) => !language.stopWords.has(stem));
		const all = sum([...new Set(stems)].map((stem) => idfOf(vocabulary, stem)));
		return all === 0 ? 0 : Math.min(1, weightOf([find(name)]) / all);
	}
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}
