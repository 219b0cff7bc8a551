import type { SearchPage } from './page.ts';
import { toWords } from './tokens.ts';

/** A page to go to while the query is still being typed. */
export interface Suggestion {
	readonly path: string;
	readonly title: string;
	/** Other words for it, for finding only. */
	readonly aliases?: string;
}

/** About 8 KB gzip; beyond, every so many pages is one. */
const MOST = 300;

/** The suggestions of a site, spread evenly over a large one. */
export function toSuggestions(
	pages: readonly Pick<SearchPage, 'path' | 'title' | 'aliases'>[],
): Suggestion[] {
	const step = Math.max(1, pages.length / MOST);
	return Array.from({ length: Math.min(pages.length, MOST) }, (_, index) => {
		const { path, title, aliases } = pages[Math.floor(index * step)]!;
		return aliases.length > 0 ? { path, title, aliases: aliases.join(', ') } : { path, title };
	});
}

/**
 * Pages with every word of what is typed in their title or aliases, the last word as a beginning;
 * those that have them in the title, and early in it, first.
 */
export function suggest(
	typed: string,
	suggestions: readonly Suggestion[],
	most: number,
): Suggestion[] {
	const words = toWords(typed);
	if (words.length === 0) return [];
	return suggestions
		.map((suggestion) => ({ suggestion, place: placeOf(words, suggestion) }))
		.filter(({ place }) => place !== undefined)
		.sort((a, b) => a.place! - b.place!)
		.slice(0, most)
		.map(({ suggestion }) => suggestion);
}

/** Sum of the words' places in the title, aliases after it; undefined where one is missing. */
function placeOf(
	words: readonly string[],
	{ title, aliases = '' }: Suggestion,
): number | undefined {
	const own = [...toWords(title), ...toWords(aliases)];
	let sum = 0;
	for (const [index, word] of words.entries()) {
		const isLast = index === words.length - 1;
		const place = own.findIndex((other) => (isLast ? other.startsWith(word) : other === word));
		if (place < 0) return undefined;
		sum += place;
	}
	return sum;
}
