import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { cacheDir, contentDir } from '../data/folders.ts';
import { digestOf } from '../data/markup-cache.ts';
import { countIssues, formatIssues } from '../schemas/content-issue.ts';
import { ContentError } from './content-error.ts';
import { toFileName } from './picture-file.ts';
import { formatCounts, readContent } from './read-content.ts';
import type { ReadContent } from './read-content.ts';

type CollectionName =
	'site' | 'topics' | 'authors' | 'glossary' | 'articles' | 'faqs' | 'search' | 'redirects';

interface Entry {
	readonly id: string;
	readonly value: object;
	/** Absolute path, for entries that have a file of their own. */
	readonly file?: string;
	readonly photos?: readonly string[];
	readonly hasCode?: boolean;
}

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
				if (collection === 'site') reading = undefined;
				fill(context, collection).catch((error: unknown) => {
					if (collection === 'site') context.logger.error((error as Error).message);
				});
			});
			if (collection === 'site') context.watcher?.add(contentDir());
		},
	};
}

async function fill(context: LoaderContext, collection: CollectionName): Promise<void> {
	const { store, config } = context;
	reading ??= readAndReport();
	const read = await reading;
	const kept = new Set<string>();
	for (const { id, value, file, photos = [], hasCode = false } of entriesOf(read, collection)) {
		kept.add(id);
		const filePath = file && path.relative(fileURLToPath(config.root), file);
		const data = await context.parseData({
			id,
			data: {
				value,
				...(file ? { photos: Object.fromEntries(photos.map((src) => [src, toImport(src)])) } : {}),
			},
			...(filePath ? { filePath } : {}),
		});
		store.set({
			id,
			data,
			digest: digestOf(JSON.stringify(value)),
			...(filePath ? { filePath } : {}),
			...(hasCode ? { deferredRender: true } : {}),
		});
	}
	for (const id of store.keys()) if (!kept.has(id)) store.delete(id);
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
	console.log(report);
	return read;
}

function entriesOf({ content }: ReadContent, collection: CollectionName): readonly Entry[] {
	switch (collection) {
		case 'site':
			return [{ id: 'site', value: content.site }];
		case 'topics':
			return content.topics.map((value) => ({ id: value.id, value }));
		case 'authors':
		case 'glossary':
			return [...content[collection]].map(([id, value]) => ({ id, value }));
		case 'search':
			return [
				{ id: 'search', value: { synonyms: content.synonyms, questions: content.questions } },
			];
		case 'redirects':
			return [...content.redirects].map(([id, to]) => ({ id, value: { to } }));
		case 'articles':
		case 'faqs':
			return content[collection].map((value) => ({
				id: value.id,
				value,
				file: path.join(contentDir(), collection, `${value.id}.mdx`),
				photos: value.photos,
				hasCode: value.hasCode,
			}));
	}
}
