import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { getLoadedContent } from '../site/loaded-content.ts';
import type { LoadedContent } from '../site/loaded-content.ts';
import { spareOf } from '../folders.ts';
import { digestOf } from '../cache/digest.ts';
import { PackedStore } from '../cache/packed-store.ts';
import { toSearchSource } from '../indexing/search-source.ts';
import type { IndexFiles } from '../indexing/build-index.ts';
import { buildSiteIndex } from '../indexing/build-site-index.ts';
import { SpareSite } from './spare-site.ts';

/**
 * Builds the search once all pages stand; the index of the last build is used again while the texts
 * are the same. `ALMANAC_SEARCH=off` leaves it out, for measuring.
 */
export function searchIndex(cacheDir: string): AstroIntegration {
	return {
		name: 'almanac-search-index',
		hooks: {
			'astro:build:done': async ({ dir, logger }) => {
				if (process.env['ALMANAC_SEARCH'] === 'off') return;
				const loaded = getLoadedContent();
				const store = new PackedStore(path.join(cacheDir, 'search'));
				const key = keyOf(loaded);
				let files = getFiles(store, key);
				if (!files) {
					files = await buildSiteIndex(loaded.kb, ({ sourceDigest }) =>
						loaded.texts.getSections(sourceDigest),
					);
					for (const [name, content] of files) store.set(`${key}/${name}`, content);
					store.set(key, Buffer.from(JSON.stringify([...files.keys()])));
				}
				write(files, fileURLToPath(dir));
				store.commit({ forget: true });
				logger.info(`${loaded.kb.articles.length} articles indexed for search`);
			},
		},
	};
}

/** Changes whenever the index does. */
function keyOf({ kb }: LoadedContent): string {
	return digestOf(
		JSON.stringify(toSearchSource(kb, () => [])),
		...[...kb.articles, ...kb.faqs].map(({ contentDigest }) => contentDigest),
	);
}

/** Undefined unless every file of the index is there. */
function getFiles(store: PackedStore, key: string): IndexFiles | undefined {
	const list = store.get(key);
	if (!list) return undefined;
	const files = new Map<string, Uint8Array>();
	for (const name of JSON.parse(list.toString()) as string[]) {
		const content = store.get(`${key}/${name}`);
		if (!content) return undefined;
		files.set(name, content);
	}
	return files;
}

function write(files: IndexFiles, outDir: string): void {
	const spare = new SpareSite(spareOf(outDir), outDir);
	const folders = Map.groupBy(files, ([name]) => path.join('pagefind', path.dirname(name)));
	for (const [folder, inFolder] of folders) {
		const contents = inFolder.map(
			([name, content]) =>
				[
					path.basename(name),
					Buffer.from(content.buffer, content.byteOffset, content.byteLength),
				] as const,
		);
		spare.place(folder, new Map(contents), true);
	}
}
