import { prefixIdsOfTag } from './prefix-ids.ts';
import { rewriteTags } from './rewrite-tags.ts';

/**
 * An article's HTML as one part of a longer document: its ids and the links to them carry the
 * part's name, its headings go down by `levels`, and what was folded stands open.
 */
export function toBookletPart(html: string, name: string, levels: number): string {
	return rewriteTags(html, (tag) => {
		const [, letter] = /^<\/?([hd])/.exec(tag) ?? [];
		const prefixed = prefixIdsOfTag(tag, name);
		if (letter === undefined) return prefixed;
		return prefixed
			.replace(
				/^(<\/?h)([1-6])(?=[\s>])/,
				(_, start: string, level: string) => `${start}${Math.min(6, Number(level) + levels)}`,
			)
			.replace(/^<details(?=[\s>])/, '$& open');
	});
}
