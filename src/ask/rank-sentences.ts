import { coveredWeight, findOccurrences } from '../search/occurrences.ts';
import type { Occurrences } from '../search/occurrences.ts';
import { toField } from '../search/page-words.ts';
import type { Query, Term } from '../search/query.ts';
import type { Language } from '../search/language.ts';

/** Weights of what makes a sentence the answer; docs/search.md says what each was measured to do. */
const PASSAGE = 0.6;
const COVERAGE = 1.5;
const PAIRS = 1;
const NEIGHBOURS = 0.15;
const KIND = 0.08;
const LEAD = 0.05;

/** Questions whose answer has a number, or a name. */
const ASKS_NUMBER =
	/\b(?:how (?:many|much|long|old|often|far)|when|what (?:year|date|time|percentage))\b/i;
const ASKS_NAME = /\b(?:who|whom|whose)\b/i;

/**
 * How well each sentence of a passage answers the query.
 *
 * @param passageScore of the passage as a share of the best one's, 0 to 1
 */
export function scoreSentences(
	{ text, terms }: Query,
	sentences: readonly string[],
	passageScore: number,
	language: Language,
	heading = '',
): number[] {
	const above = findOccurrences(terms, toField(heading, language));
	const found = sentences.map((sentence) => findOccurrences(terms, toField(sentence, language)));
	const total = terms.reduce((sum, { weight }) => sum + weight, 0) || 1;
	const coverage = found.map(
		(occurrences) =>
			coveredWeight(
				terms,
				occurrences.map((places, index) => [...places, ...above[index]!]),
			) / total,
	);
	return sentences.map((sentence, index) => {
		const around = Math.max(coverage[index - 1] ?? 0, coverage[index + 1] ?? 0);
		const fits =
			(ASKS_NUMBER.test(text) && /\d/.test(sentence)) ||
			(ASKS_NAME.test(text) && /\s\p{Lu}\p{Ll}/u.test(sentence));
		return (
			PASSAGE * passageScore +
			COVERAGE * coverage[index]! +
			(PAIRS * countPairs(terms, found[index]!)) / total +
			NEIGHBOURS * around +
			(fits ? KIND : 0) +
			LEAD / (1 + index)
		);
	});
}

/** Weight of the neighbours in the query that are neighbours in the sentence. */
function countPairs(terms: readonly Term[], found: Occurrences): number {
	return terms.slice(1).reduce((sum, { weight }, index) => {
		const isPair = found[index]!.some(({ place }) =>
			found[index + 1]!.some((next) => next.place === place + 1),
		);
		return sum + (isPair ? Math.min(weight, terms[index]!.weight) : 0);
	}, 0);
}
