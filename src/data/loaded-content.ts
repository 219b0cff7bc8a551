import type { LocatedContent } from '../knowledge-base/content-source.ts';
import type { KnowledgeBase } from '../knowledge-base/knowledge-base.ts';
import type { Surroundings } from '../loader/render-document.ts';
import type { MarkupCache } from './markup-cache.ts';

/** What the loader has read and checked. */
export interface LoadedContent {
	readonly content: LocatedContent;
	readonly kb: KnowledgeBase;
	readonly surroundings: Surroundings;
	readonly texts: MarkupCache;
}

const LOADED = Symbol.for('almanac.loaded-content');

/**
 * The pages are bundled before they run and so have a copy of every module of their own; within the
 * process this is the one thing they share with the loader. Through Astro's store it would be
 * written, bundled and compiled as one module, which takes time by the square of its size.
 */
const shared = globalThis as { [LOADED]?: LoadedContent };

/** Hands the content to the pages and to what comes after them. */
export function setLoadedContent(loaded: LoadedContent): void {
	shared[LOADED]?.texts.close();
	shared[LOADED] = loaded;
}

export function getLoadedContent(): LoadedContent {
	const loaded = shared[LOADED];
	if (!loaded) throw new Error('The pages were asked for before the content was read.');
	return loaded;
}
