import { findCues } from '../search/cues.ts';
import type { Cue } from '../search/cues.ts';
import type { Language } from '../search/language.ts';
import type { SearchPage } from '../search/page.ts';
import type { Query } from '../search/query.ts';
import { TITLE_CUES } from '../search/rank.ts';
import type { SearchKnowledge } from '../search/search.ts';
import { toWords } from '../search/tokens.ts';

/**
 * True when the query, misspelt or not, asks what a title or alias of the page does: it has the same
 * words, stop words aside, and wants the same kind of answer.
 */
export function isSameTitle(
	{ text, corrected = text }: Query,
	page: Pick<SearchPage, 'title' | 'aliases'>,
	{ language }: SearchKnowledge,
): boolean {
	const asked = toEssence(corrected, language);
	return (
		asked !== '' &&
		[page.title, ...page.aliases].some((title) => toEssence(title, language) === asked)
	);
}

/** The stems of a question with what it wants; empty for one of stop words only. */
function toEssence(text: string, language: Language): string {
	const words = toWords(text);
	const isCue = (word: string) => TITLE_CUES.includes(language.cues.get(word) as Cue);
	const stems = words
		.filter((word) => !language.stopWords.has(word) && !isCue(word))
		.map(language.stem);
	if (stems.length === 0) return '';
	const cues = TITLE_CUES.filter((cue) => findCues(words, language).has(cue));
	return [...new Set(stems)].sort().concat(cues).join(' ');
}
