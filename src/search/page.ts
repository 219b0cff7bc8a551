import type { Section } from '../markup/sections.ts';

/** What search and ask know of a page: its words as the reader sees them, in sections. */
export interface SearchPage {
	/** Path from the site's root. */
	readonly path: string;
	readonly kind: PageKind;
	readonly title: string;
	/** Other words for it that customers use; as weighty as the title. */
	readonly aliases: readonly string[];
	/** What it is about, in a sentence that is not on the page. */
	readonly description?: string;
	/** Topic ids; the first is the home topic. */
	readonly topics: readonly string[];
	/** Day of its last change: `2026-11-02`; undefined for pages without dates. */
	readonly updated?: string;
	/** Product versions it applies to. */
	readonly versions: readonly string[];
	/** Paths of articles that say more. */
	readonly related?: readonly string[];
	/** Never the answer to a question. */
	readonly isNoAnswer?: true;
	/** The text before the first heading is a section without one. */
	readonly sections: readonly Section[];
}

export type PageKind = 'article' | 'faq';

/** Every text of a page in reading order. */
export function textsOf({ title, aliases, sections }: SearchPage): string[] {
	return [title, ...aliases, ...sections.flatMap(textsOfSection)];
}

/** The heading, then the blocks. */
export function textsOfSection({ heading, blocks }: Section): string[] {
	return [...(heading === undefined ? [] : [heading]), ...blocks.map(({ text }) => text)];
}
