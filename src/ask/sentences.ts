import type { Language } from '../search/language.ts';

/** A sentence in its text: its first character, and the one after its last. */
export interface Sentence {
	readonly text: string;
	readonly from: number;
	readonly to: number;
}

/** Making one takes longer than all that it does. */
const segmenters = new Map<string, Intl.Segmenter>();

/** The sentences of a text, white space trimmed, in order. */
export function toSentences(text: string, { code }: Language): Sentence[] {
	let segmenter = segmenters.get(code);
	if (!segmenter) {
		segmenter = new Intl.Segmenter(code, { granularity: 'sentence' });
		segmenters.set(code, segmenter);
	}
	return Array.from(segmenter.segment(text), ({ segment, index }) => {
		const from = index + segment.length - segment.trimStart().length;
		const words = segment.trim();
		return { text: words, from, to: from + words.length };
	}).filter((sentence) => sentence.text !== '');
}
