import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { listFiles } from '../../src/list-files.ts';

/** Where the files of the search index lie in a site of ours. */
const INDEX_FOLDER = 'pagefind';
/** Of very many pages every so many is one. */
const MOST_WEIGHED = 200;

export interface SiteFigures {
	/** Of everything but the search index. */
	readonly bytes: number;
	readonly files: number;
	readonly indexBytes: number;
	/** The median article page and what it is after gzip -9, alone. */
	readonly median: { readonly html: number; readonly gzip: number };
}

/** @param isArticle tells by its path from the root which page is an article */
export function getSiteFigures(
	dist: string,
	isArticle: (file: string) => boolean = isArticlePage,
): SiteFigures {
	let bytes = 0;
	let files = 0;
	let indexBytes = 0;
	const articles: string[] = [];
	for (const file of listFiles(dist)) {
		const { size } = statSync(path.join(dist, file));
		if (file.startsWith(`${INDEX_FOLDER}/`)) indexBytes += size;
		else {
			bytes += size;
			files++;
		}
		if (isArticle(file)) articles.push(file);
	}
	return { bytes, files, indexBytes, median: medianPage(dist, articles) };
}

/** `/articles/<id>/`, or the file of an address without a slash. */
export function isArticlePage(file: string): boolean {
	return (
		/^articles\/(?!page\/)[^/]+(?:\/index)?\.html$/.test(file) && file !== 'articles/index.html'
	);
}

function medianPage(dist: string, pages: readonly string[]): SiteFigures['median'] {
	const step = Math.max(1, pages.length / MOST_WEIGHED);
	const weighed = Array.from({ length: Math.min(pages.length, MOST_WEIGHED) }, (_, index) => {
		const content = readFileSync(path.join(dist, pages[Math.floor(index * step)]!));
		return { html: content.length, gzip: gzipSync(content, { level: 9 }).length };
	});
	weighed.sort((a, b) => a.gzip - b.gzip);
	return weighed[weighed.length >> 1] ?? { html: 0, gzip: 0 };
}
