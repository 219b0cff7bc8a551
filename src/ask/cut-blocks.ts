import type { Block } from '../markup/sections.ts';
import type { Language } from '../search/language.ts';
import { countBlockWords, countWords } from './passages.ts';
import { toSentences } from './sentences.ts';
import { sliceBlock } from './slice-block.ts';

/** Blocks of which the first are shown, and the rest on request. */
export interface CutBlocks {
	readonly blocks: readonly Block[];
	/** How many are shown. */
	readonly shown: number;
}

/**
 * Where to cut blocks so that about so many words are shown: before a paragraph, a step or an item,
 * but not after "as follows:", within a step or a table; where that is not possible, before any
 * block or sentence.
 *
 * @param mustShow something is shown, however long it is
 */
export function cutBlocks(
	blocks: readonly Block[],
	most: number,
	language: Language,
	mustShow: boolean,
): CutBlocks {
	let words = 0;
	let shown = 0;
	let fitting = 0;
	for (const [index, block] of blocks.entries()) {
		words += countWords(block.text);
		if (words > most) break;
		fitting = index + 1;
		if (isBorder(blocks, fitting)) shown = fitting;
	}
	if (shown > 0 || !mustShow || blocks.length === 0) return { blocks, shown };
	if (fitting > 0) return { blocks, shown: fitting };
	const parts = splitFirst(blocks[0]!, most, language);
	return { blocks: [...parts, ...blocks.slice(1)], shown: 1 };
}

function isBorder(blocks: readonly Block[], index: number): boolean {
	const [before, after] = [blocks[index - 1]!, blocks[index]];
	if (!after) return true;
	const isLead = before.type === 'text' && before.text.endsWith(':');
	return after.type !== 'row' && after.depth === undefined && !isLead;
}

/** As many sentences as fit, at least one, and the rest as a paragraph. */
function splitFirst(block: Block, most: number, language: Language): Block[] {
	if (!['text', 'step', 'item'].includes(block.type)) return [block];
	const [first, ...more] = toSentences(block.text, language);
	let { to } = first!;
	for (const sentence of more) {
		if (countBlockWords([sliceBlock(block, 0, sentence.to)]) > most) break;
		to = sentence.to;
	}
	const next = more.find(({ from }) => from >= to);
	if (!next) return [block];
	const rest = sliceBlock(block, next.from, block.text.length);
	const depth = block.type === 'text' ? block.depth : (block.depth ?? 0) + 1;
	return [
		sliceBlock(block, 0, to),
		{ ...rest, type: 'text', ...(depth === undefined ? {} : { depth }) },
	];
}
