import type { Element, ElementContent } from 'hast';
import { isPhrase } from './plain-text.ts';

/**
 * How a part of a text looks: tag, first character, the one after its last, and where a link leads.
 * Short, for the texts of pages are loaded to search in them.
 */
export type Mark = readonly [tag: MarkTag, from: number, to: number, href?: string];

export type MarkTag = 'a' | 'code' | 'del' | 'em' | 'kbd' | 'strong' | 'sub' | 'sup';

export interface MarkedText {
	/** On one line. */
	readonly text: string;
	/** By their beginnings, the outer one first; each lies within another one or beside it. */
	readonly marks: readonly Mark[];
}

const TAGS: Readonly<Record<string, MarkTag>> = {
	...{ a: 'a', code: 'code', del: 'del', s: 'del', em: 'em', i: 'em', kbd: 'kbd' },
	...{ strong: 'strong', b: 'strong', sub: 'sub', sup: 'sup' },
};

/** The words of converted HTML on one line, with what they look like. */
export function toLine(
	nodes: readonly ElementContent[],
	isLeftOut: (node: Element) => boolean,
): MarkedText {
	const marks: [MarkTag, number, number, string?][] = [];
	let text = '';
	nodes.forEach(write);
	text = text.trimEnd();
	const seen = marks.map(([tag, from, to, ...href]): Mark => {
		const words = text.slice(from, to);
		const start = from + words.length - words.trimStart().length;
		return [tag, start, start + words.trim().length, ...href];
	});
	return { text, marks: seen.filter(([, from, to]) => from < to) };

	function write(node: ElementContent): void {
		if (node.type === 'text') add(node.value);
		if (node.type !== 'element' || isLeftOut(node)) return;
		const { tagName, properties, children } = node;
		if (!isPhrase(tagName)) add(' ');
		const tag = TAGS[tagName];
		const { href } = properties;
		const mark: (typeof marks)[number] | undefined = tag && [tag, text.length, 0];
		if (mark && tag === 'a' && typeof href === 'string') mark.push(href);
		if (mark && (tag !== 'a' || mark.length > 3)) marks.push(mark);
		children.forEach(write);
		if (mark) mark[2] = text.length;
		if (!isPhrase(tagName)) add(' ');
	}

	function add(words: string): void {
		// Files of pages mark with a backspace where a mark begins.
		const line = words.replace(/[\s\b]+/g, ' ');
		text += text === '' || text.endsWith(' ') ? line.trimStart() : line;
	}
}
