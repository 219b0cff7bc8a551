import { getCollection } from 'astro:content';
import type { KnowledgeBase } from '../knowledge-base/knowledge-base.ts';
import { toAbsolute, toHref } from '../knowledge-base/urls.ts';
import { getLoadedContent } from './loaded-content.ts';
import { textIn } from '../text/text.ts';
import type { InterfaceText } from '../text/text.ts';

// In development an entry that has changed makes Astro run this module and the pages again.
await getCollection('content');

/** The help centre, built once a build. */
export const kb: KnowledgeBase = getLoadedContent().kb;

/** The interface words of the site's language. */
export const text: InterfaceText = textIn(kb.site.language);

/** The address of a path of this site, for links in pages. */
export function href(path: string): string {
	return toHref(path, kb.site.url);
}

/** The same with the origin, for machines. */
export function absolute(path: string): string {
	return toAbsolute(path, kb.site.url);
}
