import type { KnowledgeBase, Topic } from '../knowledge-base/knowledge-base.ts';
import { bookletOf, partIdOf, titleOf } from '../knowledge-base/listings.ts';
import type { Document } from '../knowledge-base/listings.ts';
import { pathOf, topicPrintPath } from '../knowledge-base/urls.ts';
import { toBreadcrumbs } from './breadcrumbs.ts';
import { toFrame } from './frame.ts';
import { toPaper, toPrintedCopy } from './paper.ts';
import { toShownText, toSiteView } from './site-view.ts';
import type { SiteView } from './site-view.ts';

export type BookletPage = ReturnType<typeof toBookletPage>;

/** All articles and questions of a topic in one document, to print. */
export function toBookletPage(kb: KnowledgeBase, topic: Topic) {
	const view = toSiteView(kb);
	const { text, toDay } = view;
	const { articles, faqs } = bookletOf(topic);
	const documents = [...articles, ...faqs];
	const path = topicPrintPath(topic.id);
	const updated = topic.updated!;
	return {
		frame: toFrame(kb, {
			title: text.booklet.title(topic.title),
			description: topic.description,
			path,
			updated,
			noindex: true,
		}),
		breadcrumbs: toBreadcrumbs(kb, [topic]),
		siteName: kb.site.name,
		title: topic.title,
		description: topic.description,
		updated: { label: text.article.updated, day: toDay(updated) },
		actions: { label: text.article.actions, print: text.article.print },
		contents: text.booklet.contents,
		articles: articles.map((article) => toPart(article, view)),
		questions: { heading: text.topics.questions, parts: faqs.map((faq) => toPart(faq, view)) },
		paper: toPaper(
			kb,
			documents,
			new Map(documents.map((document) => [pathOf(document), partIdOf(document)])),
		),
		printed: toPrintedCopy(kb, path, updated),
	};
}

export type BookletPart = ReturnType<typeof toPart>;

function toPart(document: Document, { text, toDay }: SiteView) {
	const { updated, appliesTo } = document;
	return {
		id: partIdOf(document),
		title: titleOf(document),
		updated: { label: text.article.updated, day: toDay(updated) },
		appliesTo:
			appliesTo.length > 0 ? ` · ${text.article.appliesTo} ${appliesTo.join(', ')}` : undefined,
		text: toShownText(document),
	};
}
