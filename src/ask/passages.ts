import type { Block, Section } from '../markup/sections.ts';
import type { Language } from '../search/language.ts';
import type { SearchPage } from '../search/page.ts';
import { toSentences } from './sentences.ts';
import { sliceBlock } from './slice-block.ts';

/** A part of a page that can answer a question: a section, or a piece of a long one. */
export interface Passage {
	readonly page: SearchPage;
	readonly heading: string | undefined;
	readonly anchor: string | undefined;
	readonly blocks: readonly Block[];
}

/** Words of an excerpt that are shown before a reader asks for the rest; a passage of no more is quoted whole. */
export const SHOWN_WORDS = 120;
/** Longer passages answer less precisely, shorter ones lose what belongs together. */
const LONGEST = 250;

/**
 * The sections of an article or the whole answer of a FAQ, in pieces where there are more than about
 * 250 words; a page without any text is a passage of its title alone.
 */
export function toPassages(page: SearchPage, language: Language): Passage[] {
	const sections = page.kind === 'faq' ? [joinSections(page.sections)] : page.sections;
	const passages = sections.flatMap((section) =>
		toPieces(section, language).map((blocks) => ({
			page,
			heading: section.heading,
			anchor: section.anchor,
			blocks,
		})),
	);
	const title = { page, heading: undefined, anchor: undefined, blocks: [] };
	return passages.length > 0 ? passages : [title];
}

/** An answer is read as a whole; its headings, which are mostly versions, become lines of it. */
function joinSections(sections: readonly Section[]): Section {
	return {
		blocks: sections.flatMap(({ heading, blocks }, index) => [
			...(heading === undefined ? [] : [toLabel(heading)]),
			...(index === 0 ? blocks : countAnew(blocks)),
		]),
	};
}

/** Steps below a heading of their own begin with the first. */
function countAnew(blocks: readonly Block[]): Block[] {
	const first = blocks.find(({ type, depth }) => type === 'step' && depth === undefined);
	return blocks.map((block) => (block === first ? { start: 1, ...block } : block));
}

/** A line of its own in bold. */
export function toLabel(text: string): Block {
	return { type: 'text', text, form: [['strong', 0, text.length]] };
}

function toPieces({ blocks }: Section, language: Language): Block[][] {
	const pieces: Block[][] = [];
	let length = 0;
	for (const block of blocks.flatMap((whole) => splitBlock(whole, language))) {
		const words = countWords(block.text);
		// A list of steps is one answer, however long it is.
		const last = pieces.at(-1)?.at(-1);
		const isInList = last?.type === 'step' || last?.depth !== undefined;
		const isNext = block.type === 'step' && block.start === undefined;
		const belongs = isInList && (isNext || block.depth !== undefined);
		if (pieces.length === 0 || (length + words > LONGEST && !belongs)) {
			pieces.push([]);
			length = 0;
		}
		pieces.at(-1)!.push(block);
		length += words;
	}
	return pieces;
}

/** A paragraph that is too long alone, on the borders of its sentences. */
function splitBlock(block: Block, language: Language): Block[] {
	if (block.type !== 'text' || countWords(block.text) <= LONGEST) return [block];
	const parts: { readonly from: number; to: number }[] = [];
	let length = 0;
	for (const { text, from, to } of toSentences(block.text, language)) {
		const words = countWords(text);
		if (parts.length === 0 || length + words > LONGEST) {
			parts.push({ from, to });
			length = 0;
		} else parts.at(-1)!.to = to;
		length += words;
	}
	return parts.map(({ from, to }) => sliceBlock(block, from, to));
}

/** Words of all blocks, those of code among them. */
export function countBlockWords(blocks: readonly Block[]): number {
	return blocks.reduce((sum, { text }) => sum + countWords(text), 0);
}

export function countWords(text: string): number {
	return text.split(/\s+/).length;
}

/** Fewer steps are told in a sentence. */
const FEWEST_STEPS = 2;

export function hasSteps({ blocks }: Passage): boolean {
	return blocks.filter(({ type }) => type === 'step').length >= FEWEST_STEPS;
}
