import type { Component } from '../component.ts';
import { slugify } from '../slug.ts';
import { attribute, element, textOf } from '../tree.ts';
import type { ComponentNode } from '../tree.ts';

/** `<Term id="site-id">Site ID</Term>`: the glossary's sentence, opened by the browser's own popover. */
export const term: Component = {
	name: 'Term',
	attributes: { id: {} },
	inline: true,
	toHtml(node, children, { glossary, ids }) {
		const entry = glossary.get(termIdOf(node));
		if (!entry) return children;
		const id = ids.take(`term-${termIdOf(node)}`);
		return [
			element('button', { type: 'button', className: ['term'], popoverTarget: id }, textOf(node)),
			element(
				'span',
				{ id, className: ['term-note'], popover: '', dataAside: '' },
				entry.definition,
			),
		];
	},
	toMarkdown: (_node, children) => children,
};

/** The glossary id that a `<Term>` means. */
export function termIdOf(node: ComponentNode): string {
	return attribute(node, 'id') ?? slugify(textOf(node));
}
