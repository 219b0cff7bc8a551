import type { Language } from './language.ts';
import type { Variant } from './query.ts';
import { toWords } from './tokens.ts';

/** An expression as the stems of its words, and what else counts as it. */
interface Entry {
	readonly stems: readonly string[];
	readonly others: readonly Variant[];
}

/** Every expression that others are known for, by its first stem. */
export type Synonyms = ReadonlyMap<string, readonly Entry[]>;

/** Where an expression stands in a query, and what else counts as it. */
export interface SynonymMatch {
	readonly start: number;
	readonly end: number;
	readonly others: readonly Variant[];
}

/** What a synonym counts beside the word itself: one of the site's own, and one of the thesaurus. */
const OWN_SHARE = 0.4;
const THESAURUS_SHARE = 0.3;

/**
 * The synonyms of a site in the form that queries are compared in.
 *
 * @param own the groups of `content/synonyms.yaml`; where they say something of two expressions, the
 *   thesaurus does not
 * @param thesaurus a group a line, as stems: what customers say, `>`, what pages say
 */
export function toSynonyms(
	own: readonly (readonly string[])[],
	thesaurus: string,
	{ stem }: Language,
): Synonyms {
	const entries = new Map<string, { stems: string[]; others: Map<string, Variant> }>();
	const add = (from: readonly string[], to: readonly string[], share: number) => {
		for (const expression of from) {
			if (expression === '') continue;
			const entry = entries.get(expression) ?? { stems: expression.split(' '), others: new Map() };
			entries.set(expression, entry);
			for (const other of to)
				if (other !== '' && other !== expression && !entry.others.has(other))
					entry.others.set(other, { stems: other.split(' '), share });
		}
	};
	for (const group of own) {
		const expressions = group.map((expression) => toWords(expression).map(stem).join(' '));
		add(expressions, expressions, OWN_SHARE);
	}
	for (const line of thesaurus.split('\n').filter(Boolean)) {
		const [entries, exits] = line.split('>');
		add(entries!.split(','), exits!.split(','), THESAURUS_SHARE);
	}
	const synonyms = new Map<string, Entry[]>();
	for (const { stems, others } of entries.values()) {
		const entry = { stems, others: [...others.values()] };
		const start = stems[0]!;
		synonyms.set(start, [...(synonyms.get(start) ?? []), entry]);
	}
	return synonyms;
}

/** Every expression that stands in `stems`, with what else counts as it. */
export function findSynonyms(stems: readonly string[], synonyms: Synonyms): SynonymMatch[] {
	const matches = stems.flatMap((first, start) =>
		(synonyms.get(first) ?? [])
			.filter((entry) => entry.stems.every((stem, place) => stem === stems[start + place]))
			.map((entry) => ({ start, end: start + entry.stems.length, others: entry.others })),
	);
	// "auth token" is one thing: the "token" in it has nothing more to add.
	return matches.filter(
		(match) =>
			!matches.some(
				(other) =>
					other.start <= match.start &&
					other.end >= match.end &&
					other.end - other.start > match.end - match.start,
			),
	);
}
