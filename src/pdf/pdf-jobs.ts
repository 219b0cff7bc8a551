import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import {
	articlePath,
	articlePdfPath,
	topicPdfPath,
	topicPrintPath,
} from '../knowledge-base/urls.ts';
import type { PdfJob } from './write-pdfs.ts';

export interface PdfJobs {
	/** By id: the booklet of each topic that has articles. */
	readonly topics: ReadonlyMap<string, PdfJob>;
	readonly articles: ReadonlyMap<string, PdfJob>;
}

/** Everything of a built site that can be printed. */
export function listPdfJobs(dist: string): PdfJobs {
	return {
		topics: jobsOf(dist, 'topics', topicPrintPath, topicPdfPath),
		articles: jobsOf(dist, 'articles', articlePath, articlePdfPath),
	};
}

function jobsOf(
	dist: string,
	folder: string,
	pathOf: (id: string) => string,
	pdfPathOf: (id: string) => string,
): ReadonlyMap<string, PdfJob> {
	const ids = readdirSync(path.join(dist, folder), { withFileTypes: true })
		.filter((entry) => entry.isDirectory() && entry.name !== 'page')
		.map(({ name }) => name)
		.filter((id) => existsSync(path.join(dist, pathOf(id), 'index.html')))
		.sort();
	return new Map(ids.map((id) => [id, { path: pathOf(id), file: pdfPathOf(id).slice(1) }]));
}
