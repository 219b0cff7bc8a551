import type { Field } from './page-words.ts';
import type { Term, Variant } from './query.ts';

/** A word of a query in a text. */
export interface Occurrence {
	/** Place among the words that are no stop words. */
	readonly place: number;
	/** What it counts, as a variant of the word. */
	readonly share: number;
}

/** For each term where it stands in the field, in order. */
export type Occurrences = readonly (readonly Occurrence[])[];

export function findOccurrences(terms: readonly Term[], { stems, places }: Field): Occurrences {
	const found: Occurrence[][] = terms.map(() => []);
	const starts = new Map<string, [term: number, variant: Variant][]>();
	for (const [index, { variants }] of terms.entries())
		for (const variant of variants) {
			const first = variant.stems[0]!;
			starts.set(first, [...(starts.get(first) ?? []), [index, variant]]);
		}
	for (const [start, stem] of stems.entries())
		for (const [index, variant] of starts.get(stem) ?? [])
			if (variant.stems.every((next, offset) => stems[start + offset] === next))
				found[index]!.push({ place: places[start]!, share: variant.share });
	return found;
}

/** Weight of the terms that were found, each by its best variant. */
export function coveredWeight(terms: readonly Term[], found: Occurrences): number {
	return terms.reduce(
		(sum, { weight }, index) =>
			sum + weight * Math.max(0, ...found[index]!.map(({ share }) => share)),
		0,
	);
}
