import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { cacheDir, contentDir } from '../folders.ts';
import { digestOf } from '../cache/digest.ts';
import { findLoadedContent, setListed } from '../site/loaded-content.ts';
import type { DocumentSource } from '../knowledge-base/content-source.ts';
import { loadContent } from './load-content.ts';
import { toFileName } from './picture-file.ts';
import { ContentReader } from './read-content.ts';

let loading: Promise<void> | undefined;

/** What Astro's own pipelines work on: photos, and articles and FAQs with code. */
export function contentLoader(collection: 'articles' | 'faqs'): Loader {
	return {
		name: 'almanac-content',
		async load(context) {
			const { store, config } = context;
			// In development the server reads the content, before this and after every change.
			const isPreview = context.watcher !== undefined;
			if (!isPreview) await (loading ??= load());
			// Astro lists pictures and modules in the project, not in the cache folder; only an entry that
			// is new makes it write the list of this content folder over that of another.
			store.clear();
			const documents = findLoadedContent()?.content[collection] ?? [];
			for (const document of documents.filter(isForAstro)) {
				if (document.draft && !isPreview) continue;
				const { id, photos, hasCode } = document;
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
					...(hasCode ? { deferredRender: true } : {}),
				});
			}
			setListed();
		},
	};
}

type ForAstro = Pick<DocumentSource, 'id' | 'photos' | 'hasCode'>;

function isForAstro({ photos, hasCode }: ForAstro): boolean {
	return photos.length > 0 || hasCode;
}

/** Changes whenever the entry in Astro's store does. */
export function digestForAstro(documents: readonly ForAstro[]): string {
	const entries = documents.filter(isForAstro);
	return digestOf(JSON.stringify(entries.map(({ id, photos, hasCode }) => [id, photos, hasCode])));
}

async function load(): Promise<void> {
	const reader = new ContentReader({ contentDir: contentDir(), cacheDir: cacheDir() });
	const { report } = await loadContent(reader, { withDrafts: false });
	console.log(report);
}

/** A photo's file as Astro looks for it: relative, and by its own name. */
function toImport(src: string): string {
	return `./${toFileName(src)}`;
}
