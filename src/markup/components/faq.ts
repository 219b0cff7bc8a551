import type { Component } from '../component.ts';
import { attribute, element } from '../tree.ts';

/** `<Faq id="lost-token" />`: a question and its answer, kept in one place and shown in many. */
export const faq: Component = {
	name: 'Faq',
	attributes: { id: { required: true } },
	toHtml(node, _children, { faqs, ids }) {
		const id = attribute(node, 'id') ?? '';
		const entry = faqs.get(id);
		if (!entry) return [];
		return [
			element(
				'details',
				{ className: ['qa'], id: ids.take(`faq-${id}`), dataPagefindIgnore: '' },
				element('summary', {}, element('span', {}, entry.question)),
				element('div', { className: ['qa-answer'] }, ...structuredClone(entry.html)),
			),
		];
	},
	toMarkdown(node, _children, { faqs }) {
		const entry = faqs.get(attribute(node, 'id') ?? '');
		return entry ? `**${entry.question}**\n\n${entry.markdown}` : '';
	},
};
