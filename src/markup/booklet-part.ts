import type { Element, ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { serialize } from './render-html.ts';

/** Properties that name an id of the same document. */
const REFERENCES = ['popoverTarget', 'ariaLabelledBy', 'ariaDescribedBy', 'htmlFor'];

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
			properties: renamed(node, name),
			children: node.children.map(convert),
		};
	};
	return serialize((tree.children as ElementContent[]).map(convert));
}

function renamed({ tagName, properties }: Element, name: string): Element['properties'] {
	const result = { ...properties };
	if (typeof result['id'] === 'string') result['id'] = `${name}-${result['id']}`;
	for (const key of REFERENCES)
		if (typeof result[key] === 'string') result[key] = `${name}-${result[key]}`;
	const { href } = properties;
	if (typeof href === 'string' && href.startsWith('#'))
		result['href'] = `#${name}-${href.slice(1)}`;
	if (tagName === 'details') result['open'] = true;
	return result;
}
