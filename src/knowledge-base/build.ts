import type { ArticleSource, ContentSource, FaqSource, TopicSource } from './content-source.ts';
import type { Article, Faq, KnowledgeBase, Topic } from './knowledge-base.ts';
import { latestDay } from './listings.ts';
import { inReadingOrder } from './reading-order.ts';
import { buildRelated } from './related.ts';
import { ancestorsOf } from './topic-tree.ts';
import { articlePath, redirectTarget } from './urls.ts';

const WORDS_PER_MINUTE = 200;

type Draft<T> = { -readonly [Key in keyof T]: T[Key] };

/**
 * The frozen model of content that `validateContent` found no error in.
 *
 * @param withDrafts as their writers see it in development; otherwise drafts are left out
 */
export function buildKnowledgeBase(
	source: ContentSource,
	{ withDrafts = false } = {},
): KnowledgeBase {
	const { site, authors } = source;
	const { language } = site;
	const articles = source.articles.filter(({ draft }) => withDrafts || !draft);
	const questions = source.faqs.filter(({ draft }) => withDrafts || !draft);
	const ordered = inReadingOrder(source.topics, (topic) => topic.title, language);
	const parentOf = new Map(ordered.map((topic) => [topic.id, topic.parent]));

	const topicById = new Map(ordered.map((topic) => [topic.id, draftTopic(topic)]));
	const articleById = new Map(articles.map((article) => [article.id, draftArticle(article)]));
	const faqById = new Map(questions.map((faq) => [faq.id, draftFaq(faq)]));

	const articlesOf = listByTopic(inReadingOrder(articles, (article) => article.title, language));
	const faqsOf = listByTopic(inReadingOrder(questions, (faq) => faq.question, language));
	const related = buildRelated(articles, articlesOf);

	for (const topic of topicById.values()) {
		topic.ancestors = ancestorsOf(topic.id, parentOf).map((id) => topicById.get(id)!);
		topic.children = ordered
			.filter((child) => child.parent === topic.id)
			.map((child) => topicById.get(child.id)!);
		topic.articles = (articlesOf.get(topic.id) ?? []).map((id) => articleById.get(id)!);
		topic.faqs = (faqsOf.get(topic.id) ?? []).map((id) => faqById.get(id)!);
	}
	for (const topic of topicById.values()) {
		const below = withDescendants(topic);
		topic.articleCount = new Set(below.flatMap((each) => each.articles)).size;
		topic.isEmpty = topic.articleCount === 0;
		topic.updated = latestDay(below.flatMap((each) => [...each.articles, ...each.faqs]));
	}
	for (const article of articles)
		articleById.get(article.id)!.topics = article.topics.map((id) => topicById.get(id)!);
	for (const faq of questions) {
		const draft = faqById.get(faq.id)!;
		draft.topics = faq.topics.map((id) => topicById.get(id)!);
		draft.related = faq.related.flatMap((id) => articleById.get(id) ?? []);
	}

	const topics = [...topicById.values()]
		.filter((topic) => topic.ancestors.length === 0)
		.flatMap(withDescendants);
	const collator = new Intl.Collator(language, { numeric: true });
	const kb: KnowledgeBase = {
		site,
		topics,
		articles: [...articleById.values()].sort((a, b) => collator.compare(a.title, b.title)),
		faqs: [...new Set(topics.flatMap((topic) => topic.faqs))],
		topicById,
		articleById,
		faqById,
		glossary: source.glossary,
		synonyms: source.synonyms,
		questions: source.questions,
		redirects: new Map([
			...articles.flatMap((article) =>
				article.redirects.map((from) => [from, articlePath(article.id)] as const),
			),
			...[...source.redirects].map(([from, to]) => [from, redirectTarget(to)] as const),
		]),
	};
	for (const part of [...topicById.values(), ...articleById.values(), ...faqById.values(), kb])
		Object.freeze(part);
	return kb;

	function draftTopic({ id, title, description, icon, planned }: TopicSource): Draft<Topic> {
		return {
			id,
			title,
			description,
			icon,
			planned,
			ancestors: [],
			children: [],
			articles: [],
			faqs: [],
			articleCount: 0,
			isEmpty: true,
			updated: undefined,
		};
	}

	function draftArticle(article: ArticleSource): Draft<Article> {
		const author = authors.get(article.author)!;
		const minutes = Math.max(1, Math.round(article.words / WORDS_PER_MINUTE));
		let nearest: readonly Article[] | undefined;
		return {
			...article,
			topics: [],
			author,
			minutes,
			// Most of the time a knowledge base takes; a preview shows few of its articles.
			get related() {
				return (nearest ??= related.get(article.id).map((id) => articleById.get(id)!));
			},
		};
	}

	function draftFaq(faq: FaqSource): Draft<Faq> {
		return { ...faq, topics: [], related: [] };
	}
}

/** Ids by topic, in the order given; what has its home in the topic stands before what is also in it. */
function listByTopic(
	items: readonly { readonly id: string; readonly topics: readonly string[] }[],
): Map<string, string[]> {
	const lists = new Map<string, string[]>();
	const add = (topic: string, id: string): void => {
		const list = lists.get(topic);
		if (list) list.push(id);
		else lists.set(topic, [id]);
	};
	for (const { id, topics } of items) add(topics[0]!, id);
	for (const { id, topics } of items)
		for (const topic of new Set(topics.slice(1))) if (topic !== topics[0]) add(topic, id);
	return lists;
}

function withDescendants(topic: Topic): Topic[] {
	return [topic, ...topic.children.flatMap(withDescendants)];
}
