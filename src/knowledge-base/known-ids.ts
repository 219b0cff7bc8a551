import type { BrokenIds, ContentSource } from './content-source.ts';

/** Ids that may be referred to: of sound files, and of those with errors of their own. */
export interface KnownIds {
	readonly topics: ReadonlySet<string>;
	readonly articles: ReadonlySet<string>;
	readonly faqs: ReadonlySet<string>;
}

export function knownIdsOf(
	{ topics, articles, faqs }: ContentSource,
	broken?: BrokenIds,
): KnownIds {
	return {
		topics: new Set([...topics.map(({ id }) => id), ...(broken?.topics ?? [])]),
		articles: new Set([...articles.map(({ id }) => id), ...(broken?.articles ?? [])]),
		faqs: new Set([...faqs.map(({ id }) => id), ...(broken?.faqs ?? [])]),
	};
}
