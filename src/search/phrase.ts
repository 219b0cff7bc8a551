import type { SearchPage } from './page.ts';
import { textsOf } from './page.ts';
import { toWords } from './tokens.ts';

/** A title, heading, alias or block of the page has the words in this order, nothing between them. */
export function hasPhrase(page: SearchPage, phrase: readonly string[]): boolean {
	return textsOf(page).some((text) => {
		const words = toWords(text);
		return words.some((_, start) => phrase.every((word, offset) => words[start + offset] === word));
	});
}
