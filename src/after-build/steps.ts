import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { readPublishedPages, writePublishedPages } from '../cache/published-pages.ts';
import { renderHeadersFile } from '../hosting/headers-file.ts';
import { renderRedirects, toRedirects } from '../hosting/redirects.ts';
import { knownIdsOf } from '../knowledge-base/known-ids.ts';
import { pagesOf, withoutSuccessor } from '../knowledge-base/validate-published.ts';
import { toPdfJobs } from '../pdf/pdf-jobs.ts';
import type { LoadedContent } from '../site/loaded-content.ts';
import { writeBuiltSite } from './built-site-file.ts';
import { compressFiles } from './compress.ts';
import { writeMarkdownFiles } from './markdown-files.ts';
import { keepPhotos } from './photos.ts';
import { writeSearchIndex } from './search-index.ts';

/** A build whose pages stand, with all that they were made from. */
export interface FinishedBuild extends LoadedContent {
	/** Folder of the built site. */
	readonly dist: string;
	/** Where Astro has put the photos that it made, by their names in the site. */
	readonly photoFolder: string;
	readonly contentDir: string;
	readonly cacheDir: string;
}

/** What follows the pages, one after the other. */
export const steps: readonly ((build: FinishedBuild) => void | Promise<void>)[] = [
	keepPhotos,
	writeSearchIndex,
	writeMarkdownFiles,
	writeHostFiles,
	writePdfFiles,
	rememberPublishedPages,
	// It copies what the others have written.
	compressFiles,
	// It says what all of them have built: where this file stands, all others do.
	writeBuiltSite,
];

/** Writes `_headers` and `_redirects`, which static hosts read. */
function writeHostFiles({ dist, kb: { site, redirects } }: FinishedBuild): void {
	const moved = renderRedirects(toRedirects(redirects, site.url));
	writeFileSync(path.join(dist, '_headers'), renderHeadersFile(site));
	writeFileSync(path.join(dist, '_redirects'), moved);
}

/** `pdf: true`: the PDF of every article and topic beside its page. */
async function writePdfFiles({ dist, kb, store }: FinishedBuild): Promise<void> {
	const { site } = kb;
	if (!site.pdf) return;
	// What drives the browser takes a fifth of a second to load.
	const { writePdfs } = await import('../pdf/write-pdfs.ts');
	const { topics, articles } = toPdfJobs(
		kb.topics.filter(({ isEmpty }) => !isEmpty).map(({ id }) => id),
		kb.articles.map(({ id }) => id),
	);
	const jobs = [...topics.values(), ...articles.values()];
	await writePdfs(jobs, { dist, out: dist, site, format: 'A4', store });
	console.log(`${jobs.length} PDF files are in place`);
}

/** Remembers what the build has published, and what earlier ones had that still leads nowhere. */
function rememberPublishedPages({ content, contentDir, cacheDir }: FinishedBuild): void {
	const earlier = readPublishedPages(cacheDir, contentDir);
	const gone = withoutSuccessor(content, knownIdsOf(content), earlier);
	writePublishedPages(cacheDir, contentDir, new Map([...gone, ...pagesOf(content)]));
}
