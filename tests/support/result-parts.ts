import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { markdownToHast } from 'satteri';

/** What a reader gets of results: the words, and the links by what they say. */
export interface ResultParts {
	/** Letters and digits only: signs stand for structure in some forms. */
	readonly words: string;
	/** Addresses without their origin; those of Markdown are those of its page. */
	readonly links: readonly (readonly [label: string, address: string])[];
}

const PHRASES: ReadonlySet<string> = new Set([
	...['a', 'code', 'del', 'em', 'kbd', 'mark', 'strong', 'sub', 'sup'],
]);

export function parseHtml(html: string): Nodes {
	return fromHtml(html, { fragment: true });
}

/** Without GFM: its automatic links do not heed that an address was escaped. */
export function parseMarkdown(markdown: string): Nodes {
	return markdownToHast(markdown, { features: { gfm: false } });
}

/** The outermost elements that are wanted, in their order; what is hidden is not there. */
export function findElements(node: Nodes, isWanted: (element: Element) => boolean): Element[] {
	if (node.type === 'element' && 'hidden' in node.properties) return [];
	if (node.type === 'element' && isWanted(node)) return [node];
	return 'children' in node ? node.children.flatMap((child) => findElements(child, isWanted)) : [];
}

export function hasClass({ properties }: Element, ...names: readonly string[]): boolean {
	const classes = properties['className'];
	return Array.isArray(classes) && names.some((name) => classes.includes(name));
}

export function partsOf(nodes: readonly Nodes[]): ResultParts {
	const links: [string, string][] = [];
	const collect = (node: Nodes): string => {
		if (node.type === 'text') return node.value;
		if (!('children' in node) || (node.type === 'element' && 'hidden' in node.properties))
			return '';
		const isFolded = node.type === 'element' && hasClass(node, 'whole-answer');
		// What only unfolds the rest is nothing that programs need.
		const words = (isFolded ? node.children.slice(1) : node.children).map(collect).join('');
		if (node.type !== 'element') return words;
		if (node.tagName === 'a')
			links.push([toWords(words), toPageAddress(String(node.properties['href']))]);
		return PHRASES.has(node.tagName) ? words : ` ${words} `;
	};
	return { words: toWords(nodes.map(collect).join(' ')), links };
}

function toWords(text: string): string {
	return (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

function toPageAddress(address: string): string {
	const { protocol, pathname, search, hash, href } = new URL(address, 'https://example.com');
	return protocol.startsWith('http') ? pathname.replace(/\.md$/, '/') + search + hash : href;
}
