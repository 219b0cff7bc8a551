import { findCues } from './cues.ts';
import type { Cue } from './cues.ts';
import type { Language } from './language.ts';
import type { Query } from './query.ts';
import { TITLE_CUES } from './rank.ts';
import { toWords } from './tokens.ts';

/**
 * True when the query, misspelt or not, asks what one of the titles does: it has the same words, stop
 * words aside, and wants the same kind of answer.
 */
export function isOneOf(
	titles: readonly string[],
	{ text, corrected = text }: Query,
	language: Language,
): boolean {
	const asked = toEssence(corrected, language);
	return asked !== '' && titles.some((title) => toEssence(title, language) === asked);
}

/** A server is asked for ever more titles. */
const MOST_ESSENCES = 20_000;
const essences = new Map<string, string>();

/** The stems of a question with what it wants; empty for one of stop words only. */
function toEssence(text: string, language: Language): string {
	const key = `${language.code} ${text}`;
	let essence = essences.get(key);
	if (essence === undefined) {
		if (essences.size >= MOST_ESSENCES) essences.clear();
		essences.set(key, (essence = makeEssence(text, language)));
	}
	return essence;
}

function makeEssence(text: string, language: Language): string {
	const words = toWords(text);
	const isCue = (word: string) => TITLE_CUES.includes(language.cues.get(word) as Cue);
	const stems = words
		.filter((word) => !language.stopWords.has(word) && !isCue(word))
		.map(language.stem);
	if (stems.length === 0) return '';
	const cues = TITLE_CUES.filter((cue) => findCues(words, language).has(cue));
	return [...new Set(stems)].sort().concat(cues).join(' ');
}
