import type { Article, KnowledgeBase, Topic } from '../knowledge-base/knowledge-base.ts';
import {
	articlePath,
	feedPath,
	homePath,
	toAbsolute,
	topicFeedPath,
	topicPath,
} from '../knowledge-base/urls.ts';
import { escapeXml } from './escape.ts';

const MOST_ENTRIES = 30;

export interface Feed {
	readonly title: string;
	/** Absolute addresses of the feed and of the page it belongs to. */
	readonly self: string;
	readonly page: string;
	readonly language: string;
	readonly entries: readonly FeedEntry[];
}

export interface FeedEntry {
	readonly title: string;
	readonly url: string;
	readonly summary: string;
	readonly author: string;
	/** Calendar days. */
	readonly published: string | undefined;
	readonly updated: string;
}

/** An Atom feed (RFC 4287), newest entry first; its own date is that of the newest entry. */
export function renderFeed(feed: Feed): string {
	const entries = [...feed.entries].sort((a, b) =>
		a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : 0,
	);
	const updated = entries[0]?.updated ?? '1970-01-01';
	return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(feed.language)}">
<title>${escapeXml(feed.title)}</title>
<id>${escapeXml(feed.page)}</id>
<link href="${escapeXml(feed.page)}"/>
<link rel="self" type="application/atom+xml" href="${escapeXml(feed.self)}"/>
<updated>${midnight(updated)}</updated>
${entries.map(renderEntry).join('')}</feed>
`;
}

function renderEntry(entry: FeedEntry): string {
	const published = entry.published ? `<published>${midnight(entry.published)}</published>\n` : '';
	return `<entry>
<title>${escapeXml(entry.title)}</title>
<id>${escapeXml(entry.url)}</id>
<link href="${escapeXml(entry.url)}"/>
${published}<updated>${midnight(entry.updated)}</updated>
<author><name>${escapeXml(entry.author)}</name></author>
<summary>${escapeXml(entry.summary)}</summary>
</entry>
`;
}

function midnight(day: string): string {
	return `${day}T00:00:00Z`;
}

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
