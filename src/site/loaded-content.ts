import type { ContentSource } from '../knowledge-base/content-source.ts';
import type { KnowledgeBase } from '../knowledge-base/knowledge-base.ts';
import type { Surroundings } from '../loader/render-document.ts';
import type { MarkupCache } from '../cache/markup-cache.ts';
import type { PackedStore } from '../cache/packed-store.ts';

/** What the loader has read and checked. */
export interface LoadedContent {
	readonly content: ContentSource;
	readonly kb: KnowledgeBase;
	readonly surroundings: Surroundings;
	/** What is kept between builds. */
	readonly store: PackedStore;
	readonly texts: MarkupCache;
	/**
	 * Where the whole photo of a text is, by `articles/id src`: Astro only knows it while it makes the
	 * pages, and Markdown is written after them.
	 */
	readonly photoAddresses: Map<string, string>;
}

type Listener = (loaded: LoadedContent) => void;

interface Shared {
	loaded: LoadedContent | undefined;
	listed: LoadedContent | undefined;
	readonly listeners: Set<Listener>;
}

const SHARED = Symbol.for('almanac.loaded-content');

/**
 * The pages are bundled before they run and so have a copy of every module of their own; within the
 * process this is the one thing they share with the loader. Through Astro's store it would be
 * written, bundled and compiled as one module, which takes time by the square of its size.
 */
const shared = ((globalThis as { [SHARED]?: Shared })[SHARED] ??= {
	loaded: undefined,
	listed: undefined,
	listeners: new Set(),
});

/** Hands the content to the pages and to what comes after them. */
export function setLoadedContent(loaded: LoadedContent): void {
	shared.loaded = loaded;
	for (const listener of shared.listeners) listener(loaded);
}

export function getLoadedContent(): LoadedContent {
	if (!shared.loaded) throw new Error('The pages were asked for before the content was read.');
	return shared.loaded;
}

/** Undefined as long as there was no content without errors. */
export function findLoadedContent(): LoadedContent | undefined {
	return shared.loaded;
}

/** Notes that Astro knows the photos and modules of the content. */
export function setListed(): void {
	shared.listed = shared.loaded;
}

/** False when content was loaded after Astro last asked for its photos and modules. */
export function isListed(): boolean {
	return shared.listed === shared.loaded;
}

/** Calls the listener each time content is loaded. @returns stops that */
export function onLoadedContent(listener: Listener): () => void {
	shared.listeners.add(listener);
	return () => shared.listeners.delete(listener);
}
