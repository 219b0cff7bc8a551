import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { contentDir } from '../folders.ts';
import { digestOf } from '../cache/digest.ts';
import { findLoadedContent, setListed } from '../site/loaded-content.ts';
import type { DocumentSource } from '../knowledge-base/content-source.ts';
import { toFileName } from './picture-file.ts';

/**
 * Lists what Astro's own pipelines work on: photos, and articles and FAQs with code. Whoever starts
 * Astro has read the content.
 */
export function contentLoader(collection: 'articles' | 'faqs'): Loader {
	return {
		name: 'almanac-content',
		async load(context) {
			const { store, config } = context;
			const isPreview = context.watcher !== undefined;
			store.clear();
			const documents = findLoadedContent()?.content[collection] ?? [];
			for (const document of documents.filter(isForAstro)) {
				if (document.draft && !isPreview) continue;
				const { id, photos, isModule } = document;
				const filePath = path.relative(
					fileURLToPath(config.root),
					path.join(contentDir(), collection, `${id}.mdx`),
				);
				const data = await context.parseData({
					id,
					data: { photos: Object.fromEntries(photos.map(({ src }) => [src, toImport(src)])) },
					filePath,
				});
				store.set({
					id,
					data,
					digest: digestForAstro([document]),
					filePath,
					...(isModule ? { deferredRender: true } : {}),
				});
			}
			setListed();
		},
	};
}

type ForAstro = Pick<DocumentSource, 'id' | 'photos' | 'isModule'>;

function isForAstro({ photos, isModule }: ForAstro): boolean {
	return photos.length > 0 || isModule;
}

/** Changes whenever the entry in Astro's store does. */
export function digestForAstro(documents: readonly ForAstro[]): string {
	const entries = documents.filter(isForAstro);
	return digestOf(
		JSON.stringify(entries.map(({ id, photos, isModule }) => [id, photos, isModule])),
	);
}

/** A photo's file as Astro looks for it: relative, and by its own name. */
function toImport(src: string): string {
	return `./${toFileName(src)}`;
}
