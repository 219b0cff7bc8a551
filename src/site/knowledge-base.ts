import type { KnowledgeBase } from '../knowledge-base/knowledge-base.ts';
import { toHref } from '../knowledge-base/urls.ts';
import { getLoadedContent, onLoadedContent } from './loaded-content.ts';

/** The help centre, built once a build. */
export let kb: KnowledgeBase = getLoadedContent().kb;

// In development content changes while the pages stay loaded; what a module imports is always the
// value of now.
const stop = onLoadedContent((loaded) => {
	kb = loaded.kb;
});
import.meta.hot?.dispose(stop);

/** The address of a path of this site, for links in pages. */
export function href(path: string): string {
	return toHref(path, kb.site.url);
}
