import type { KnowledgeBase } from '../knowledge-base/knowledge-base.ts';
import { toAbsolute, toHref } from '../knowledge-base/urls.ts';
import { getLoadedContent, onLoadedContent } from './loaded-content.ts';
import { textIn } from '../text/text.ts';
import type { InterfaceText } from '../text/text.ts';

/** The help centre, built once a build. */
export let kb: KnowledgeBase = getLoadedContent().kb;

/** The interface words of the site's language. */
export let text: InterfaceText = textIn(kb.site.language);

// In development content changes while the pages stay loaded; what a module imports is always the
// value of now.
const stop = onLoadedContent((loaded) => {
	kb = loaded.kb;
	text = textIn(kb.site.language);
});
import.meta.hot?.dispose(stop);

/** The address of a path of this site, for links in pages. */
export function href(path: string): string {
	return toHref(path, kb.site.url);
}

/** The same with the origin, for machines. */
export function absolute(path: string): string {
	return toAbsolute(path, kb.site.url);
}
