import { toField } from '../search/page-words.ts';
import type { Query } from '../search/query.ts';
import type { SearchKnowledge } from '../search/search.ts';
import type { Excerpt } from './quote.ts';

/** True when the query, misspelt or not, has the words of a title or alias of the page and no others. */
export function isSameTitle(
	{ text, corrected = text }: Query,
	{ page }: Excerpt,
	{ language }: SearchKnowledge,
): boolean {
	const tellingOf = (words: string) => {
		const { stems, places, length } = toField(words, language);
		// A stop word has the place of the word after it.
		const telling = stems.filter((_, index) => places[index] !== (places[index + 1] ?? length));
		return [...new Set(telling)].sort().join(' ');
	};
	const asked = tellingOf(corrected);
	return asked !== '' && [page.title, ...page.aliases].some((title) => tellingOf(title) === asked);
}
