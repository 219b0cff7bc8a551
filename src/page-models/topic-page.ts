import { topicJsonLd } from '../formats/structured-data.ts';
import type { KnowledgeBase } from '../knowledge-base/knowledge-base.ts';
import { PAGE_SIZE } from '../knowledge-base/listings.ts';
import type { TopicPage as PageOfTopic } from '../knowledge-base/listings.ts';
import {
	markdownPath,
	pagePath,
	topicFeedPath,
	topicPath,
	topicPdfPath,
	topicPrintPath,
} from '../knowledge-base/urls.ts';
import { toBreadcrumbs } from './breadcrumbs.ts';
import { toFaqItem } from './faq-item.ts';
import { toFrame, toSearchForm } from './frame.ts';
import { toBinderButton } from './page-actions.ts';
import { toPageNav } from './page-nav.ts';
import { toSiteView } from './site-view.ts';
import { toArticleList, toTopicCard } from './topic-card.ts';

export type TopicPage = ReturnType<typeof toTopicPage>;

const OPEN_ON_FIRST_PAGE = 8;
const OPEN_ON_CARD = 4;

export function toTopicPage(
	kb: KnowledgeBase,
	{ topic, number, count, articles, faqs }: PageOfTopic,
) {
	const view = toSiteView(kb);
	const { text, href, link, absolute } = view;
	const { description, isEmpty } = topic;
	const path = topicPath(topic.id);
	const isFirst = number === 1;
	const title = isFirst ? topic.title : `${topic.title} · ${text.lists.page(number, count)}`;
	return {
		frame: toFrame(kb, {
			title,
			description,
			path: pagePath(path, number),
			noindex: isEmpty,
			updated: topic.updated,
			feed: topicFeedPath(topic.id),
			markdown: isFirst ? markdownPath(path) : undefined,
			jsonLd: topicJsonLd(topic, text.topics.heading, absolute),
		}),
		breadcrumbs: toBreadcrumbs(kb, [topic], topic),
		icon: topic.icon,
		title,
		description,
		search: isEmpty
			? undefined
			: toSearchForm(kb, { label: text.topics.searchIn(topic.title), topic: topic.id }),
		updating: isEmpty
			? { heading: text.topics.updating, text: text.topics.updatingText, planned: topic.planned }
			: undefined,
		articles:
			articles.length > 0
				? {
						heading: text.topics.articles,
						list: toArticleList(topic, articles, view, {
							first: isFirst ? OPEN_ON_FIRST_PAGE : PAGE_SIZE,
							most: PAGE_SIZE,
							withDescription: true,
						}),
					}
				: undefined,
		subTopics:
			isFirst && topic.children.length > 0
				? {
						heading: text.topics.subTopics,
						cards: topic.children.map((child) => toTopicCard(kb, child, OPEN_ON_CARD)),
					}
				: undefined,
		questions:
			faqs.length > 0
				? { heading: text.topics.questions, items: faqs.map((faq) => toFaqItem(faq, view)) }
				: undefined,
		pages: toPageNav(kb, path, number, count),
		actions: isEmpty
			? undefined
			: {
					print: link(topicPrintPath(topic.id), text.topics.print),
					pdf: kb.site.pdf ? href(topicPdfPath(topic.id)) : undefined,
					binder: toBinderButton(kb, path, topic.title),
				},
		feed: link(topicFeedPath(topic.id), text.topics.feed),
	};
}
