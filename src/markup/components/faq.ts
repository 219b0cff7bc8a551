import type { Component } from '../component.ts';
import { embedHtml } from '../text.ts';
import { asContent, attribute, element } from '../tree.ts';

/** `<Faq id="lost-token" />`: a question and its answer, kept in one place and shown in many. */
export const faq: Component = {
	name: 'Faq',
	attributes: { id: { required: true } },
	toHtml(node, _children, { faqs, ids }) {
		const id = attribute(node, 'id') ?? '';
		const entry = faqs.get(id);
		if (!entry) return [];
		const ownId = ids.take(`faq-${id}`);
		const answer = asContent({
			type: 'embedded',
			// The answer may explain a term that the article explains too.
			html: embedHtml(entry.html, { name: ownId }),
			headings: entry.headings.map((heading) => ({ ...heading, id: `${ownId}-${heading.id}` })),
		});
		return [
			element(
				'details',
				{ className: ['qa'], id: ownId, dataAside: '' },
				element('summary', {}, element('span', {}, entry.question)),
				element('div', { className: ['qa-answer'] }, answer),
			),
		];
	},
	toMarkdown(node, _children, { faqs }) {
		const entry = faqs.get(attribute(node, 'id') ?? '');
		return entry ? `**${entry.question}**\n\n${entry.markdown}` : '';
	},
};
