import type { ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { prefixIds } from './prefix-ids.ts';
import { serialize } from './render-html.ts';

/**
 * An article's HTML as one part of a longer document: its ids and the links to them carry the
 * part's name, its headings go down by `levels`, and what was folded stands open.
 */
export function toBookletPart(html: string, name: string, levels: number): string {
	const tree = fromHtml(html, { fragment: true });
	const convert = (node: ElementContent): ElementContent => {
		if (node.type !== 'element') return node;
		const heading = /^h([1-6])$/.exec(node.tagName)?.[1];
		return {
			...node,
			tagName: heading ? `h${Math.min(6, Number(heading) + levels)}` : node.tagName,
			properties: node.tagName === 'details' ? { ...node.properties, open: true } : node.properties,
			children: node.children.map(convert),
		};
	};
	return serialize(prefixIds((tree.children as ElementContent[]).map(convert), name));
}
