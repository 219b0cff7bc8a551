import type { MarkedPart } from '../search/marks.ts';
import type { Excerpt } from '../ask/quote.ts';
import { element } from './element.ts';
import type { ResultNode } from './element.ts';

type Phrase = Pick<Excerpt['blocks'][number], 'text' | 'form'>;
type Mark = NonNullable<Phrase['form']>[number];

/**
 * A text with its bold words, links and so on, and in these what is marked.
 *
 * @param parts together they are the text
 * @param path of the page that it is on
 */
export function toPhrases(
	{ text, form = [] }: Phrase,
	parts: readonly MarkedPart[],
	path: string,
): ResultNode[] {
	return within(0, text.length, form);

	/** @param marks that lie between these two places */
	function within(from: number, to: number, marks: readonly Mark[]): ResultNode[] {
		const nodes: ResultNode[] = [];
		let position = from;
		for (let rest = marks; rest.length > 0;) {
			const [[tag, start, end, href]] = rest as [Mark];
			const inner = rest.slice(1).filter((mark) => mark[1] < end);
			rest = rest.slice(1 + inner.length);
			const attributes =
				href === undefined ? {} : { href: href.startsWith('#') ? path + href : href };
			nodes.push(...words(position, start), element(tag, attributes, ...within(start, end, inner)));
			position = end;
		}
		return [...nodes, ...words(position, to)];
	}

	function words(from: number, to: number): ResultNode[] {
		let start = 0;
		return parts.flatMap((part): ResultNode[] => {
			const [first, last] = [Math.max(start, from), Math.min((start += part.text.length), to)];
			if (first >= last) return [];
			const piece = text.slice(first, last);
			return [part.isMarked ? element('mark', {}, piece) : piece];
		});
	}
}
