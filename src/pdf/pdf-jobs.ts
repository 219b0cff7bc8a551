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

/** @param topicIds of topics with articles */
export function toPdfJobs(topicIds: readonly string[], articleIds: readonly string[]): PdfJobs {
	return {
		topics: jobsOf(topicIds, topicPrintPath, topicPdfPath),
		articles: jobsOf(articleIds, articlePath, articlePdfPath),
	};
}

function jobsOf(
	ids: readonly string[],
	pathOf: (id: string) => string,
	pdfPathOf: (id: string) => string,
): ReadonlyMap<string, PdfJob> {
	return new Map(
		ids.toSorted().map((id) => [id, { path: pathOf(id), file: pdfPathOf(id).slice(1) }]),
	);
}
