import type { ThesaurusGroup } from '../search/thesaurus/thesaurus.ts';
import type { Language } from '../search/language.ts';
import type { SearchPage } from '../search/page.ts';
import { toWords } from '../search/tokens.ts';
import type { Vocabulary } from '../search/vocabulary.ts';

/** Share of the pages that have a word from which on it is found often enough without others. */
const COMMON = 0.1;
/** Share of the pages that have an expression in a title, alias or heading: a site is about no more. */
const NAMED = 0.007;
/** Expressions that pages are searched for instead of one; each costs a piece of the index. */
const MOST_EXITS = 2;

/**
 * What of a thesaurus helps on a site, a group a line: what customers say, `>`, what pages say, as
 * stems. Kept are the groups with an expression that the site is about, of these the ones that most
 * pages have; and of what customers say what few pages or none have.
 *
 * @param named pages that have a stem in a title, alias or heading
 */
export function pruneThesaurus(
	groups: readonly ThesaurusGroup[],
	{ pages, frequencies }: Pick<Vocabulary, 'pages' | 'frequencies'>,
	named: ReadonlyMap<string, number>,
): string {
	const isNamed = (stems: readonly string[]) =>
		stems.every((stem) => (named.get(stem) ?? 0) >= Math.max(1, NAMED * pages));
	/** Pages with an expression, at most. */
	const countOf = (stems: readonly string[]) =>
		Math.min(...stems.map((stem) => frequencies.get(stem) ?? 0));
	return groups
		.map((group) => {
			const exits = group.exits
				.filter((stems) => countOf(stems) > 0 && isNamed(stems))
				.sort((a, b) => countOf(b) - countOf(a))
				.slice(0, MOST_EXITS);
			const entries = group.entries.filter(
				(stems) => countOf(stems) <= COMMON * pages && exits.some((exit) => !holds(stems, exit)),
			);
			return { entries, exits };
		})
		.filter(({ entries, exits }) => entries.length > 0 && exits.length > 0)
		.map(({ entries, exits }) => `${write(entries)}>${write(exits)}`)
		.join('\n');
}

/** On how many pages a stem is in a title, alias or heading. */
export function countNamed(
	pages: readonly SearchPage[],
	{ stem }: Language,
): ReadonlyMap<string, number> {
	const named = new Map<string, number>();
	for (const { title, aliases, sections } of pages) {
		const texts = [title, ...aliases, ...sections.map(({ heading = '' }) => heading)];
		for (const found of new Set(texts.flatMap(toWords).map(stem)))
			named.set(found, (named.get(found) ?? 0) + 1);
	}
	return named;
}

/** Who says "search box" says "search" already. */
function holds(stems: readonly string[], others: readonly string[]): boolean {
	return others.every((other) => stems.includes(other));
}

function write(expressions: readonly (readonly string[])[]): string {
	return expressions.map((stems) => stems.join(' ')).join(',');
}
