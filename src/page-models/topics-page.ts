import type { KnowledgeBase } from '../knowledge-base/knowledge-base.ts';
import { topicsPath } from '../knowledge-base/urls.ts';
import { toFrame } from './frame.ts';
import { toSiteView } from './site-view.ts';
import { toTopicCard } from './topic-card.ts';

export type TopicsPage = ReturnType<typeof toTopicsPage>;

const OPEN_ON_CARD = 3;

export function toTopicsPage(kb: KnowledgeBase) {
	const { text } = toSiteView(kb);
	const cards = (isEmpty: boolean) =>
		kb.topics
			.filter((topic) => topic.isEmpty === isEmpty)
			.map((topic) => toTopicCard(kb, topic, OPEN_ON_CARD));
	return {
		frame: toFrame(kb, {
			title: text.topics.heading,
			description: text.topics.description(kb.site.name),
			path: topicsPath,
		}),
		heading: text.topics.heading,
		written: { heading: text.home.browse, cards: cards(false) },
		planned: {
			heading: text.home.beingWritten,
			text: text.home.beingWrittenText,
			cards: cards(true),
		},
	};
}
