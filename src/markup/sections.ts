import type { Element, ElementContent } from 'hast';
import { isPhrase } from './plain-text.ts';
import { classesOf, textOf } from './tree.ts';

/** A part of an article under its own heading, as plain text. */
export interface Section {
	/** Absent for the text before the first heading. */
	readonly heading?: string;
	/** Id of the heading on the page. */
	readonly anchor?: string;
	readonly blocks: readonly Block[];
}

/** A paragraph, one item of a list, a row of a table, or a piece of code. */
export interface Block {
	readonly type: 'text' | 'step' | 'item' | 'row' | 'code';
	/** On one line, but for code. */
	readonly text: string;
}

interface OpenSection {
	heading?: string;
	anchor?: string;
	blocks: Block[];
}

/**
 * The words of converted HTML, section by section, as search and ask read them. Drawings and what is
 * said below them, notes of terms and questions that have a page of their own are left out; a
 * `<Version>` is a section too.
 */
export function toSections(nodes: readonly ElementContent[]): Section[] {
	const sections: OpenSection[] = [{ blocks: [] }];
	nodes.forEach((node) => collect(node, 'text', sections));
	return sections.filter(
		({ heading, anchor, blocks }, index) =>
			blocks.length > 0 ||
			(heading !== undefined && sections.findIndex((other) => other.anchor === anchor) === index),
	);
}

function collect(node: ElementContent, type: Block['type'], sections: OpenSection[]): void {
	if (node.type === 'text') addBlock(sections, type, node.value);
	if (node.type !== 'element' || isLeftOut(node)) return;
	const { tagName, properties } = node;
	if (/^h[1-6]$/.test(tagName)) {
		sections.push({ heading: wordsOf(node), anchor: String(properties['id']), blocks: [] });
	} else if (tagName === 'pre') {
		sections.at(-1)!.blocks.push({ type: 'code', text: textOf(node).trimEnd() });
	} else if (tagName === 'tr') {
		const cells = node.children.filter((cell) => cell.type === 'element').map(wordsOf);
		addBlock(sections, 'row', cells.filter(Boolean).join(' | '));
	} else if (classesOf(node).includes('version')) collectVersion(node, sections);
	else collectMixed(node, typeWithin(node, type), sections);
}

/** Runs of phrases are one block; what stands between them is collected by itself. */
function collectMixed(node: Element, type: Block['type'], sections: OpenSection[]): void {
	let run: ElementContent[] = [];
	let next = type;
	const flush = () => {
		if (addBlock(sections, next, run.map(wordsOf).join('')) && next !== 'text') next = 'text';
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
			if (sections.at(-1)!.blocks.length > before && node.tagName === 'li') next = 'text';
		}
	}
	flush();
}

function collectVersion(node: Element, sections: OpenSection[]): void {
	const { heading, anchor } = sections.at(-1)!;
	const [label, ...rest] = node.children;
	const title = [heading, wordsOf(label!)].filter(Boolean).join(' · ');
	sections.push({ heading: title, ...(anchor === undefined ? {} : { anchor }), blocks: [] });
	rest.forEach((child) => collect(child, 'text', sections));
	// What comes after the last version belongs to the heading again, not to that version.
	sections.push({
		...(heading === undefined ? {} : { heading }),
		...(anchor === undefined ? {} : { anchor }),
		blocks: [],
	});
}

function typeWithin({ tagName }: Element, type: Block['type']): Block['type'] {
	if (tagName === 'ol') return 'step';
	return tagName === 'ul' ? 'item' : type;
}

function addBlock(sections: OpenSection[], type: Block['type'], text: string): boolean {
	const line = text.replace(/\s+/g, ' ').trim();
	if (line) sections.at(-1)!.blocks.push({ type, text: line });
	return line !== '';
}

function isLeftOut({ tagName, properties }: Element): boolean {
	// A caption speaks of the picture, which nobody sees beside a quoted sentence.
	return (
		['svg', 'figcaption'].includes(tagName) ||
		'dataAside' in properties ||
		'dataFootnoteRef' in properties
	);
}

/** The text of a phrase, white space as it stands. */
function wordsOf(node: ElementContent): string {
	if (node.type === 'text') return node.value;
	if (node.type !== 'element' || isLeftOut(node)) return '';
	if (node.tagName === 'br') return ' ';
	const text = node.children.map(wordsOf).join('');
	return isPhrase(node.tagName) ? text : ` ${text} `.replace(/\s+/g, ' ').trim();
}
