import { findOccurrences } from '../search/occurrences.ts';
import { toField } from '../search/page-words.ts';
import type { Query, Term } from '../search/query.ts';
import type { SearchKnowledge } from '../search/search.ts';
import { idfOf } from '../search/vocabulary.ts';
import type { Excerpt } from './quote.ts';

/** What speaks for an excerpt as the answer to a question; shares of the question are of its words' weight. */
export interface Evidence {
	/** Share of the question that stands in the quoted text, its heading, the titles and aliases. */
	readonly shown: number;
	/** Share of the question that stands in the title and heading, or in an alias. */
	readonly named: number;
	/** Share of the title, of an alias or of the heading that the question has; the best of them. */
	readonly title: number;
	/** How far the page stands before the best other one, as a share of the higher score; negative behind it. */
	readonly margin: number;
	/** How well the passage fits for each weight asked for, as a logarithm. */
	readonly strength: number;
	/** Share of the question's heaviest word that is not shown. */
	readonly missing: number;
	/** Share of the question's neighbouring words that are near one another in a text that is shown. */
	readonly close: number;
	/** Share of the question that the site has no word for, such words at their full weight. */
	readonly unknown: number;
}

/**
 * Logistic regression over 2,000 questions with and without an answer; docs/search.md has the sets
 * and what each part was measured to do.
 */
const NEAR = 4;
const BIAS = -1.495;
const WEIGHTS: Evidence = {
	shown: 2.814,
	named: -2.221,
	title: 2.157,
	margin: 1.005,
	strength: 1.261,
	missing: -1.676,
	close: 0,
	unknown: -1.815,
};

/** How likely it is that the excerpt answers the question, 0 to 1. */
export function toConfidence(evidence: Evidence): number {
	const names = Object.keys(WEIGHTS) as (keyof Evidence)[];
	const sum = names.reduce((total, name) => total + WEIGHTS[name] * evidence[name], BIAS);
	return 1 / (1 + Math.exp(-sum));
}

/**
 * @param score of the best passage
 * @param margin see {@link Evidence.margin}
 */
export function toEvidence(
	query: Query,
	{ page, heading, blocks }: Excerpt,
	{ score, margin }: { readonly score: number; readonly margin: number },
	{ language, vocabulary }: SearchKnowledge,
): Evidence {
	const terms = query.terms.filter(({ saysNothing }) => !saysNothing);
	const total = sum(terms.map(({ weight }) => weight)) || 1;
	const named = bestShares(terms, [[page.title, heading].join(' '), ...page.aliases]);
	const shown = bestShares(
		terms,
		blocks.map(({ text }) => text),
	).map((share, index) => Math.max(share, named[index]!));
	const full = sum(terms.map(({ weight, idf }) => Math.max(weight, idf))) || 1;
	return {
		shown: weigh(shown) / total,
		named: weigh(named) / total,
		title: Math.max(...[page.title, ...page.aliases, heading ?? ''].map(shareOfTitle)),
		margin,
		strength: Math.log(Math.max(score, 0.001) / total),
		missing: Math.max(0, ...terms.map(({ weight }, index) => weight * (1 - shown[index]!))) / total,
		close: shareOfPairs([
			[page.title, heading].join(' '),
			...page.aliases,
			...blocks.map(({ text }) => text),
		]),
		unknown: sum(terms.map(({ variants, idf }) => (variants.length === 0 ? idf : 0))) / full,
	};

	function weigh(shares: readonly number[]): number {
		return sum(terms.map(({ weight }, index) => weight * shares[index]!));
	}

	function bestShares(of: readonly Term[], texts: readonly string[]): number[] {
		const found = texts.map((text) => findOccurrences(of, toField(text, language)));
		return of.map((_, index) =>
			Math.max(0, ...found.flatMap((occurrences) => occurrences[index]!.map(({ share }) => share))),
		);
	}

	function shareOfPairs(texts: readonly string[]): number {
		const found = texts.map((text) => findOccurrences(terms, toField(text, language)));
		let [all, near] = [0, 0];
		for (const [index, { weight }] of terms.slice(1).entries()) {
			const pair = Math.min(weight, terms[index]!.weight);
			all += pair;
			if (
				found.some((occurrences) =>
					occurrences[index]!.some(({ place }) =>
						occurrences[index + 1]!.some(
							(other) => other.place !== place && Math.abs(other.place - place) <= NEAR,
						),
					),
				)
			)
				near += pair;
		}
		return all === 0 ? 1 : near / all;
	}

	function shareOfTitle(title: string): number {
		const stems = toField(title, language).stems.filter((stem) => !language.stopWords.has(stem));
		const all = sum([...new Set(stems)].map((stem) => idfOf(vocabulary, stem)));
		return all === 0 ? 0 : Math.min(1, weigh(bestShares(terms, [title])) / all);
	}
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}
