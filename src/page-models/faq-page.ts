import { faqJsonLd } from '../formats/structured-data.ts';
import type { Faq, KnowledgeBase } from '../knowledge-base/knowledge-base.ts';
import { windowAround } from '../knowledge-base/reading-order.ts';
import { faqPath, faqsPath, markdownPath } from '../knowledge-base/urls.ts';
import { toRelated } from './article-page.ts';
import { toBreadcrumbs } from './breadcrumbs.ts';
import { toFrame } from './frame.ts';
import { toPageActions } from './page-actions.ts';
import { toPaper, toPrintedCopy } from './paper.ts';
import { toSiteView, toShownText } from './site-view.ts';

export type FaqPage = ReturnType<typeof toFaqPage>;

const MOST_OTHERS = 8;
/** Search engines show about as many letters. */
const LONGEST_DESCRIPTION = 160;

export function toFaqPage(kb: KnowledgeBase, faq: Faq) {
	const view = toSiteView(kb);
	const { text, link, absolute, toDay } = view;
	const { question, topics, updated, plainText } = faq;
	const path = faqPath(faq.id);
	const topic = topics[0]!;
	const others = windowAround(topic.faqs, faq, MOST_OTHERS).filter((other) => other !== faq);
	return {
		frame: toFrame(kb, {
			title: question,
			description: abridge(plainText),
			path,
			kind: 'article',
			published: faq.published,
			updated,
			markdown: markdownPath(path),
			jsonLd: faqJsonLd(faq, plainText, text.topics.heading, absolute),
		}),
		breadcrumbs: toBreadcrumbs(kb, topics),
		question,
		draft: faq.draft ? text.article.isDraft : undefined,
		topics: `${text.article.topics} ${topics.map(({ title }) => title).join(', ')}`,
		all: link(faqsPath, text.faq.kind),
		updated: { label: text.article.updated, day: toDay(updated) },
		appliesTo:
			faq.appliesTo.length > 0
				? `${text.article.appliesTo} ${faq.appliesTo.join(', ')}`
				: undefined,
		text: toShownText(faq),
		paper: toPaper(kb, [faq]),
		printed: toPrintedCopy(kb, path, updated),
		actions: toPageActions(kb, path),
		related: toRelated(text.faq.related, faq.related, view),
		others: {
			heading: text.faq.others(topic.title),
			links: others.map((other) => link(faqPath(other.id), other.question)),
		},
		promo: kb.site.promo,
	};
}

function abridge(text: string): string {
	return text.length > LONGEST_DESCRIPTION
		? `${text.slice(0, LONGEST_DESCRIPTION - 3).replace(/\s\S*$/, '')}…`
		: text;
}
