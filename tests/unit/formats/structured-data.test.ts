import { expect, test } from 'vitest';
import {
	articleJsonLd,
	faqJsonLd,
	siteJsonLd,
	topicJsonLd,
} from '../../../src/formats/structured-data.ts';
import { toAbsolute } from '../../../src/knowledge-base/urls.ts';
import { SITE, articleOf, faqOf, knowledgeBaseOf, topicOf } from '../../support/knowledge.ts';

const kb = knowledgeBaseOf({
	topics: [topicOf('a'), topicOf('b', { parent: 'a' }), topicOf('c')],
	articles: [articleOf('x', { topics: ['b', 'c'], updated: '2026-02-03', words: 321 })],
	faqs: [faqOf('q', { question: 'Why?' })],
});
const absolute = (path: string): string => toAbsolute(path, SITE.url);

function trail(...steps: [name: string, path: string][]): object {
	return {
		'@type': 'BreadcrumbList',
		itemListElement: steps.map(([name, path], index) => ({
			'@type': 'ListItem',
			position: index + 1,
			name,
			item: `https://example.com/kb${path}`,
		})),
	};
}

test('an article is a TechArticle with a trail for each of its topics', () => {
	expect(articleJsonLd(kb.articleById.get('x')!, SITE, 'Topics', absolute)).toEqual({
		'@context': 'https://schema.org',
		'@graph': [
			expect.objectContaining({
				'@type': 'TechArticle',
				headline: 'x',
				description: 'About x.',
				datePublished: '2026-01-01',
				dateModified: '2026-02-03',
				inLanguage: 'en',
				mainEntityOfPage: 'https://example.com/kb/articles/x/',
				wordCount: 321,
			}),
			trail(
				['Topics', '/topics/'],
				['a', '/topics/a/'],
				['b', '/topics/b/'],
				['x', '/articles/x/'],
			),
			trail(['Topics', '/topics/'], ['c', '/topics/c/'], ['x', '/articles/x/']),
		],
	});
});

test('a question is an FAQPage of its own', () => {
	expect(faqJsonLd(kb.faqById.get('q')!, '<p>So.</p>', 'Topics', absolute)).toEqual({
		'@context': 'https://schema.org',
		'@graph': [
			expect.objectContaining({
				'@type': 'FAQPage',
				mainEntity: [
					{
						'@type': 'Question',
						name: 'Why?',
						acceptedAnswer: { '@type': 'Answer', text: '<p>So.</p>' },
					},
				],
			}),
			trail(['Topics', '/topics/'], ['a', '/topics/a/'], ['Why?', '/faq/q/']),
		],
	});
});

test('a topic is a trail down to it', () => {
	expect(topicJsonLd(kb.topicById.get('b')!, 'Topics', absolute)).toEqual({
		'@context': 'https://schema.org',
		'@graph': [trail(['Topics', '/topics/'], ['a', '/topics/a/'], ['b', '/topics/b/'])],
	});
});

test('the site says how it is searched', () => {
	expect(siteJsonLd(SITE, absolute)).toMatchObject({
		'@graph': [
			{
				'@type': 'WebSite',
				'@id': 'https://example.com/kb/',
				name: 'Help',
				potentialAction: { target: 'https://example.com/kb/search/?q={query}' },
			},
		],
	});
});
