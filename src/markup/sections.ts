import type { Element, ElementContent } from 'hast';
import { toLine } from './line.ts';
import type { Mark, MarkedText } from './line.ts';
import { isPhrase } from './plain-text.ts';
import { classesOf, element, textOf } from './tree.ts';

/** A part of an article under its own heading, as plain text. */
export interface Section {
	/** Absent for the text before the first heading. */
	readonly heading?: string;
	/** Id of the heading on the page. */
	readonly anchor?: string;
	/** What is told for one version only; those that stand side by side follow each other. */
	readonly version?: Version;
	readonly blocks: readonly Block[];
}

export interface Version {
	/** As the browser remembers the reader's choice. */
	readonly id: string;
	readonly label: string;
}

/** A paragraph, one item of a list, a row of a table, or a piece of code. */
export interface Block {
	/** The titles of a table's columns are a `head`, its other rows follow. */
	readonly type: 'text' | 'step' | 'item' | 'head' | 'row' | 'code';
	/** On one line, but for code; a tab stands between the cells of a row, and nowhere else. */
	readonly text: string;
	/** What looks unlike the rest; absent where nothing does. */
	readonly form?: readonly Mark[];
	/** Number of a step that does not have the one after the step before it. */
	readonly start?: number;
	/** Lists that it stands in, without the one that it is an item of; absent where there is none. */
	readonly depth?: number;
}

interface OpenSection {
	heading?: string;
	anchor?: string;
	version?: Version;
	blocks: Block[];
}

/** What the next block is, and where. */
interface Place {
	readonly type: Block['type'];
	/** Lists around it. */
	readonly lists: number;
	readonly start?: number;
}

const OUTSIDE: Place = { type: 'text', lists: 0 };

/**
 * The words of converted HTML, section by section, as search and ask read them. Drawings and what is
 * said below them, notes of terms and questions that have a page of their own are left out; a
 * `<Version>` is a section too.
 */
export function toSections(nodes: readonly ElementContent[]): Section[] {
	const sections: OpenSection[] = [{ blocks: [] }];
	nodes.forEach((node) => collect(node, OUTSIDE, sections));
	return sections.filter(
		({ heading, anchor, blocks }, index) =>
			blocks.length > 0 ||
			(heading !== undefined && sections.findIndex((other) => other.anchor === anchor) === index),
	);
}

function collect(node: ElementContent, place: Place, sections: OpenSection[]): void {
	if (node.type === 'text') addBlock(sections, place, lineOf(node));
	if (node.type !== 'element' || isLeftOut(node)) return;
	const { tagName, properties } = node;
	if (/^h[1-6]$/.test(tagName)) {
		const { text } = lineOf(node);
		sections.push({ heading: text, anchor: String(properties['id']), blocks: [] });
	} else if (tagName === 'pre') {
		addBlock(sections, { ...place, type: 'code' }, { text: textOf(node).trimEnd(), marks: [] });
	} else if (tagName === 'thead') {
		node.children.forEach((row) => collect(row, { ...place, type: 'head' }, sections));
	} else if (tagName === 'tr') addRow(node, place, sections);
	else if (tagName === 'ol' || tagName === 'ul') collectList(node, place, sections);
	else if (classesOf(node).includes('version')) collectVersion(node, sections);
	else collectMixed(node, place, sections);
}

/** Runs of phrases are one block; what stands between them is collected by itself. */
function collectMixed(node: Element, place: Place, sections: OpenSection[]): void {
	let run: ElementContent[] = [];
	let next = place;
	const following = { type: 'text', lists: place.lists } as const;
	const isTitle = node.tagName === 'summary' || classesOf(node).includes('callout-title');
	const flush = () => {
		const line = isTitle ? lineOf(element('strong', {}, ...run)) : lineOf(...run);
		if (addBlock(sections, next, line)) next = following;
		run = [];
	};
	for (const child of node.children) {
		if (child.type === 'text' || (child.type === 'element' && isPhrase(child.tagName)))
			run.push(child);
		else {
			flush();
			const before = sections.at(-1)!.blocks.length;
			collect(child, next, sections);
			// Only the first paragraph of a list item is the item; the others follow it.
			if (sections.at(-1)!.blocks.length > before && node.tagName === 'li') next = following;
		}
	}
	flush();
}

function collectList(list: Element, { lists }: Place, sections: OpenSection[]): void {
	const type = list.tagName === 'ol' ? 'step' : 'item';
	const number = Number(list.properties['start'] ?? 1);
	const expected = lists > 0 ? 1 : nextNumber(sections.at(-1)!.blocks);
	let isFirst = type === 'step' && number !== expected;
	for (const item of list.children) {
		if (item.type !== 'element') continue;
		const start = isFirst ? { start: number } : {};
		isFirst = false;
		collect(item, { type, lists: lists + 1, ...start }, sections);
	}
}

/** The number that the next step has where nothing else is said. */
function nextNumber(blocks: readonly Block[]): number {
	const steps = blocks.filter(({ type, depth }) => type === 'step' && depth === undefined);
	const place = steps.findLastIndex(({ start }) => start !== undefined);
	return place < 0 ? steps.length + 1 : steps[place]!.start! + steps.length - place;
}

function collectVersion(node: Element, sections: OpenSection[]): void {
	const { heading, anchor } = sections.at(-1)!;
	const [first, ...rest] = node.children;
	const { text: label } = lineOf(first!);
	const title = [heading, label].filter(Boolean).join(' · ');
	const version = { id: String(node.properties['dataVersion']), label };
	sections.push({
		heading: title,
		...(anchor === undefined ? {} : { anchor }),
		version,
		blocks: [],
	});
	rest.forEach((child) => collect(child, OUTSIDE, sections));
	// What comes after the last version belongs to the heading again, not to that version.
	sections.push({
		...(heading === undefined ? {} : { heading }),
		...(anchor === undefined ? {} : { anchor }),
		blocks: [],
	});
}

function addRow({ children }: Element, { type, lists }: Place, sections: OpenSection[]): void {
	let text = '';
	const marks: Mark[] = [];
	for (const [index, cell] of children.filter((child) => child.type === 'element').entries()) {
		if (index > 0) text += '\t';
		const line = lineOf(cell);
		const place = text.length;
		marks.push(
			...line.marks.map(([tag, from, to, ...href]): Mark => [
				tag,
				from + place,
				to + place,
				...href,
			]),
		);
		text += line.text;
	}
	// The place of an empty cell counts, but a row of them says nothing.
	const row = { type: type === 'head' ? type : 'row', lists } as const;
	if (text.trim()) addBlock(sections, row, { text, marks });
}

function addBlock(
	sections: OpenSection[],
	{ type, lists, start }: Place,
	{ text, marks }: MarkedText,
): boolean {
	if (text === '') return false;
	const depth = type === 'step' || type === 'item' ? lists - 1 : lists;
	sections.at(-1)!.blocks.push({
		type,
		text,
		...(marks.length > 0 ? { form: marks } : {}),
		...(start === undefined ? {} : { start }),
		...(depth > 0 ? { depth } : {}),
	});
	return true;
}

function lineOf(...nodes: readonly ElementContent[]): MarkedText {
	return toLine(nodes, isLeftOut);
}

function isLeftOut({ tagName, properties }: Element): boolean {
	// A caption speaks of the picture, which nobody sees beside a quoted sentence.
	return (
		['svg', 'figcaption'].includes(tagName) ||
		'dataAside' in properties ||
		'dataFootnoteRef' in properties
	);
}
