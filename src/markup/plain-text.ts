import type { ElementContent } from 'hast';
import { childrenOf } from './tree.ts';

const PHRASES = new Set([
	...['a', 'abbr', 'b', 'button', 'code', 'del', 'em', 'i', 'kbd', 'mark', 'q', 's', 'small'],
	...['span', 'strong', 'sub', 'sup', 'time', 'u', 'var'],
]);

/** The text of converted HTML on one line, without glossary notes and signs beside headings. */
export function toPlainText(nodes: readonly ElementContent[]): string {
	return nodes.map(textOf).join('').replace(/\s+/g, ' ').trim();
}

function textOf(node: ElementContent): string {
	if (node.type === 'text') return node.value;
	if (!('children' in node)) return '';
	// A component of the writer's own says what is in it.
	if (node.type !== 'element')
		return childrenOf(node)
			.map((child) => textOf(child as ElementContent))
			.join('');
	if (node.properties['dataAside'] !== undefined) return '';
	const text = node.children.map(textOf).join('');
	return isPhrase(node.tagName) ? text : ` ${text} `;
}

/** An element that stands in a sentence. */
export function isPhrase(tagName: string): boolean {
	return PHRASES.has(tagName);
}
