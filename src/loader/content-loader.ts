import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { cacheDir, contentDir } from '../data/folders.ts';
import { digestOf } from '../cache/digest.ts';
import { setLoadedContent } from '../data/loaded-content.ts';
import { buildKnowledgeBase } from '../knowledge-base/build.ts';
import type { ContentSource } from '../knowledge-base/content-source.ts';
import { countIssues, formatIssues } from '../schemas/content-issue.ts';
import { ContentError } from './content-error.ts';
import { toFileName } from './picture-file.ts';
import { formatCounts, readContent } from './read-content.ts';
import type { ReadContent } from './read-content.ts';

type CollectionName = 'content' | 'articles' | 'faqs';

let reading: Promise<ReadContent> | undefined;

/** One collection of the content folder; all collections share one reading of it. */
export function contentLoader(collection: CollectionName): Loader {
	return {
		name: 'almanac-content',
		async load(context) {
			// Astro lists pictures and modules in the project, not in the cache folder; only an entry that
			// is new makes it write the list of this content folder over that of another.
			context.store.clear();
			await fill(context, collection);
			context.watcher?.on('all', () => {
				// The first collection to hear of a change has everything read again, for all of them.
				if (collection === 'content') reading = undefined;
				fill(context, collection).catch((error: unknown) => {
					if (collection === 'content') context.logger.error((error as Error).message);
				});
			});
			if (collection === 'content') context.watcher?.add(contentDir());
		},
	};
}

async function fill(context: LoaderContext, collection: CollectionName): Promise<void> {
	const { store, config } = context;
	reading ??= readAndReport();
	const { content } = await reading;
	store.clear();
	if (collection === 'content') {
		store.set({ id: 'content', data: {}, digest: digestOfContent(content) });
		return;
	}
	for (const { id, digest, photos, hasCode } of content[collection]) {
		if (photos.length === 0 && !hasCode) continue;
		const filePath = path.relative(
			fileURLToPath(config.root),
			path.join(contentDir(), collection, `${id}.mdx`),
		);
		const data = await context.parseData({
			id,
			data: { photos: Object.fromEntries(photos.map((src) => [src, toImport(src)])) },
			filePath,
		});
		store.set({ id, data, digest, filePath, ...(hasCode ? { deferredRender: true } : {}) });
	}
}

/** Changes whenever anything does that a page may show. */
function digestOfContent(content: ContentSource): string {
	const { site, topics, articles, faqs, authors, glossary, redirects, synonyms, questions } =
		content;
	const maps = [authors, glossary, redirects].map((map) => [...map]);
	return digestOf(
		JSON.stringify([site, topics, maps, synonyms, questions]),
		...[...articles, ...faqs].map(({ revision }) => revision),
	);
}

/** A photo's file as Astro looks for it: relative, and by its own name. */
function toImport(src: string): string {
	return `./${toFileName(src)}`;
}

/** Warnings and the count of articles go to the terminal; errors stop the build, all at once. */
async function readAndReport(): Promise<ReadContent> {
	const read = await readContent({
		contentDir: contentDir(),
		cacheDir: cacheDir(),
		today: new Date().toISOString().slice(0, 10),
	});
	const report = [formatIssues(read.issues), formatCounts(read.articles)]
		.filter(Boolean)
		.join('\n');
	if (countIssues(read.issues).errors > 0) throw new ContentError(report);
	setLoadedContent({ ...read, kb: buildKnowledgeBase(read.content) });
	console.log(report);
	return read;
}
