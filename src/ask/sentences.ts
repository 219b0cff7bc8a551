import type { Language } from '../search/language.ts';

/** Making one takes longer than all that it does. */
const segmenters = new Map<string, Intl.Segmenter>();

/** The sentences of a text, white space trimmed, in order. */
export function toSentences(text: string, { code }: Language): string[] {
	let segmenter = segmenters.get(code);
	if (!segmenter) {
		segmenter = new Intl.Segmenter(code, { granularity: 'sentence' });
		segmenters.set(code, segmenter);
	}
	return Array.from(segmenter.segment(text), ({ segment }) => segment.trim()).filter(Boolean);
}
