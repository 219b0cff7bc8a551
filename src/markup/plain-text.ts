import type { RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';

const PHRASES = new Set([
	...['a', 'abbr', 'b', 'button', 'code', 'del', 'em', 'i', 'kbd', 'mark', 'q', 's', 'small'],
	...['span', 'strong', 'sub', 'sup', 'time', 'u', 'var'],
]);

/** The text of rendered HTML on one line, without glossary notes and signs beside headings. */
export function toPlainText(html: string): string {
	return fromHtml(html, { fragment: true })
		.children.map(textOf)
		.join('')
		.replace(/\s+/g, ' ')
		.trim();
}

function textOf(node: RootContent): string {
	if (node.type === 'text') return node.value;
	if (node.type !== 'element' || node.properties['dataAside'] !== undefined) return '';
	const text = node.children.map(textOf).join('');
	return isPhrase(node.tagName) ? text : ` ${text} `;
}

/** An element that stands in a sentence. */
export function isPhrase(tagName: string): boolean {
	return PHRASES.has(tagName);
}
