import type { Article, KnowledgeBase, Topic } from '../knowledge-base/knowledge-base.ts';
import { topicPath } from '../knowledge-base/urls.ts';
import { pathInTopic } from './article-page.ts';
import { draftMarkOf, toSiteView } from './site-view.ts';
import type { SiteView } from './site-view.ts';

export type TopicCard = ReturnType<typeof toTopicCard>;

/** More articles than this are left to the topic's own page. */
const MOST_ON_CARD = 30;

/** @param first how many articles stand open */
export function toTopicCard(kb: KnowledgeBase, topic: Topic, first: number) {
	const view = toSiteView(kb);
	const { text, href, link } = view;
	const { id, title, icon, articles, isEmpty } = topic;
	return {
		icon,
		href: href(topicPath(id)),
		title,
		count: isEmpty ? text.topics.updating : text.topics.count(topic.articleCount),
		articles:
			articles.length > 0
				? toArticleList(topic, articles, view, { first, most: MOST_ON_CARD })
				: undefined,
		description: isEmpty ? topic.description : undefined,
		subTopics:
			topic.children.length > 0
				? {
						label: `${text.topics.subTopics}:`,
						links: topic.children.map((child) => link(topicPath(child.id), child.title)),
					}
				: undefined,
	};
}

export type ArticleList = ReturnType<typeof toArticleList>;

/**
 * Articles of a topic, some of them behind "Show all articles".
 *
 * @param first how many stand open
 * @param most more are not folded but left to the topic's own page
 * @param withDescription with the sentence that says what each is about
 */
export function toArticleList(
	topic: Topic,
	articles: readonly Article[],
	{ text, href, link }: SiteView,
	{
		first,
		most,
		withDescription = false,
	}: { readonly first: number; readonly most: number; readonly withDescription?: boolean },
) {
	const items = articles.map((article) => ({
		href: href(pathInTopic(article, topic)),
		title: article.title,
		draft: draftMarkOf(article, text),
		description: withDescription ? article.description : undefined,
	}));
	const isWhole = items.length <= most;
	const showAll = text.topics.showAll(items.length);
	const folded = isWhole ? items.slice(first) : [];
	return {
		withDescription,
		open: items.slice(0, first),
		folded:
			folded.length > 0
				? { items: folded, showAll, collapse: text.topics.collapse, topic: topic.title }
				: undefined,
		all: isWhole ? undefined : link(topicPath(topic.id), showAll),
	};
}
