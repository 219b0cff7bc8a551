import { buildKnowledgeBase } from '../../src/knowledge-base/build.ts';
import type {
	ArticleSource,
	ContentSource,
	DocumentSource,
	FaqSource,
	TopicSource,
} from '../../src/knowledge-base/content-source.ts';
import type { KnowledgeBase } from '../../src/knowledge-base/knowledge-base.ts';
import type { Site } from '../../src/schemas/site.ts';

const DOCUMENT: Omit<DocumentSource, 'id'> = {
	sourceDigest: '',
	contentDigest: '',
	headings: [],
	anchors: [],
	links: [],
	linksShown: [],
	plainText: '',
	terms: [],
	faqs: [],
	words: 100,
	isModule: false,
	photos: [],
};

export const SITE: Site = {
	name: 'Help',
	tagline: 'Guides.',
	description: 'Guides and answers.',
	url: 'https://example.com/kb/',
	language: 'en',
	contact: { label: 'Contact', url: 'mailto:a@example.com' },
	server: false,
	code: true,
	home: { popular: [], questions: [] },
	search: { tracksInMatomo: true },
	pdf: false,
};

/** An article titled like its id, in the topic `a`. */
export function articleOf(id: string, changes: Partial<ArticleSource> = {}): ArticleSource {
	return {
		...DOCUMENT,
		id,
		title: id,
		description: `About ${id}.`,
		topics: ['a'],
		published: '2026-01-01',
		updated: '2026-01-01',
		author: 'writer',
		aliases: [],
		related: [],
		redirects: [],
		appliesTo: [],
		answers: true,
		draft: false,
		...changes,
	};
}

export function faqOf(id: string, changes: Partial<FaqSource> = {}): FaqSource {
	return {
		...DOCUMENT,
		id,
		question: id,
		topics: ['a'],
		updated: '2026-01-01',
		aliases: [],
		related: [],
		appliesTo: [],
		answers: true,
		draft: false,
		...changes,
	};
}

export function topicOf(id: string, changes: Partial<TopicSource> = {}): TopicSource {
	return { id, title: id, description: `About ${id}.`, icon: 'folder', planned: [], ...changes };
}

/** A knowledge base of these, with the topic `a` unless others are given. */
export function knowledgeBaseOf(source: Partial<ContentSource>): KnowledgeBase {
	return buildKnowledgeBase({
		site: SITE,
		topics: [topicOf('a')],
		articles: [],
		faqs: [],
		authors: new Map([['writer', { name: 'Writer' }]]),
		glossary: new Map(),
		synonyms: [],
		questions: [],
		redirects: new Map(),
		...source,
	});
}

export function idsOf(items: readonly { readonly id: string }[]): string[] {
	return items.map(({ id }) => id);
}
