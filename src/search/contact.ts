import type { Language } from './language.ts';
import { Neighbours } from './neighbours.ts';
import type { Query } from './query.ts';
import { toWords } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Words with which readers ask for the people behind the site and for nothing else. */
export interface ContactWords {
	/** Each of them alone asks for people; a pair stands as "opening hours". */
	readonly asking: ReadonlySet<string>;
	/** Words that may stand beside those. */
	readonly beside: ReadonlySet<string>;
}

const neighbours = new WeakMap<Language, Neighbours>();

/**
 * True for "contact", "phone number" or "talk to a human"; false for "phone number format", which has
 * a word that is of something else. A word may be misspelt, unless the site has it as it is.
 */
export function asksForContact(
	{ text }: Query,
	language: Language,
	{ words: known }: Vocabulary,
): boolean {
	const { asking, beside } = language.contact;
	const words = toWords(text)
		.filter(
			(word) => beside.has(word) || !(language.stopWords.has(word) || language.fillers.has(word)),
		)
		.map((word) => (known.has(word) ? word : toContactWord(word, language)));
	const isAsking = (word: string, index: number) =>
		asking.has(word) || asking.has(`${word} ${words[index + 1] ?? ''}`);
	const isAllowed = (word: string) => asking.has(word) || beside.has(word);
	return words.some(isAsking) && words.every(isAllowed);
}

/** The word that was meant, or the word itself. */
function toContactWord(word: string, language: Language): string {
	const { asking, beside } = language.contact;
	if (asking.has(word) || beside.has(word)) return word;
	let near = neighbours.get(language);
	if (!near) {
		const single = [...asking].filter((one) => !one.includes(' '));
		near = new Neighbours([...single, ...beside], (other) => other);
		neighbours.set(language, near);
	}
	return near.near(word)[0]?.word ?? word;
}
