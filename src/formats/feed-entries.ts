import type { Article } from '../knowledge-base/knowledge-base.ts';
import { articlePath } from '../knowledge-base/urls.ts';
import type { FeedEntry } from './feed.ts';

const ENTRY_LIMIT = 30;

/** The latest articles as feed entries. @param absolute path → address with its origin */
export function toFeedEntries(
	articles: readonly Article[],
	absolute: (path: string) => string,
): FeedEntry[] {
	return [...articles]
		.sort((a, b) => (a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : 0))
		.slice(0, ENTRY_LIMIT)
		.map((article) => ({
			title: article.title,
			url: absolute(articlePath(article.id)),
			summary: article.description,
			author: article.author.name,
			published: article.published,
			updated: article.updated,
		}));
}
