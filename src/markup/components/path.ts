import type { ElementContent } from 'hast';
import type { Component } from '../component.ts';
import { element, textOf } from '../tree.ts';

/** `<Path>Administration → Personal → Security</Path>`: a way through menus; no name breaks across lines. */
export const path: Component = {
	name: 'Path',
	attributes: {},
	inline: true,
	toHtml(node) {
		const names = namesOf(textOf(node));
		const parts = names.flatMap<ElementContent>((name, index) => [
			...(index > 0 ? [{ type: 'text', value: ' → ' } as const] : []),
			element('span', {}, name),
		]);
		return [element('strong', { className: ['path'] }, ...parts)];
	},
	toMarkdown: (node) => `**${namesOf(textOf(node)).join(' → ')}**`,
};

function namesOf(text: string): string[] {
	return text.split(/\s*(?:→|&gt;|>)\s*/).map((name) => name.trim());
}
