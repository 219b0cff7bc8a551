import { siteJsonLd } from '../formats/structured-data.ts';
import type { KnowledgeBase } from '../knowledge-base/knowledge-base.ts';
import { latestDocuments, titleOf } from '../knowledge-base/listings.ts';
import {
	faqsPath,
	homePath,
	pathOf,
	pathOfPick,
	recentPath,
	topicPath,
} from '../knowledge-base/urls.ts';
import { toFaqItem } from './faq-item.ts';
import { toFrame, toSearchForm } from './frame.ts';
import { toSiteView } from './site-view.ts';
import { toTopicCard } from './topic-card.ts';

export type HomePage = ReturnType<typeof toHomePage>;

const OPEN_ON_CARD = 4;
const MOST_RECENT = 6;

export function toHomePage(kb: KnowledgeBase) {
	const view = toSiteView(kb);
	const { text, href, link, absolute, toDay } = view;
	const { site } = kb;
	const topics = kb.topics.filter(({ ancestors }) => ancestors.length === 0);
	const latest = latestDocuments(kb, MOST_RECENT);
	return {
		frame: toFrame(kb, {
			title: site.name,
			description: site.description,
			path: homePath,
			updated: latest[0]?.updated,
			jsonLd: siteJsonLd(site, absolute),
			withSearch: false,
		}),
		heading: text.home.heading,
		tagline: site.tagline,
		search: toSearchForm(kb, { size: 'large' }),
		popular: {
			heading: text.home.popular,
			links: site.home.popular.map((pick) => link(pathOfPick(pick), pick.label)),
		},
		topics: {
			heading: text.home.browse,
			cards: topics
				.filter(({ isEmpty }) => !isEmpty)
				.map((topic) => toTopicCard(kb, topic, OPEN_ON_CARD)),
		},
		planned: {
			heading: text.home.beingWritten,
			links: topics
				.filter(({ isEmpty }) => isEmpty)
				.map(({ id, title }) => ({ href: href(topicPath(id)), title })),
		},
		questions: {
			heading: text.home.questions,
			items: site.home.questions
				.flatMap((id) => kb.faqById.get(id) ?? [])
				.map((faq) => toFaqItem(faq, view)),
			all: link(faqsPath, text.home.allQuestions),
		},
		recent: {
			heading: text.home.recent,
			items: latest.map((document) => ({
				href: href(pathOf(document)),
				title: titleOf(document),
				updated: toDay(document.updated),
			})),
			all: link(recentPath, text.home.allRecent),
		},
	};
}
