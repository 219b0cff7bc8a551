import { gzipSync } from 'node:zlib';
import type { IndexFiles } from '../../src/indexing/build-index.ts';
import { openFiles } from '../support/search-pages.ts';
import { searchScript } from './search-script.ts';

/** First searches that are tried, spread over the queries. */
const TRIED = 20;

/** Of all files of the search, each compressed if it is not already. */
export function indexBytes(files: IndexFiles): number {
	return [...files.values()].reduce((sum, content) => sum + compressedBytes(content), 0);
}

/** What a browser loads for its first search, script included: the mean over some of the queries. */
export async function firstQueryBytes(
	files: IndexFiles,
	queries: readonly string[],
): Promise<number> {
	const step = Math.max(1, Math.floor(queries.length / TRIED));
	const tried = queries.filter((_, index) => index % step === 0).slice(0, TRIED);
	const script = compressedBytes(await searchScript());
	let total = 0;
	for (const query of tried) {
		// A file counts once, and always from an instance that has loaded nothing yet.
		const loaded = new Set(['pagefind.js', 'knowledge.json']);
		const watched: IndexFiles = new Map(files);
		watched.get = (name) => {
			loaded.add(name);
			return files.get(name);
		};
		await (await openFiles(watched)).search(query);
		for (const name of loaded) {
			const content = files.get(name);
			if (content) total += compressedBytes(content);
		}
	}
	return Math.round(total / Math.max(tried.length, 1)) + script;
}

function compressedBytes(content: Uint8Array): number {
	const isCompressed = content[0] === 0x1f && content[1] === 0x8b;
	return isCompressed ? content.length : gzipSync(content).length;
}
