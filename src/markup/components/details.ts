import type { Component } from '../component.ts';
import { attribute, element } from '../tree.ts';

/** `<Details summary="…">`: what only some readers need, closed until asked for. */
export const details: Component = {
	name: 'Details',
	attributes: { summary: { required: true } },
	toHtml(node, children) {
		return [
			element(
				'details',
				{ className: ['more'] },
				element('summary', {}, element('span', {}, attribute(node, 'summary') ?? '')),
				element('div', { className: ['more-text'] }, ...children),
			),
		];
	},
	toMarkdown: (node, children) => `**${attribute(node, 'summary')}**\n\n${children}`,
};
