import type { Block } from '../../src/markup/sections.ts';
import type { CollectionDocument, CollectionQuery } from './collection.ts';

/** Whether what is shown of a document holds one of the query's right answers whole. */
export function holdsAnswer(
	{ spans = [] }: CollectionQuery,
	{ id, body }: CollectionDocument,
	blocks: readonly Block[],
): boolean {
	const shown = collapse(blocks.map(({ text }) => text).join(' '));
	const text = collapse(body);
	const from = text.indexOf(shown);
	if (from < 0) return false;
	return spans.some(([document, start, end]) => {
		if (document !== id) return false;
		const before = collapse(`${body.slice(0, start)}|`).length - 1;
		const length = collapse(body.slice(start, end)).length;
		return from <= before && before + length <= from + shown.length;
	});
}

/** All white space as one space, none at the ends. */
function collapse(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}
