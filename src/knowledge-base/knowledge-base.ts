import type { Author, CustomerQuestion, GlossaryTerm } from '../schemas/records.ts';
import type { Site } from '../schemas/site.ts';
import type { IconName } from '../schemas/topic.ts';
import type { ArticleSource, FaqSource } from './content-source.ts';

/** The whole help centre, checked, ordered and frozen; every page and file is a view of it. */
export interface KnowledgeBase {
	readonly site: Site;
	/** All topics in reading order: each before its sub-topics. */
	readonly topics: readonly Topic[];
	/** By title. Drafts are only in the knowledge base of a writer's preview. */
	readonly articles: readonly Article[];
	/** In topic order, drafts as above. */
	readonly faqs: readonly Faq[];
	readonly topicById: ReadonlyMap<string, Topic>;
	readonly articleById: ReadonlyMap<string, Article>;
	readonly faqById: ReadonlyMap<string, Faq>;
	readonly glossary: ReadonlyMap<string, GlossaryTerm>;
	/** Groups of expressions that mean the same. */
	readonly synonyms: readonly (readonly string[])[];
	/** What customers ask, with the pages that answer it. */
	readonly questions: readonly CustomerQuestion[];
	/** Old path → path of the page that took its place, maybe with a place on it. */
	readonly redirects: ReadonlyMap<string, string>;
}

export interface Topic {
	readonly id: string;
	readonly title: string;
	readonly description: string;
	readonly icon: IconName;
	readonly planned: readonly string[];
	/** From the top-level topic down to this one's parent. */
	readonly ancestors: readonly Topic[];
	readonly children: readonly Topic[];
	/** Its own articles in reading order. */
	readonly articles: readonly Article[];
	readonly faqs: readonly Faq[];
	/** Articles in it and in all topics below it, each counted once. */
	readonly articleCount: number;
	/** No article in it or below it yet: it shows what is planned. */
	readonly isEmpty: boolean;
	/** The latest `updated` of what it lists; undefined when it is empty. */
	readonly updated: string | undefined;
}

export interface Article extends Omit<ArticleSource, 'topics' | 'related' | 'author' | 'links'> {
	/** The first is the home topic. */
	readonly topics: readonly Topic[];
	readonly author: Author;
	/** Nearest first, at most `RELATED_LIMIT`. */
	readonly related: readonly Article[];
	readonly minutes: number;
}

export interface Faq extends Omit<FaqSource, 'topics' | 'related' | 'links'> {
	readonly topics: readonly Topic[];
	readonly related: readonly Article[];
}
