import type { Article, Faq, KnowledgeBase } from '../knowledge-base/knowledge-base.ts';
import type { Site } from '../schemas/site.ts';
import type { InterfaceText } from '../text/text.ts';
import { articleMarkdown, faqMarkdown, topicMarkdown } from './markdown-page.ts';
import type { MarkdownPage } from './markdown-page.ts';

/** What the Markdown files and the lists of them are written from, once all pages stand. */
export interface MarkdownSource {
	readonly site: Site;
	/** Articles and questions in reading order, then topics. */
	readonly pages: readonly MarkdownPage[];
	readonly redirects: readonly (readonly [from: string, to: string])[];
}

/** @param getMarkdown the text of a document, its photos with their addresses */
export function toMarkdownSource(
	{ site, topics, redirects }: KnowledgeBase,
	text: InterfaceText,
	getMarkdown: (document: Article | Faq) => string,
): MarkdownSource {
	const common = { site, text };
	const pages: MarkdownPage[] = [];
	for (const article of new Set(topics.flatMap(({ articles }) => articles)))
		pages.push(articleMarkdown(article, getMarkdown(article), common));
	for (const faq of new Set(topics.flatMap(({ faqs }) => faqs)))
		pages.push(faqMarkdown(faq, getMarkdown(faq), common));
	for (const topic of topics) pages.push(topicMarkdown(topic, common));
	return { site, pages, redirects: [...redirects] };
}
