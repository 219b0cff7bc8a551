import type { AstroIntegration } from 'astro';
import { contentDir } from '../folders.ts';
import { getLoadedContent } from '../site/loaded-content.ts';
import { readPublishedPages, writePublishedPages } from '../cache/published-pages.ts';
import { knownIdsOf } from '../knowledge-base/known-ids.ts';
import { pagesOf, withoutSuccessor } from '../knowledge-base/validate-published.ts';

/** Remembers what the build has published, and what earlier ones had that still leads nowhere. */
export function publishedPages(cacheDir: string): AstroIntegration {
	return {
		name: 'almanac-published-pages',
		hooks: {
			'astro:build:done': () => {
				const { content } = getLoadedContent();
				const earlier = readPublishedPages(cacheDir, contentDir());
				const gone = withoutSuccessor(content, knownIdsOf(content), earlier);
				writePublishedPages(cacheDir, contentDir(), new Map([...gone, ...pagesOf(content)]));
			},
		},
	};
}
