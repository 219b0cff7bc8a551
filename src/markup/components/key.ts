import type { Component } from '../component.ts';
import { element, textOf } from '../tree.ts';

/** `<Key>Ctrl+K</Key>`: keys to press, each in its own box. */
export const key: Component = {
	name: 'Key',
	attributes: {},
	inline: true,
	toHtml(node) {
		const keys = keysOf(textOf(node));
		return keys.flatMap((name, index) => [
			...(index > 0 ? [{ type: 'text', value: '+' } as const] : []),
			element('kbd', {}, name),
		]);
	},
	toMarkdown: (node) => `**${keysOf(textOf(node)).join('+')}**`,
};

/** A lone or trailing plus is a key itself. */
function keysOf(text: string): string[] {
	return text.trim().split(/(?<=[^+])\s*\+\s*(?=.)/);
}
