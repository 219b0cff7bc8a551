import type { Excerpt } from '../ask/quote.ts';
import type { SearchText } from '../text/text.ts';
import { element } from './element.ts';
import type { ResultElement, ResultNode } from './element.ts';

/**
 * Paragraphs, lists and code of a passage, their words as they are.
 *
 * @param mark a new list of nodes for a text
 */
export function toPassage(
	blocks: Excerpt['blocks'],
	mark: (text: string) => ResultNode[] = (text) => [text],
): ResultElement[] {
	const elements: ResultElement[] = [];
	let list: { tag: string; items: ResultElement[] } | undefined;
	let item: ResultNode[] = [];
	let steps = 0;
	for (const [index, { type, text }] of blocks.entries()) {
		if (type === 'step' || type === 'item') {
			const tag = type === 'step' ? 'ol' : 'ul';
			if (list?.tag !== tag) {
				list = { tag, items: [] };
				// A list between two steps does not begin to count anew.
				const attributes = { ...(type === 'step' && steps > 0 && { start: `${steps + 1}` }) };
				elements.push({ tag, attributes, children: list.items });
			}
			if (type === 'step') steps++;
			list.items.push({ tag: 'li', attributes: {}, children: (item = mark(text)) });
			continue;
		}
		// What stands between two steps belongs to the first of them.
		if (!blocks.slice(index).some((later) => later.type === 'step')) list = undefined;
		(list ? item : elements).push(
			type === 'code'
				? element('pre', { tabindex: '0' }, element('code', {}, text))
				: element('p', {}, ...mark(text)),
		);
	}
	return elements;
}

/** Where a passage stands, and what a link there says. */
export function toSource(
	{ page, heading, anchor }: Excerpt,
	text: SearchText,
): { readonly href: string; readonly label: string } {
	return {
		href: page.path + (anchor === undefined ? '' : `#${anchor}`),
		label: text.from(page.title) + (heading === undefined ? '' : ` · ${heading}`),
	};
}
