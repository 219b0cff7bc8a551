import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { SiteFacts } from '../search/knowledge-file.ts';
import { toSuggestions } from '../search/suggestions.ts';
import { languageOf } from '../search/language.ts';
import type { SearchPage } from '../search/page.ts';
import { toPageWords } from '../search/page-words.ts';
import { addLengths, sumLengths, toAverages } from './averages.ts';
import { buildKnowledge } from './build-knowledge.ts';
import { compactIndex } from './compact-index.ts';
import { indexPages } from './index-pages.ts';
import { openIndex } from './open-index.ts';
import { PageFile } from './page-file.ts';
import { readFolder, writeShardedIndex } from './sharded-index.ts';
import { getThreshold } from './threshold.ts';

/** Files of the search by their path in its folder. */
export type IndexFiles = ReadonlyMap<string, Uint8Array>;

export interface IndexOptions {
	readonly language: string;
	readonly synonyms: readonly (readonly string[])[];
	/** What customers ask; the threshold of an answer is taken from them. */
	readonly questions: readonly string[];
	readonly site: SiteFacts;
}

/** Pagefind's memory grows with its pages, by 0.11 MB each; more than these are indexed part by part. */
const MOST_IN_ONE = 5_000;

/**
 * The search of a site as files: Pagefind's index over the stems of each page, the pages' text, and
 * what is known of their words. Large sites are indexed in shards; the files are the same.
 */
export async function buildIndex(
	pages: readonly SearchPage[],
	options: IndexOptions,
): Promise<IndexFiles> {
	if (pages.length > MOST_IN_ONE) return buildInShards(pages, options);
	const language = languageOf(options.language);
	const words = pages.map((page) => toPageWords(page, language));
	const texts = pages.map(encode);
	const { files: bundle, ids } = await indexPages(
		pages.map((page, place) => ({ page, words: words[place]!, text: texts[place]! })),
		language,
	);
	const files = new Map<string, Uint8Array>();
	for (const { path: name, content } of compactIndex(bundle)) files.set(name, content);
	for (const [place, id] of ids.entries()) files.set(`pages/${id}.json`, texts[place]!);
	const averages = toAverages(
		addLengths(pages.map((page, place) => sumLengths(page, words[place]!, language))),
	);
	const knowledge = buildKnowledge(pages, averages, options);
	files.set('suggestions.json', encode(toSuggestions(pages)));
	files.set('knowledge.json', encode(knowledge));
	const threshold = await getThreshold(await openIndex(files), options.questions);
	files.set('knowledge.json', encode({ ...knowledge, threshold }));
	return files;
}

async function buildInShards(
	pages: readonly SearchPage[],
	options: IndexOptions,
): Promise<IndexFiles> {
	const folder = mkdtempSync(path.join(tmpdir(), 'almanac-index-'));
	try {
		const pageFile = PageFile.write(path.join(folder, 'pages.jsonl'), pages);
		const target = path.join(folder, 'index');
		await writeShardedIndex(pageFile, options, target);
		return readFolder(target);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

function encode(value: unknown): Uint8Array {
	return new TextEncoder().encode(JSON.stringify(value));
}
