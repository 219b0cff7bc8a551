import type { Block } from '../markup/sections.ts';
import { SHOWN_WORDS, countBlockWords } from './passages.ts';
import type { Passage } from './passages.ts';

/** What a row has to score beside the best one to be shown with it. */
const AS_GOOD = 0.9;

/**
 * One list of steps, with the paragraph before it and what follows it: all blocks where they are few,
 * or have no other list.
 *
 * @param place of the block that fits best; what is read before the list is kept from there on
 */
export function getQuotedSteps(blocks: readonly Block[], place: number): readonly Block[] {
	if (countBlockWords(blocks) <= SHOWN_WORDS) return blocks;
	const begins = blocks.flatMap(({ type, start, depth }, index) =>
		type === 'step' && depth === undefined && (start !== undefined || isFirstStep(blocks, index))
			? [index]
			: [],
	);
	const list = begins.findLastIndex((begin) => leadOf(blocks, begin) <= place);
	const begin = begins[Math.max(list, 0)] ?? 0;
	const next = begins[Math.max(list, 0) + 1];
	const from = Math.min(leadOf(blocks, begin), place);
	return blocks.slice(from, next === undefined ? undefined : leadOf(blocks, next));
}

/** The item with the rest of its list, or those beside it in a long one; with what leads to the list. */
export function getQuotedItems(blocks: readonly Block[], place: number): readonly Block[] {
	const isInList = ({ type, depth }: Block) => type === 'item' || depth !== undefined;
	const from = blocks.findLastIndex((block, index) => index < place && !isInList(block)) + 1;
	const end = blocks.findIndex((block, index) => index > place && !isInList(block));
	const lead = blocks.slice(leadOf(blocks, from), from);
	const list = blocks.slice(from, end < 0 ? undefined : end);
	if (countBlockWords([...lead, ...list]) <= SHOWN_WORDS) return [...lead, ...list];
	return [...lead, ...blocks.slice(Math.max(from, place - 1), place + 2).filter(isInList)];
}

/**
 * Rows that say as much as the best one, below the titles of their columns; of a whole table as many
 * as are not too long.
 *
 * @param place of the row
 * @param scores of the blocks
 */
export function getQuotedRows(
	{ page, blocks }: Passage,
	place: number,
	scores: ReadonlyMap<Block, number>,
): readonly Block[] {
	const best = blocks[place]!;
	// A long table is cut into passages, of which only the first has the titles.
	const whole =
		page.sections.map((section) => section.blocks).find((all) => all.includes(best)) ?? blocks;
	const own = whole.indexOf(best);
	const head = whole.findLastIndex((block, index) => index <= own && block.type !== 'row');
	const hasHead = whole[head]?.type === 'head';
	const end = whole.findIndex((block, index) => index > own && block.type !== 'row');
	const rows = whole.slice(head + 1, end < 0 ? undefined : end);
	const least = (scores.get(best) ?? 0) * AS_GOOD;
	const isWanted = (row: Block) => best.type === 'head' || (scores.get(row) ?? 0) >= least;
	let shown = hasHead ? [whole[head]!] : [];
	for (const row of [best, ...rows.filter((each) => each !== best && isWanted(each))])
		if (row.type === 'row' && (row === best || countBlockWords([...shown, row]) <= SHOWN_WORDS))
			shown = [...shown, row];
	return shown.sort((a, b) => whole.indexOf(a) - whole.indexOf(b));
}

function isFirstStep(blocks: readonly Block[], index: number): boolean {
	return !blocks.slice(0, index).some(({ type, depth }) => type === 'step' && depth === undefined);
}

/** Where the paragraph begins that stands right before a list; the list where there is none. */
function leadOf(blocks: readonly Block[], list: number): number {
	const before = blocks[list - 1];
	return before?.type === 'text' && before.depth === undefined ? list - 1 : list;
}
