import type { ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Component } from '../component.ts';
import { prefixIds } from '../prefix-ids.ts';
import { attribute, element } from '../tree.ts';

/** `<Faq id="lost-token" />`: a question and its answer, kept in one place and shown in many. */
export const faq: Component = {
	name: 'Faq',
	attributes: { id: { required: true } },
	toHtml(node, _children, { faqs, ids }) {
		const id = attribute(node, 'id') ?? '';
		const entry = faqs.get(id);
		if (!entry) return [];
		const ownId = ids.take(`faq-${id}`);
		// The answer may explain a term that the article explains too.
		const answer = toElements(prefixIds(entry.html, ownId));
		return [
			element(
				'details',
				{ className: ['qa'], id: ownId, dataAside: '' },
				element('summary', {}, element('span', {}, entry.question)),
				element('div', { className: ['qa-answer'] }, ...answer),
			),
		];
	},
	toMarkdown(node, _children, { faqs }) {
		const entry = faqs.get(attribute(node, 'id') ?? '');
		return entry ? `**${entry.question}**\n\n${entry.markdown}` : '';
	},
};

function toElements(html: string): ElementContent[] {
	return fromHtml(html, { fragment: true }).children as ElementContent[];
}
