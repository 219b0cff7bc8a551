import type { KnowledgeBase } from '../knowledge-base/knowledge-base.ts';
import { alphabet, latestDay, topicPages } from '../knowledge-base/listings.ts';
import {
	articlesPath,
	askPath,
	binderPath,
	faqsPath,
	homePath,
	pagePath,
	pathOf,
	recentPath,
	searchPath,
	topicPath,
	topicsPath,
} from '../knowledge-base/urls.ts';

/** A page of the site as search engines are told of it. */
export interface SitePage {
	readonly path: string;
	/** The day of its last change, for pages that show what has one. */
	readonly updated?: string | undefined;
}

/**
 * Every page that search engines may show, by path. The others carry `noindex`: booklets, topics
 * without articles, moved pages and the page for a missing address.
 */
export function listIndexedPages(kb: KnowledgeBase): SitePage[] {
	const documents = [...kb.articles, ...kb.faqs];
	const updated = latestDay(documents);
	const pages: SitePage[] = [
		{ path: homePath, updated },
		{ path: recentPath, updated },
		{ path: faqsPath, updated: latestDay(kb.faqs) },
		...[askPath, binderPath, searchPath, topicsPath].map((path) => ({ path })),
		...alphabet(kb).pages.map(({ number }) => ({ path: pagePath(articlesPath, number) })),
		...documents.map((document) => ({ path: pathOf(document), updated: document.updated })),
		...kb.topics
			.filter(({ isEmpty }) => !isEmpty)
			.flatMap((topic) => topicPages(topic))
			.map(({ topic: { id, updated }, number }) => ({
				path: pagePath(topicPath(id), number),
				updated,
			})),
	];
	return pages.sort((a, b) => (a.path < b.path ? -1 : 1));
}
