import type { KnowledgeBase } from '../knowledge-base/knowledge-base.ts';
import { latestDay } from '../knowledge-base/listings.ts';
import { faqTopicPath, faqsPath, topicPath } from '../knowledge-base/urls.ts';
import { toFaqItem } from './faq-item.ts';
import { toFrame } from './frame.ts';
import { toSiteView } from './site-view.ts';

export type FaqsPage = ReturnType<typeof toFaqsPage>;

/** However many questions a topic has, the page carries so many of them. */
const MOST_IN_TOPIC = 50;

/** All questions by topic. */
export function toFaqsPage(kb: KnowledgeBase) {
	const view = toSiteView(kb);
	const { text, link } = view;
	const groups = kb.topics
		.map((topic) => ({ topic, faqs: topic.faqs.filter((faq) => faq.topics[0] === topic) }))
		.filter(({ faqs }) => faqs.length > 0);
	return {
		frame: toFrame(kb, {
			title: text.faq.heading,
			description: text.faq.description(kb.site.name),
			path: faqsPath,
			updated: latestDay(kb.faqs),
		}),
		heading: text.faq.heading,
		jump: {
			label: text.faq.jump,
			links: groups.map(({ topic }) => link(faqTopicPath(topic.id), topic.title)),
		},
		filter: {
			label: text.faq.filter,
			one: text.faq.filterCount(1),
			many: text.faq.filterCount(2),
		},
		groups: groups.map(({ topic, faqs }) => ({
			id: `topic-${topic.id}`,
			title: topic.title,
			items: faqs.slice(0, MOST_IN_TOPIC).map((faq) => toFaqItem(faq, view)),
			more:
				faqs.length > MOST_IN_TOPIC
					? link(topicPath(topic.id), text.faq.more(topic.title, faqs.length))
					: undefined,
		})),
	};
}
