import type { Article, Faq, Topic } from '../knowledge-base/knowledge-base.ts';
import { bookletOf, isArticle } from '../knowledge-base/listings.ts';
import type { Document } from '../knowledge-base/listings.ts';
import { windowAround } from '../knowledge-base/reading-order.ts';
import { titleOfPath } from '../knowledge-base/title-of-path.ts';
import { kb } from './knowledge-base.ts';
import { getLoadedContent } from './loaded-content.ts';
import { digestOf } from '../cache/digest.ts';

/**
 * Keys of pages: each changes whenever the page might. A page may show of its own document
 * everything; of the site, its topics, authors and glossary everything; of other documents what
 * `cardOf` holds, and only of those named here. A test changes each thing in turn.
 */

/** A page shows this many others of a topic at most, on either side of its own document. */
const NEAR = 20;

const { content } = getLoadedContent();
const linksOf = new Map(
	[...content.articles, ...content.faqs].map(({ digest, links }) => [digest, links]),
);
const site = digestOf(
	JSON.stringify([content.site, content.topics, [...content.authors], [...content.glossary]]),
);

/** Undefined for pages that are to be rendered each time: Astro follows the photos and modules in them itself. */
type PageKey = string | undefined;

export function keyOfArticle(article: Article): PageKey {
	return keyOf([article], () => [
		...article.related.map(cardOf),
		...article.topics.flatMap(({ articles }) => aroundOf(articles, article)),
	]);
}

export function keyOfFaq(faq: Faq): PageKey {
	return keyOf([faq], () => [
		...faq.related.map(cardOf),
		...faq.topics.flatMap(({ faqs }) => aroundOf(faqs, faq)),
	]);
}

export function keyOfBooklet(topic: Topic): PageKey {
	const { articles, faqs } = bookletOf(topic);
	return keyOf([...articles, ...faqs], () => [topic.id, topic.updated ?? '']);
}

function keyOf(shown: readonly Document[], around: () => readonly string[]): PageKey {
	// In development no page is kept.
	if (import.meta.hot) return undefined;
	if (shown.some(({ photos, hasCode }) => photos.length > 0 || hasCode)) return undefined;
	return digestOf(
		site,
		...shown.flatMap(({ revision, ...own }) => [revision, ...titlesIn(own)]),
		...around(),
	);
}

/** Titles that a printed page puts beside its links. */
function titlesIn({ digest, faqs }: Pick<Document, 'digest' | 'faqs'>): string[] {
	const all = [digest, ...faqs.flatMap((id) => kb.faqById.get(id)?.digest ?? [])];
	return all.flatMap((each) => linksOf.get(each) ?? []).map((link) => titleOfPath(link, kb) ?? '');
}

function aroundOf<T extends Document>(all: readonly T[], document: T): string[] {
	return [String(all.length), ...windowAround(all, document, NEAR).map(cardOf)];
}

function cardOf(document: Document): string {
	const { id, topics, published, updated } = document;
	const words = isArticle(document) ? [document.title, document.description] : [document.question];
	return JSON.stringify([id, ...words, topics[0]?.id, published, updated]);
}
