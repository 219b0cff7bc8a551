import type { Element, ElementContent } from 'hast';

/** Properties that name an id, or several, of the same document. */
const REFERENCES = ['popoverTarget', 'ariaLabelledBy', 'ariaDescribedBy', 'htmlFor'];

/** The elements as one part of a longer document: their ids and the links to them begin with `name-`. */
export function prefixIds(nodes: readonly ElementContent[], name: string): ElementContent[] {
	return nodes.map((node) =>
		node.type === 'element'
			? {
					...node,
					properties: renamed(node, name),
					children: prefixIds(node.children, name),
				}
			: node,
	);
}

function renamed({ properties }: Element, name: string): Element['properties'] {
	const result = { ...properties };
	for (const key of ['id', ...REFERENCES]) {
		const ids = result[key];
		if (typeof ids === 'string') result[key] = `${name}-${ids}`;
		if (Array.isArray(ids)) result[key] = ids.map((id) => `${name}-${id}`);
	}
	const { href } = properties;
	if (typeof href === 'string' && href.startsWith('#'))
		result['href'] = `#${name}-${href.slice(1)}`;
	return result;
}
