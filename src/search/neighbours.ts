import { editDistance } from '../schemas/nearest.ts';

/**
 * Shorter words have too many neighbours to tell which one was meant; but for a letter that was left
 * out behind the first one, and for swapped letters.
 */
const SHORTEST = 4;
/** From this length on two mistakes are looked for. */
const LONG = 8;
/** Of a word and its plural the one that is nearer as it is written. */
const STEM_ONLY = 0.01;

export interface Neighbour {
	readonly word: string;
	/** Damerau-Levenshtein: 1, or 2; a little more to a word whose stem alone is that near. */
	readonly distance: number;
}

interface Shape {
	readonly word: string;
	/** The word itself, or its stem: the text may have "pillows" only, and a reader mean "pillow". */
	readonly form: string;
	/** A bit for each letter of the alphabet that it has. */
	readonly letters: number;
}

/** Finds the words of a list that another may be a misspelling of. */
export class Neighbours {
	readonly #byLength = new Map<number, Shape[]>();

	constructor(words: Iterable<string>, stem: (word: string) => string) {
		const all = new Set(words);
		for (const word of all) {
			const bare = stem(word);
			for (const form of all.has(bare) ? [word] : [word, bare]) {
				if (form.length < SHORTEST - 1) continue;
				const shapes = this.#byLength.get(form.length) ?? [];
				shapes.push({ word, form, letters: lettersOf(form) });
				this.#byLength.set(form.length, shapes);
			}
		}
	}

	/** Words at a distance of 1, or 2 from eight letters on; each once. */
	near(word: string): Neighbour[] {
		if (word.length < SHORTEST - 1) return [];
		const limit = word.length < LONG ? 1 : 2;
		const letters = lettersOf(word);
		const near = new Map<string, number>();
		for (let length = word.length - limit; length <= word.length + limit; length++)
			for (const shape of this.#byLength.get(length) ?? []) {
				if (!isLikelyStart(word, shape.form)) continue;
				// One mistake changes two letters at most; comparing sets spares nearly all distances.
				if (countBits(shape.letters ^ letters) > 2 * limit) continue;
				if (word.length < SHORTEST && !isLikelySlip(word, shape)) continue;
				const distance = editDistance(word, shape.form);
				if (distance > limit) continue;
				const total = distance + (shape.form === shape.word ? 0 : STEM_ONLY);
				near.set(shape.word, Math.min(total, near.get(shape.word) ?? Infinity));
			}
		return Array.from(near, ([word, distance]) => ({ word, distance }));
	}
}

function isLikelySlip(short: string, { form, letters }: Shape): boolean {
	return form.length === short.length
		? letters === lettersOf(short)
		: form.length > short.length && form[0] === short[0];
}

/** The first letter is the same, left out, typed twice or swapped with the next: nobody mistakes it for another. */
function isLikelyStart(word: string, form: string): boolean {
	if (word[0] === form[0]) return true;
	if (word.length < form.length) return form.endsWith(word);
	if (word.length > form.length) return word.endsWith(form);
	return word[0] === form[1] && word[1] === form[0] && word.slice(2) === form.slice(2);
}

function lettersOf(word: string): number {
	let letters = 0;
	for (let index = 0; index < word.length; index++) letters |= 1 << (word.charCodeAt(index) % 32);
	return letters;
}

function countBits(bits: number): number {
	let count = 0;
	for (let left = bits; left !== 0; left &= left - 1) count++;
	return count;
}
