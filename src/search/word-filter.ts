/** Of 26 words that were not put in, one seems to be. */
const BITS_OF_WORD = 7;
const HASHES = 5;

/**
 * Words of which only has to be known whether one is among them, half as large as `packWords` makes
 * them: a Bloom filter in base64.
 */
export function packFilter(words: Iterable<string>): string {
	const all = [...words];
	const bytes = new Uint8Array(Math.max(1, Math.ceil((all.length * BITS_OF_WORD) / 8)));
	for (const word of all)
		for (const bit of bitsOf(word, bytes.length)) bytes[bit >> 3]! |= 1 << (bit & 7);
	return btoa(String.fromCharCode(...bytes));
}

export function parseFilter(packed: string): Pick<ReadonlySet<string>, 'has'> {
	const bytes = Uint8Array.from(atob(packed), (char) => char.charCodeAt(0));
	return {
		has: (word) =>
			bitsOf(word, bytes.length).every((bit) => (bytes[bit >> 3]! & (1 << (bit & 7))) !== 0),
	};
}

/** FNV-1a, twice, and what lies between (Kirsch and Mitzenmacher 2006). */
function bitsOf(word: string, length: number): number[] {
	const first = hash(word, 0x811c9dc5);
	const second = hash(word, first) | 1;
	return Array.from({ length: HASHES }, (_, n) => ((first + n * second) >>> 0) % (length * 8));
}

function hash(word: string, start: number): number {
	let value = start;
	for (let index = 0; index < word.length; index++)
		value = Math.imul(value ^ word.charCodeAt(index), 0x01000193);
	// The lowest bits depend on few letters.
	return (value ^ (value >>> 15)) >>> 0;
}
