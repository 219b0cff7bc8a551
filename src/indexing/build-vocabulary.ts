import type { Language } from '../search/language.ts';
import { Neighbours } from '../search/neighbours.ts';
import { textsOf } from '../search/page.ts';
import type { SearchPage } from '../search/page.ts';
import { splitWord } from '../search/spelling.ts';
import { toWords } from '../search/tokens.ts';
import type { Vocabulary } from '../search/vocabulary.ts';

/** About 12 KB gzip, whatever the size of the site. */
const MOST_WORDS = 5000;
const LONGEST_WORD = 30;

/**
 * The vocabulary of a site's pages, cut to its most frequent words.
 *
 * @param dictionary ordinary words of the language; of those that could be taken for a word of the
 *   site, or two of them, the stems are kept
 */
export function buildVocabulary(
	pages: readonly SearchPage[],
	language: Language,
	dictionary: readonly string[],
): Vocabulary & { readonly ordinary: ReadonlySet<string> } {
	const { stem, stopWords } = language;
	const frequencies = new Map<string, number>();
	const counts = new Map<string, number>();
	const misspelt = findMisspelt(pages, stem);
	for (const page of pages) {
		const words = new Set(
			textsOf(page)
				.flatMap(toWords)
				.filter((word) => !misspelt.has(word)),
		);
		for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
		for (const found of new Set([...words].map(stem)))
			frequencies.set(found, (frequencies.get(found) ?? 0) + 1);
	}
	const all = [...counts].filter(
		([word, count]) =>
			!stopWords.has(word) && word.length <= LONGEST_WORD && (count > 1 || !/\d/.test(word)),
	);
	// Words of equal count in the order of the alphabet: two builds keep the same ones.
	all.sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1));
	const words = new Set(all.slice(0, MOST_WORDS).map(([word]) => word));
	const neighbours = new Neighbours([...words, ...stopWords], stem);
	const vocabulary = {
		pages: pages.length,
		isComplete: words.size === all.length,
		words,
		frequencies: new Map([...words].map((word) => [stem(word), frequencies.get(stem(word))!])),
		ordinary: new Set<string>(),
	};
	const ordinary = dictionary.filter(
		(word) =>
			!words.has(word) &&
			!frequencies.has(stem(word)) &&
			(neighbours.near(word).length > 0 || splitWord(word, vocabulary, language) !== undefined),
	);
	return { ...vocabulary, ordinary: new Set(ordinary.map(stem)) };
}

/**
 * Words of aliases that stand nowhere else and near a word of the page's title: writers list
 * misspellings there. Left out, they are corrected like any other, and find more than the one page.
 */
function findMisspelt(pages: readonly SearchPage[], stem: Language['stem']): ReadonlySet<string> {
	const misspelt = new Set<string>();
	for (const { title, aliases } of pages) {
		if (aliases.length === 0) continue;
		const neighbours = new Neighbours(toWords(title), stem);
		for (const word of aliases.flatMap(toWords))
			if (neighbours.near(word).length > 0) misspelt.add(word);
	}
	if (misspelt.size > 0)
		for (const page of pages)
			for (const text of textsOf({ ...page, aliases: [] }))
				for (const word of toWords(text)) misspelt.delete(word);
	return misspelt;
}
