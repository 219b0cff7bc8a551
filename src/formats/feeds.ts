import type { Article, KnowledgeBase, Topic } from '../knowledge-base/knowledge-base.ts';
import {
	articlePath,
	feedPath,
	homePath,
	toAbsolute,
	topicFeedPath,
	topicPath,
} from '../knowledge-base/urls.ts';
import type { Feed } from './feed.ts';

const MOST_ENTRIES = 30;

/** The latest articles of the whole site. */
export function toSiteFeed({ site, articles }: KnowledgeBase): Feed {
	return toFeed({ title: site.name, self: feedPath, page: homePath }, articles, site);
}

/** The latest articles of a topic. */
export function toTopicFeed({ site }: KnowledgeBase, { id, title, articles }: Topic): Feed {
	const paths = { self: topicFeedPath(id), page: topicPath(id) };
	return toFeed({ title: `${title} · ${site.name}`, ...paths }, articles, site);
}

function toFeed(
	{ title, self, page }: Pick<Feed, 'title' | 'self' | 'page'>,
	articles: readonly Article[],
	{ language, url }: KnowledgeBase['site'],
): Feed {
	return {
		title,
		self: toAbsolute(self, url),
		page: toAbsolute(page, url),
		language,
		entries: [...articles]
			.sort((a, b) => (a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : 0))
			.slice(0, MOST_ENTRIES)
			.map((article) => ({
				title: article.title,
				url: toAbsolute(articlePath(article.id), url),
				summary: article.description,
				author: article.author.name,
				published: article.published,
				updated: article.updated,
			})),
	};
}
