import { editDistance } from '../schemas/nearest.ts';

/** Shorter words have too many neighbours to tell which one was meant; but for swapped letters. */
const SHORTEST = 4;
/** From this length on two mistakes are looked for. */
const LONG = 8;

export interface Neighbour {
	readonly word: string;
	/** Damerau-Levenshtein: 1, or 2. */
	readonly distance: number;
}

interface Shape {
	readonly word: string;
	/** A bit for each letter of the alphabet that it has. */
	readonly letters: number;
}

/** Finds the words of a list that another may be a misspelling of. */
export class Neighbours {
	readonly #byLength = new Map<number, Shape[]>();

	constructor(words: Iterable<string>) {
		for (const word of words) {
			if (word.length < SHORTEST - 1) continue;
			const shapes = this.#byLength.get(word.length) ?? [];
			shapes.push({ word, letters: lettersOf(word) });
			this.#byLength.set(word.length, shapes);
		}
	}

	/** Words at a distance of 1, or 2 from eight letters on; in the order of the list. */
	near(word: string): Neighbour[] {
		if (word.length < SHORTEST - 1) return [];
		const isShort = word.length < SHORTEST;
		const limit = word.length < LONG ? 1 : 2;
		const letters = lettersOf(word);
		const near: Neighbour[] = [];
		for (let length = word.length - limit; length <= word.length + limit; length++)
			for (const shape of this.#byLength.get(length) ?? []) {
				// One mistake changes two letters at most; comparing sets spares nearly all distances.
				if (countBits(shape.letters ^ letters) > 2 * limit) continue;
				if (isShort && (shape.letters !== letters || length !== word.length)) continue;
				const distance = editDistance(word, shape.word);
				if (distance <= limit) near.push({ word: shape.word, distance });
			}
		return near;
	}
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
