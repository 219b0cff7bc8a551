import type { Article, Faq, KnowledgeBase, Topic } from '../knowledge-base/knowledge-base.ts';
import {
	articlePath,
	faqPath,
	homePath,
	searchPath,
	topicPath,
	topicsPath,
} from '../knowledge-base/urls.ts';

type Absolute = (path: string) => string;
type JsonLd = Readonly<Record<string, unknown>>;

/** schema.org TechArticle, and one BreadcrumbList for each topic the article is in. */
export function articleJsonLd(
	article: Article,
	site: KnowledgeBase['site'],
	topicsName: string,
	absolute: Absolute,
): JsonLd {
	const url = absolute(articlePath(article.id));
	return graph(
		{
			'@type': 'TechArticle',
			'@id': url,
			headline: article.title,
			description: article.description,
			datePublished: article.published,
			dateModified: article.updated,
			inLanguage: site.language,
			author: { '@type': 'Organization', name: article.author.name },
			publisher: { '@type': 'Organization', name: site.name },
			mainEntityOfPage: url,
			wordCount: article.words,
		},
		...article.topics.map((topic) =>
			breadcrumbJsonLd(
				[...trailOf(topic, topicsName), [article.title, articlePath(article.id)]],
				absolute,
			),
		),
	);
}

export function faqJsonLd(
	faq: Faq,
	answer: string,
	topicsName: string,
	absolute: Absolute,
): JsonLd {
	return graph(
		{
			'@type': 'FAQPage',
			'@id': absolute(faqPath(faq.id)),
			mainEntity: [
				{
					'@type': 'Question',
					name: faq.question,
					acceptedAnswer: { '@type': 'Answer', text: answer },
				},
			],
		},
		...faq.topics.map((topic) =>
			breadcrumbJsonLd([...trailOf(topic, topicsName), [faq.question, faqPath(faq.id)]], absolute),
		),
	);
}

export function topicJsonLd(topic: Topic, topicsName: string, absolute: Absolute): JsonLd {
	return graph(breadcrumbJsonLd(trailOf(topic, topicsName), absolute));
}

export function siteJsonLd(site: KnowledgeBase['site'], absolute: Absolute): JsonLd {
	return graph({
		'@type': 'WebSite',
		'@id': absolute(homePath),
		name: site.name,
		description: site.description,
		inLanguage: site.language,
		potentialAction: {
			'@type': 'SearchAction',
			target: `${absolute(searchPath)}?q={query}`,
			'query-input': 'required name=query',
		},
	});
}

function trailOf(topic: Topic, topicsName: string): [string, string][] {
	const topics = [...topic.ancestors, topic].map<[string, string]>((each) => [
		each.title,
		topicPath(each.id),
	]);
	return [[topicsName, topicsPath], ...topics];
}

function breadcrumbJsonLd(
	trail: readonly (readonly [string, string])[],
	absolute: Absolute,
): JsonLd {
	return {
		'@type': 'BreadcrumbList',
		itemListElement: trail.map(([name, path], index) => ({
			'@type': 'ListItem',
			position: index + 1,
			name,
			item: absolute(path),
		})),
	};
}

function graph(...nodes: JsonLd[]): JsonLd {
	return { '@context': 'https://schema.org', '@graph': nodes };
}
