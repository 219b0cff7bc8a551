import { element, link } from './element.ts';
import type { ResultElement, ResultNode } from './element.ts';

export interface PageLink {
	readonly path: string;
	readonly title: string;
}

/** Links to pages by their titles. */
export function toPageList(
	pages: readonly PageLink[],
	attributes: ResultElement['attributes'] = {},
): ResultElement {
	return element(
		'ul',
		attributes,
		...pages.map(({ path, title }) => element('li', {}, link(path, title))),
	);
}

/** The same under a heading; nothing when there are none. @param hint what is said before them */
export function toPageSection(
	heading: string,
	pages: readonly PageLink[],
	hint?: string,
): ResultNode[] {
	if (pages.length === 0) return [];
	return [
		element('h2', {}, heading),
		hint !== undefined && element('p', {}, hint),
		toPageList(pages),
	];
}
