import { coveredWeight, findOccurrences } from '../search/occurrences.ts';
import type { Occurrences } from '../search/occurrences.ts';
import { toField } from '../search/page-words.ts';
import type { Query, Term } from '../search/query.ts';
import type { Language } from '../search/language.ts';

/** Weights of what makes a sentence the answer; docs/search.md says what each was measured to do. */
const COVERAGE = 1.5;
const PAIRS = 1;
const NEIGHBOURS = 0.15;
const KIND = 0.08;
const LEAD = 0.05;

/** How well each sentence of a passage answers the query. */
export function scoreSentences(
	{ cues, terms }: Query,
	sentences: readonly string[],
	language: Language,
): number[] {
	const found = sentences.map((sentence) => findOccurrences(terms, toField(sentence, language)));
	const total = terms.reduce((sum, { weight }) => sum + weight, 0) || 1;
	const coverage = found.map((occurrences) => coveredWeight(terms, occurrences) / total);
	const asksNumber = cues.has('number') || cues.has('time');
	return sentences.map((sentence, index) => {
		const around = Math.max(coverage[index - 1] ?? 0, coverage[index + 1] ?? 0);
		const fits =
			(asksNumber && /\d/.test(sentence)) ||
			(cues.has('person') && /\s\p{Lu}\p{Ll}/u.test(sentence));
		return (
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
