/** Sign of a shared beginning of 0 letters; words themselves have no capital letters. */
const NONE_SHARED = 'A'.charCodeAt(0);
const MOST_SHARED = 25;

/**
 * Sorted words as one text in which each begins with a capital letter for the number of letters
 * that it shares with the one before it: a third smaller after gzip than with spaces.
 */
export function packWords(words: readonly string[]): string {
	let before = '';
	return words
		.map((word) => {
			let shared = 0;
			while (shared < MOST_SHARED && shared < word.length && word[shared] === before[shared])
				shared++;
			before = word;
			return String.fromCharCode(NONE_SHARED + shared) + word.slice(shared);
		})
		.join('');
}

export function parseWords(packed: string): string[] {
	let before = '';
	return Array.from(packed.matchAll(/([A-Z])([^A-Z]*)/g), ([, sign, rest]) => {
		before = before.slice(0, sign!.charCodeAt(0) - NONE_SHARED) + rest!;
		return before;
	});
}
