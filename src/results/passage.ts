import { toCells } from '../ask/slice-block.ts';
import type { Excerpt } from '../ask/quote.ts';
import type { MarkedPart } from '../search/marks.ts';
import { element } from './element.ts';
import type { ResultElement, ResultNode } from './element.ts';
import { toPhrases } from './phrases.ts';

type Blocks = Excerpt['blocks'];
type Block = Blocks[number];

export interface PassageOptions {
	/** Of the page that the blocks are from. */
	readonly path: string;
	/** The text in pieces, of which those are marked that the query asks for. */
	readonly mark?: (text: string) => readonly MarkedPart[];
	/** The first block that is wanted, and the first that is not; lists count on from those before. */
	readonly from?: number;
	readonly to?: number;
}

interface OpenList {
	readonly tag: string;
	readonly items: ResultNode[];
	/** What the last item has in it. */
	item: ResultNode[];
}

/** Paragraphs, lists, tables and code of a passage, their words as they are. */
export function toPassage(
	blocks: Blocks,
	{ path, mark = toUnmarked, from = 0, to = blocks.length }: PassageOptions,
): ResultElement[] {
	const elements: ResultElement[] = [];
	const phrases: ToPhrases = (block) => toPhrases(block, mark(block.text), path);
	/** One within the other, from the outermost. */
	const lists: OpenList[] = [];
	let number = 0;
	for (const [index, block] of blocks.entries()) {
		const { type, start, depth = 0 } = block;
		const isNumbered = type === 'step' && depth === 0;
		if (isNumbered) number = start ?? number + 1;
		if (index < from || index >= to) continue;
		const isItem = type === 'step' || type === 'item';
		lists.splice(isItem ? depth + 1 : depth);
		const into: ResultNode[] = lists[depth - 1]?.item ?? elements;
		if (!isItem) {
			if (type === 'code') into.push(toCode(block));
			else if (type === 'text') into.push(element('p', {}, ...phrases(block)));
			else if (index === from || beginsTable(blocks, index))
				into.push(toTable(blocks.slice(index, to), phrases));
			continue;
		}
		const tag = type === 'step' ? 'ol' : 'ul';
		if (lists[depth]?.tag !== tag || start !== undefined) {
			const items: ResultNode[] = [];
			const attributes = { ...(isNumbered && number !== 1 && { start: `${number}` }) };
			into.push({ tag, attributes, children: items });
			lists.splice(depth);
			// Where only a part of them is quoted, the lists around it are missing.
			while (lists.length < depth) lists.push({ tag: '', items: [], item: into });
			lists.push({ tag, items, item: [] });
		}
		const list = lists[depth]!;
		list.item = phrases(block);
		list.items.push({ tag: 'li', attributes: {}, children: list.item });
	}
	return elements;
}

type ToPhrases = (block: Block) => ResultNode[];

function toCode({ text }: Block): ResultElement {
	return element('pre', { tabindex: '0' }, element('code', {}, text));
}

function beginsTable(blocks: Blocks, index: number): boolean {
	const before = blocks[index - 1]?.type;
	return blocks[index]!.type === 'head' || (before !== 'head' && before !== 'row');
}

/** The table that begins with these blocks; it can be scrolled where it is wider than its place. */
function toTable(blocks: Blocks, phrases: ToPhrases): ResultElement {
	const end = blocks.findIndex(({ type }, index) => index > 0 && type !== 'row');
	const rows = blocks.slice(0, end < 0 ? undefined : end);
	const part = (tag: string, type: Block['type'], cellTag: string, attributes = {}) => {
		const own = rows.filter((row) => row.type === type);
		const cells = (row: Block) =>
			toCells(row).map((cell) => element(cellTag, attributes, ...phrases(cell)));
		return (
			own.length > 0 && element(tag, {}, ...own.map((row) => element('tr', {}, ...cells(row))))
		);
	};
	const table = element(
		'table',
		{},
		part('thead', 'head', 'th', { scope: 'col' }),
		part('tbody', 'row', 'td'),
	);
	return element('div', { class: 'table', tabindex: '0' }, table);
}

function toUnmarked(text: string): MarkedPart[] {
	return [{ text, isMarked: false }];
}
