/** A word of a text and where it stands. */
export interface Token {
	/** Lower-case, without accents. */
	readonly word: string;
	/** Offsets in the text, in UTF-16 units. */
	readonly start: number;
	readonly end: number;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a text in order; everything that is neither letter nor digit parts them. */
export function toTokens(text: string): Token[] {
	return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
		word: normalise(word),
		start: index,
		end: index + word.length,
	}));
}

export function toWords(text: string): string[] {
	return (text.match(WORD) ?? []).map(normalise);
}

/** Lower-case, in compatibility form and without accents: "Ｃafé" becomes "cafe". */
export function normalise(word: string): string {
	return /^[\x20-\x7e]*$/.test(word)
		? word.toLowerCase()
		: word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
