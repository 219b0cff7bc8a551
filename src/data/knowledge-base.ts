import { getCollection } from 'astro:content';
import { buildKnowledgeBase } from '../knowledge-base/build.ts';
import type { KnowledgeBase } from '../knowledge-base/knowledge-base.ts';
import { toAbsolute, toHref } from '../knowledge-base/urls.ts';
import { textIn } from '../text/text.ts';
import type { InterfaceText } from '../text/text.ts';

const [[site], [search], topics, articles, faqs, authors, glossary, redirects] = await Promise.all([
	getCollection('site'),
	getCollection('search'),
	getCollection('topics'),
	getCollection('articles'),
	getCollection('faqs'),
	getCollection('authors'),
	getCollection('glossary'),
	getCollection('redirects'),
]);

/** The help centre, built once a build. */
export const kb: KnowledgeBase = buildKnowledgeBase({
	site: site!.data.value,
	topics: topics.map((entry) => entry.data.value),
	articles: articles.map((entry) => entry.data.value),
	faqs: faqs.map((entry) => entry.data.value),
	...search!.data.value,
	authors: new Map(authors.map((entry) => [entry.id, entry.data.value])),
	glossary: new Map(glossary.map((entry) => [entry.id, entry.data.value])),
	redirects: new Map(redirects.map((entry) => [entry.id, entry.data.value.to])),
});

/** The interface words of the site's language. */
export const text: InterfaceText = textIn(kb.site.language);

/** The address of a path of this site, for links in pages. */
export function href(path: string): string {
	return toHref(path, kb.site.url);
}

/** The same with the origin, for machines. */
export function absolute(path: string): string {
	return toAbsolute(path, kb.site.url);
}
