import { rewriteTags } from './rewrite-tags.ts';

/** Attributes that name an id, or several, of the same document. */
const IDS = /(\s(?:id|popovertarget|aria-labelledby|aria-describedby|for)=")([^"]*)"/gi;
const ANCHOR = /(\shref="#)([^"]+)"/gi;

/** Rendered HTML as one part of a longer document: its ids and the links to them begin with `name-`. */
export function prefixIds(html: string, name: string): string {
	return rewriteTags(html, (tag) => prefixIdsOfTag(tag, name));
}

export function prefixIdsOfTag(tag: string, name: string): string {
	// The spans of highlighted code are most of all tags, and have none.
	if (tag.startsWith('</') || tag.startsWith('<span class="hljs')) return tag;
	return tag
		.replace(
			IDS,
			(_, start: string, ids: string) => `${start}${ids.replace(/\S+/g, `${name}-$&`)}"`,
		)
		.replace(ANCHOR, (_, start: string, id: string) => `${start}${name}-${id}"`);
}
