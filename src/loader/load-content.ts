import { digestOf } from '../cache/digest.ts';
import { setLoadedContent } from '../site/loaded-content.ts';
import { buildKnowledgeBase } from '../knowledge-base/build.ts';
import type { ContentSource } from '../knowledge-base/content-source.ts';
import { countIssues, formatIssues } from '../schemas/content-issue.ts';
import { formatCounts } from './read-content.ts';
import type { ContentReader } from './read-content.ts';

/** Content that can't be built; the message is the whole report for its writers. */
class ContentError extends Error {
	override readonly name = 'ContentError';
}

export interface ContentReport {
	/** For the writer: all warnings, and a line that accounts for every article. */
	readonly report: string;
	/** Changes whenever anything does that a page may show. */
	readonly digest: string;
}

/**
 * Reads the content and hands it to the pages.
 *
 * @throws ContentError with everything that is wrong; the pages keep what they have
 */
export async function loadContent(
	reader: ContentReader,
	{ withDrafts }: { readonly withDrafts: boolean },
): Promise<ContentReport> {
	const read = await reader.read(new Date().toISOString().slice(0, 10));
	const report = [formatIssues(read.issues), formatCounts(read.articles)]
		.filter(Boolean)
		.join('\n');
	if (countIssues(read.issues).errors > 0) throw new ContentError(report);
	const kb = buildKnowledgeBase(read.content, { withDrafts });
	setLoadedContent({ ...read, kb, photoAddresses: new Map() });
	return { report, digest: digestOfContent(read.content) };
}

function digestOfContent(content: ContentSource): string {
	const { site, topics, articles, faqs, authors, glossary, redirects, synonyms, questions } =
		content;
	const maps = [authors, glossary, redirects].map((map) => [...map]);
	return digestOf(
		JSON.stringify([site, topics, maps, synonyms, questions]),
		...[...articles, ...faqs].map(({ id, contentDigest }) => `${id} ${contentDigest}`),
	);
}
