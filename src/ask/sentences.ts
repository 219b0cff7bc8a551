import type { Language } from '../search/language.ts';

/** The sentences of a text, white space trimmed, in order. */
export function toSentences(text: string, { code }: Language): string[] {
	const segmenter = new Intl.Segmenter(code, { granularity: 'sentence' });
	return Array.from(segmenter.segment(text), ({ segment }) => segment.trim()).filter(Boolean);
}
