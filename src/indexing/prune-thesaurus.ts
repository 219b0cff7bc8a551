import { NEAR_MARK } from '../search/synonyms.ts';
import type { ThesaurusGroup } from '../search/thesaurus/thesaurus.ts';
import type { Vocabulary } from '../search/vocabulary.ts';

/** Share of the pages with a word from which on it is found without others. */
const COMMON = 0.1;
/** Expressions of a group that pages are searched for; each costs a piece of the index. */
const MOST_EXITS = 2;

/**
 * What of a thesaurus helps on a site: its groups with an expression of the site, a line each. What
 * the site does not have stays as a word that customers come with; what many pages have does not.
 */
export function pruneThesaurus(
	groups: readonly ThesaurusGroup[],
	{ pages, frequencies }: Vocabulary,
): string {
	const frequencyOf = (stems: readonly string[]) =>
		Math.min(...stems.map((stem) => frequencies.get(stem) ?? 0));
	return groups
		.flatMap(({ isNear, entries, exits }) => {
			const kept = exits
				.filter((stems) => frequencyOf(stems) > 0)
				.sort((a, b) => frequencyOf(b) - frequencyOf(a))
				.slice(0, MOST_EXITS)
				.map((stems) => stems.join(' '));
			const rare = entries
				.filter((stems) => frequencyOf(stems) <= COMMON * pages)
				.map((stems) => stems.join(' '))
				.filter((entry) => kept.some((exit) => exit !== entry));
			if (kept.length === 0 || rare.length === 0) return [];
			return [`${isNear ? NEAR_MARK : ''}${rare.join(',')}>${kept.join(',')}`];
		})
		.join('\n');
}
