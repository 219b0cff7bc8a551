import type { Article, Faq, KnowledgeBase, Topic } from './knowledge-base.ts';

/** Most items that one page of a list holds. */
export const PAGE_SIZE = 50;
export const AZ_PAGE_SIZE = 200;

export type Document = Article | Faq;

export function isArticle(document: Document): document is Article {
	return 'title' in document;
}

export function titleOf(document: Document): string {
	return isArticle(document) ? document.title : document.question;
}

/** The newest changes first; the same day by title. */
export function latestDocuments(kb: KnowledgeBase, limit: number): readonly Document[] {
	return [...kb.articles, ...kb.faqs]
		.sort((a, b) => (a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : 0))
		.slice(0, limit);
}

/** The day of the latest change; undefined when there is nothing. */
export function latestDay(documents: readonly { readonly updated: string }[]): string | undefined {
	return documents
		.map(({ updated }) => updated)
		.sort()
		.at(-1);
}

export interface Page<T> {
	/** 1-based. */
	readonly number: number;
	readonly count: number;
	readonly items: readonly T[];
}

/** At least one page, so that an empty list has an address too. */
export function paginate<T>(items: readonly T[], size: number): Page<T>[] {
	const count = Math.max(1, Math.ceil(items.length / size));
	return Array.from({ length: count }, (_, index) => ({
		number: index + 1,
		count,
		items: items.slice(index * size, (index + 1) * size),
	}));
}

export interface TopicPage {
	readonly topic: Topic;
	readonly number: number;
	readonly count: number;
	readonly articles: readonly Article[];
	readonly faqs: readonly Faq[];
}

/** A topic's pages: articles and questions side by side, `PAGE_SIZE` of each. */
export function topicPages(topic: Topic): TopicPage[] {
	const articles = paginate(topic.articles, PAGE_SIZE);
	const faqs = paginate(topic.faqs, PAGE_SIZE);
	const count = Math.max(articles.length, faqs.length);
	return Array.from({ length: count }, (_, index) => ({
		topic,
		number: index + 1,
		count,
		articles: articles[index]?.items ?? [],
		faqs: faqs[index]?.items ?? [],
	}));
}

/** Id of a document's part in a booklet; an article may have the id of a question. */
export function partIdOf(document: Document): string {
	return `${isArticle(document) ? 'article' : 'faq'}-${document.id}`;
}

/** All articles and questions of a topic and its sub-topics in reading order, each once. */
export function bookletOf(topic: Topic): {
	readonly articles: readonly Article[];
	readonly faqs: readonly Faq[];
} {
	const topics = withSubTopics(topic);
	return {
		articles: [...new Set(topics.flatMap((each) => each.articles))],
		faqs: [...new Set(topics.flatMap((each) => each.faqs))],
	};
}

function withSubTopics(topic: Topic): Topic[] {
	return [topic, ...topic.children.flatMap(withSubTopics)];
}

/** Ids of the glossary's terms that a reader of the document meets, those of the questions in it included. */
export function termsOf({ terms, faqs }: Document, kb: KnowledgeBase): readonly string[] {
	return [...terms, ...faqs.flatMap((id) => kb.faqById.get(id)?.terms ?? [])];
}

export interface LetterGroup {
	/** An upper-case letter, or "#" for what starts with anything else. */
	readonly letter: string;
	readonly documents: readonly Document[];
}

export interface Alphabet {
	readonly pages: readonly Page<Document>[];
	readonly pageOfLetter: ReadonlyMap<string, number>;
}

/** Everything by title, and the page that each letter starts on. */
export function alphabet(kb: KnowledgeBase): Alphabet {
	const collator = new Intl.Collator(kb.site.language, { numeric: true });
	const sorted = [...kb.articles, ...kb.faqs].sort(
		(a, b) =>
			compareLetters(letterOf(a), letterOf(b), collator) ||
			collator.compare(titleOf(a), titleOf(b)),
	);
	const pages = paginate(sorted, AZ_PAGE_SIZE);
	const pageOfLetter = new Map<string, number>();
	for (const page of pages)
		for (const document of page.items)
			if (!pageOfLetter.has(letterOf(document))) pageOfLetter.set(letterOf(document), page.number);
	return { pages, pageOfLetter };
}

export function groupByLetter(documents: readonly Document[]): LetterGroup[] {
	return [...Map.groupBy(documents, letterOf)].map(([letter, group]) => ({
		letter,
		documents: group,
	}));
}

function letterOf(document: Document): string {
	const first =
		titleOf(document)
			.normalize('NFD')
			.match(/\p{L}|\p{N}/u)?.[0] ?? '#';
	// "ß" in upper case is two letters.
	return /\p{L}/u.test(first) ? [...first.toUpperCase()][0]! : '#';
}

function compareLetters(a: string, b: string, collator: Intl.Collator): number {
	return Number(b === '#') - Number(a === '#') || collator.compare(a, b);
}
