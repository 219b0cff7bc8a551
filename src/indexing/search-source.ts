import type { Article, Faq, KnowledgeBase } from '../knowledge-base/knowledge-base.ts';
import { articlePath, faqPath } from '../knowledge-base/urls.ts';
import type { Section } from '../markup/sections.ts';
import type { SearchPage } from '../search/page.ts';
import type { IndexOptions } from './build-index.ts';

/** What the search index is built from, once all pages stand. */
export interface SearchSource extends IndexOptions {
	readonly pages: readonly SearchPage[];
}

export function toSearchSource(
	{ site, topics, articles, faqs, synonyms, questions }: KnowledgeBase,
	getSections: (document: Article | Faq) => readonly Section[],
): SearchSource {
	const common = (document: Article | Faq) => ({
		aliases: document.aliases,
		topics: document.topics.map(({ id }) => id),
		updated: document.updated,
		versions: document.appliesTo,
		...(document.related.length > 0 && {
			related: document.related.map(({ id }) => articlePath(id)),
		}),
		...(document.answers ? {} : { isNoAnswer: true as const }),
		sections: getSections(document),
	});
	return {
		language: site.language,
		synonyms,
		questions,
		site: {
			name: site.name,
			url: site.url,
			topics: topics.filter(({ isEmpty }) => !isEmpty).map(({ id, title }) => ({ id, title })),
			versions: [...new Set([...articles, ...faqs].flatMap(({ appliesTo }) => appliesTo))].sort(),
			contact: site.contact,
			tracksSearches: site.search.tracksInMatomo,
		},
		pages: [
			...articles.map((article) => ({
				path: articlePath(article.id),
				kind: 'article' as const,
				title: article.title,
				description: article.description,
				...common(article),
			})),
			...faqs.map((faq) => ({
				path: faqPath(faq.id),
				kind: 'faq' as const,
				title: faq.question,
				...common(faq),
			})),
		],
	};
}
