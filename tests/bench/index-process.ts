import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildIndex } from '../../src/indexing/build-index.ts';
import type { SearchSource } from '../../src/indexing/search-source.ts';

/**
 * Builds an index in a process of its own, whose memory can so be told. Arguments: the pages with
 * their site, a folder, and how many pages Pagefind gets at once.
 */
const [file, target, pagesOfPart] = process.argv.slice(2);
const source = JSON.parse(readFileSync(file!, 'utf8')) as SearchSource;
for (const [name, content] of await buildIndex(source.pages, source, Number(pagesOfPart))) {
	const place = path.join(target!, name);
	mkdirSync(path.dirname(place), { recursive: true });
	writeFileSync(place, content);
}
// Pagefind's module keeps timers of its own.
process.exit(0);
