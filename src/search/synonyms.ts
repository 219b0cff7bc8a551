import type { Language } from './language.ts';
import { toWords } from './tokens.ts';

/** Groups of expressions that mean the same; each expression as the stems of its words. */
export type SynonymGroup = readonly (readonly string[])[];

/** Where an expression of a group stands in a query, and what else the group has. */
export interface SynonymMatch {
	readonly start: number;
	readonly end: number;
	readonly others: SynonymGroup;
}

/** The groups of `content/synonyms.yaml` in the form that queries are compared in. */
export function toSynonymGroups(
	groups: readonly (readonly string[])[],
	{ stem }: Language,
): SynonymGroup[] {
	return groups.map((group) => group.map((expression) => toWords(expression).map(stem)));
}

/** Every expression that stands in `stems`, with the others of its group. */
export function findSynonyms(
	stems: readonly string[],
	groups: readonly SynonymGroup[],
): SynonymMatch[] {
	const matches: SynonymMatch[] = [];
	for (const group of groups)
		for (const expression of group)
			for (let start = 0; start + expression.length <= stems.length; start++)
				if (expression.length > 0 && expression.every((stem, i) => stem === stems[start + i]))
					matches.push({
						start,
						end: start + expression.length,
						others: group.filter((other) => other !== expression && other.length > 0),
					});
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
