import type { Element, Nodes, Properties } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** The first element of a page that carries the class, as plain data: elements, attributes, text with its white space folded. */
export function outlineOf(html: string, className: string): Outline | undefined {
	const found = find(fromHtml(html), className);
	return found && toOutline(found);
}

export type Outline =
	| string
	| {
			readonly tag: string;
			readonly properties: Properties;
			readonly children: readonly Outline[];
	  };

function find(node: Nodes, className: string): Element | undefined {
	if (node.type === 'element' && hasClass(node, className)) return node;
	if (!('children' in node)) return undefined;
	for (const child of node.children) {
		const found = find(child, className);
		if (found) return found;
	}
	return undefined;
}

function hasClass({ properties }: Element, className: string): boolean {
	return Array.isArray(properties['className']) && properties['className'].includes(className);
}

function toOutline({ tagName, properties, children }: Element): Outline {
	const parts = children.flatMap((child): Outline[] => {
		if (child.type === 'element') return [toOutline(child)];
		const text = child.type === 'text' ? child.value.replace(/\s+/g, ' ') : '';
		return text.trim() === '' ? [] : [text.trim()];
	});
	return { tag: tagName, properties, children: parts };
}
