import type { KnowledgeBase } from '../knowledge-base/knowledge-base.ts';
import { PAGE_SIZE, isArticle, latestDocuments, titleOf } from '../knowledge-base/listings.ts';
import { feedPath, pathOf, recentPath } from '../knowledge-base/urls.ts';
import { toFrame } from './frame.ts';
import { toSiteView } from './site-view.ts';

export type RecentPage = ReturnType<typeof toRecentPage>;

/** What was posted and changed last. */
export function toRecentPage(kb: KnowledgeBase) {
	const { text, href, link, toDay } = toSiteView(kb);
	const latest = latestDocuments(kb, PAGE_SIZE);
	return {
		frame: toFrame(kb, {
			title: text.lists.recent,
			description: text.lists.recentDescription(kb.site.name),
			path: recentPath,
			updated: latest[0]?.updated,
		}),
		heading: text.lists.recent,
		feed: link(feedPath, text.frame.feed),
		items: latest.map((document) => ({
			href: href(pathOf(document)),
			title: titleOf(document),
			about: [
				...(document.draft ? [text.lists.draft] : []),
				...(isArticle(document) ? [] : [text.faq.kind]),
				...document.topics.map((topic) => topic.title),
			].join(' · '),
			isNew: document.published === document.updated ? text.lists.isNew : undefined,
			updated: toDay(document.updated),
		})),
	};
}
