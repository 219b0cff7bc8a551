import type { Component } from '../component.ts';
import { element, isElement } from '../tree.ts';

/** `<Steps>` round one ordered list: numbered on a thread, each number a link to its step. */
export const steps: Component = {
	name: 'Steps',
	attributes: {},
	check(node) {
		const [list, ...more] = node.children.filter(
			(child) => child.type !== 'text' || child.value.trim(),
		);
		if (isElement(list, 'ol') && more.length === 0) return undefined;
		return {
			message: '<Steps> must hold exactly one numbered list',
			fix: 'write the steps as "1. …", "2. …" and indent what belongs to a step by three spaces',
		};
	},
	toHtml(_node, children, { ids, text }) {
		return children.map((list) => {
			if (!isElement(list, 'ol')) return list;
			let number = Number(list.properties['start'] ?? 1);
			const items = list.children.map((item) => {
				if (!isElement(item, 'li')) return item;
				const id = ids.take(`step-${number}`);
				const link = element(
					'a',
					{ className: ['step-number'], href: `#${id}`, dataAside: '' },
					element('span', { className: ['visually-hidden'] }, `${text.step} `),
					String(number++),
				);
				return {
					...item,
					properties: { ...item.properties, id },
					children: [link, ...item.children],
				};
			});
			return { ...list, properties: { ...list.properties, className: ['steps'] }, children: items };
		});
	},
	toMarkdown: (_node, children) => children,
};
