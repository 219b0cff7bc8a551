import type { SearchState } from './search-state.ts';

/** A piece of what search and ask show: words, or an element; nothing where there is none. */
export type ResultNode = string | ResultElement | false | undefined;

/** Plain data, of which the browser makes DOM, the server HTML, and programs get Markdown. */
export interface ResultElement {
	readonly tag: string;
	/** `href` is a path of this site or a whole address; an attribute with an empty value has none. */
	readonly attributes: Readonly<Record<string, string>>;
	readonly children: readonly ResultNode[];
	/** It leads to another search: a button where a script can run it, a link elsewhere. */
	readonly choice?: Choice;
}

export interface Choice {
	readonly state: SearchState;
	/** Undefined where there is nothing to choose between. */
	readonly isChosen?: boolean;
}

export function element(
	tag: string,
	attributes: ResultElement['attributes'],
	...children: readonly ResultNode[]
): ResultElement {
	return { tag, attributes, children };
}

export function link(href: string, ...children: readonly ResultNode[]): ResultElement {
	return element('a', { href }, ...children);
}

/** What leads to another search. */
export function choice(
	choice: Choice,
	className: string,
	...children: readonly ResultNode[]
): ResultElement {
	return { ...element('a', { class: className }, ...children), choice };
}

export interface PageLink {
	readonly path: string;
	readonly title: string;
}

/** Links to pages by their titles. */
export function linkList(
	pages: readonly PageLink[],
	attributes: ResultElement['attributes'] = {},
): ResultElement {
	const items = pages.map(({ path, title }) => element('li', {}, link(path, title)));
	return element('ul', attributes, ...items);
}
