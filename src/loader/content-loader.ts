import path from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { cacheDir, contentDir } from '../data/folders.ts';
import { digestOf } from '../data/markup-cache.ts';
import { countIssues, formatIssues } from '../schemas/content-issue.ts';
import { ContentError } from './content-error.ts';
import { formatCounts, readContent } from './read-content.ts';
import type { ReadContent } from './read-content.ts';

type CollectionName = 'site' | 'topics' | 'authors' | 'articles' | 'faqs';

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
			await fill(context, collection);
			if (collection === 'site') watch(context);
			else context.watcher?.on('all', () => void fill(context, collection));
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
		const filePath = file && path.relative(new URL(config.root).pathname, file);
		const data = await context.parseData({
			id,
			data: {
				value,
				...(file ? { photos: Object.fromEntries(photos.map((src) => [src, src])) } : {}),
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

function watch({ watcher }: LoaderContext): void {
	watcher?.add(contentDir());
	watcher?.on('all', () => {
		reading = undefined;
	});
}

function entriesOf({ content }: ReadContent, collection: CollectionName): readonly Entry[] {
	switch (collection) {
		case 'site':
			return [{ id: 'site', value: content.site }];
		case 'topics':
			return content.topics.map((value) => ({ id: value.id, value }));
		case 'authors':
			return [...content.authors].map(([id, value]) => ({ id, value }));
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
