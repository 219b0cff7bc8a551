import type { ContentSource, SharedContent } from '../knowledge-base/content-source.ts';
import type { KnowledgeBase } from '../knowledge-base/knowledge-base.ts';
import type { DocumentCache } from '../cache/document-cache.ts';
import type { PackedStore } from '../cache/packed-store.ts';
import type { ShownText } from '../page-models/site-view.ts';

/** What the loader has read and checked. */
export interface LoadedContent {
	readonly content: ContentSource;
	readonly kb: KnowledgeBase;
	readonly shared: SharedContent;
	/** What is kept between builds. */
	readonly store: PackedStore;
	readonly texts: DocumentCache;
	/**
	 * Where the whole photo of a text is, by `photoKeyOf`: Astro only knows it while it makes the
	 * pages, and Markdown is written after them.
	 */
	readonly photoAddresses: Map<string, string>;
}

/** @param src as the text names the file */
export function photoKeyOf({ collection, id }: ShownText, src: string): string {
	return `${collection}/${id} ${src}`;
}

type Listener = (loaded: LoadedContent) => void;

interface Handover {
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
const handover = ((globalThis as { [SHARED]?: Handover })[SHARED] ??= {
	loaded: undefined,
	listed: undefined,
	listeners: new Set(),
});

/** Hands the content to the pages and to what comes after them. */
export function setLoadedContent(loaded: LoadedContent): void {
	handover.loaded = loaded;
	for (const listener of handover.listeners) listener(loaded);
}

export function getLoadedContent(): LoadedContent {
	if (!handover.loaded) throw new Error('The pages were asked for before the content was read.');
	return handover.loaded;
}

/** Undefined as long as there was no content without errors. */
export function findLoadedContent(): LoadedContent | undefined {
	return handover.loaded;
}

/** Notes that Astro knows the photos and modules of the content. */
export function setListed(): void {
	handover.listed = handover.loaded;
}

/** False when content was loaded after Astro last asked for its photos and modules. */
export function isListed(): boolean {
	return handover.listed === handover.loaded;
}

/** Calls the listener each time content is loaded. @returns stops that */
export function onLoadedContent(listener: Listener): () => void {
	handover.listeners.add(listener);
	return () => handover.listeners.delete(listener);
}
