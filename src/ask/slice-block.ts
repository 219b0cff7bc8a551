import type { Block } from '../markup/sections.ts';

/** The part of a block from one character to another, with what looks unlike the rest of it. */
export function sliceBlock({ form = [], ...block }: Block, from: number, to: number): Block {
	const marks = form.flatMap(([tag, start, end, ...href]) => {
		const [first, last] = [Math.max(start, from) - from, Math.min(end, to) - from];
		return first < last ? [[tag, first, last, ...href] as const] : [];
	});
	const { start, ...others } = block;
	return {
		...others,
		text: block.text.slice(from, to),
		...(marks.length > 0 ? { form: marks } : {}),
		// Only its beginning is the step that is counted from.
		...(start !== undefined && from === 0 ? { start } : {}),
	};
}

/** The cells of a row. */
export function toCells(row: Block): Block[] {
	let from = 0;
	return row.text.split('\t').map((text) => {
		const cell = sliceBlock(row, from, from + text.length);
		from += text.length + 1;
		return cell;
	});
}
