import type { Language } from './language.ts';
import type { Query } from './query.ts';
import { toTokens } from './tokens.ts';

/** A piece of a text; the marked ones are what the query asks for. */
export interface MarkedPart {
	readonly text: string;
	readonly isMarked: boolean;
}

/**
 * Stems that are marked in texts: those of the query with what else counts as them, but for
 * expressions of several words, whose single words say something else.
 */
export function stemsToMark({ terms }: Query): Set<string> {
	return new Set(
		terms.flatMap(({ variants }) =>
			variants.flatMap(({ stems, share }) => (stems.length === 1 || share === 1 ? stems : [])),
		),
	);
}

/** The text in pieces; together they are the text. */
export function markText(
	text: string,
	stems: ReadonlySet<string>,
	{ stem, stopWords }: Language,
): MarkedPart[] {
	const parts: MarkedPart[] = [];
	let position = 0;
	for (const { word, start, end } of toTokens(text)) {
		if (stopWords.has(word) || !stems.has(stem(word))) continue;
		if (start > position) parts.push({ text: text.slice(position, start), isMarked: false });
		parts.push({ text: text.slice(start, end), isMarked: true });
		position = end;
	}
	if (position < text.length) parts.push({ text: text.slice(position), isMarked: false });
	return parts;
}
