import { english } from '../../src/search/english.ts';
import type { Random } from './random.ts';

const SHORTEST = 4;

/**
 * The text with one mistake in one of its words: a letter replaced, added, left out, or swapped
 * with the next, never the first one; stop words and words of less than four letters stay.
 */
export function addTypo(text: string, random: Random): string {
	const words = [...text.matchAll(/[a-z]+/gi)].filter(
		([word]) => word.length >= SHORTEST && !english.stopWords.has(word.toLowerCase()),
	);
	const chosen = words[Math.floor(random() * words.length)];
	if (!chosen) return text;
	const [word] = chosen;
	return `${text.slice(0, chosen.index)}${misspell(word, random)}${text.slice(chosen.index + word.length)}`;
}

function misspell(word: string, random: Random): string {
	const place = 1 + Math.floor(random() * (word.length - 1));
	const letter = String.fromCharCode('a'.charCodeAt(0) + Math.floor(random() * 26));
	const before = word.slice(0, place);
	const after = word.slice(place + 1);
	switch (Math.floor(random() * 4)) {
		case 0:
			return before + letter + after;
		case 1:
			return before + letter + word.slice(place);
		case 2:
			return before + after;
		default:
			return place + 1 < word.length
				? before + word[place + 1]! + word[place]! + word.slice(place + 2)
				: before + after;
	}
}
