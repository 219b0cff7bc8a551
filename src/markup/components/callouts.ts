import type { Component } from '../component.ts';
import { attribute, element } from '../tree.ts';

/** `<Note>`, `<Tip>` and `<Warning>`: one shape, three weights. */
export const callouts: readonly Component[] = (['note', 'tip', 'warning'] as const).map((kind) => ({
	name: kind.charAt(0).toUpperCase() + kind.slice(1),
	attributes: { title: {} },
	toHtml(node, children, { text }) {
		const title = attribute(node, 'title') ?? text.callouts[kind];
		return [
			element(
				'div',
				{ className: ['callout', kind], role: 'note' },
				element('p', { className: ['callout-title'] }, title),
				...children,
			),
		];
	},
	toMarkdown(node, children, { text }) {
		const title = attribute(node, 'title');
		const label = title ? `${text.callouts[kind]}: ${title}` : text.callouts[kind];
		return `> **${label}**\n>\n${children.replace(/^(?=.)/gm, '> ').replace(/^$/gm, '>')}`;
	},
}));
