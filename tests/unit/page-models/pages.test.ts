import { describe, expect, test } from 'vitest';
import { alphabet, topicPages } from '../../../src/knowledge-base/listings.ts';
import { toAlphabetPage } from '../../../src/page-models/alphabet-page.ts';
import { toBookletPage } from '../../../src/page-models/booklet-page.ts';
import { toFaqPage } from '../../../src/page-models/faq-page.ts';
import { toFaqsPage } from '../../../src/page-models/faqs-page.ts';
import { toHomePage } from '../../../src/page-models/home-page.ts';
import { toRecentPage } from '../../../src/page-models/recent-page.ts';
import {
	toAskPage,
	toBinderPage,
	toNotFoundPage,
	toRedirectPage,
	toSearchPage,
} from '../../../src/page-models/tool-pages.ts';
import { toTopicPage } from '../../../src/page-models/topic-page.ts';
import { toTopicsPage } from '../../../src/page-models/topics-page.ts';
import { SITE, articleOf, faqOf, knowledgeBaseOf, topicOf } from '../../support/knowledge.ts';

const kb = knowledgeBaseOf({
	site: { ...SITE, home: { popular: [{ label: 'X', article: 'x' }], questions: ['q'] } },
	topics: [topicOf('a', { title: 'Tokens' }), topicOf('planned')],
	articles: Array.from({ length: 60 }, (_, order) =>
		articleOf(order === 0 ? 'x' : `x${order}`, { order, updated: `2026-01-${10 + (order % 20)}` }),
	),
	faqs: Array.from({ length: 60 }, (_, order) =>
		faqOf(order === 0 ? 'q' : `q${order}`, { order, plainText: 'Because it is so. '.repeat(20) }),
	),
});
const topic = kb.topicById.get('a')!;
const faq = kb.faqById.get('q')!;

test.each([
	['home', toHomePage(kb)],
	['topics', toTopicsPage(kb)],
	['topic', toTopicPage(kb, topicPages(topic)[0]!)],
	['questions', toFaqsPage(kb)],
	['question', toFaqPage(kb, faq)],
	['recent', toRecentPage(kb)],
	['A–Z', toAlphabetPage(kb, alphabet(kb), 1)],
	['booklet', toBookletPage(kb, topic)],
	['search', toSearchPage(kb)],
	['ask', toAskPage(kb)],
	['binder', toBinderPage(kb)],
	['not found', toNotFoundPage(kb)],
	['redirect', toRedirectPage(kb, '/articles/x/')],
])('the %s page is plain data with its frame', (_, page) => {
	expect(JSON.parse(JSON.stringify(page))).toEqual(page);
	expect(page.frame.header.home.href).toBe('/kb/');
});

describe('a topic page', () => {
	const [first, second] = topicPages(topic).map((page) => toTopicPage(kb, page));

	test('opens eight articles and folds the rest of the first fifty', () => {
		expect(first!.articles?.list.open).toHaveLength(8);
		expect(first!.articles?.list.folded?.items).toHaveLength(42);
		expect(first!.questions?.items).toHaveLength(50);
	});

	test('its second page has the rest, open, and no way on', () => {
		expect(second!.articles?.list.open).toHaveLength(10);
		expect(second!.articles?.list.folded).toBeUndefined();
		expect([second!.pages?.previous?.href, second!.pages?.next]).toEqual([
			'/kb/topics/a/',
			undefined,
		]);
	});

	test('without articles it says what is planned and is not to be found', () => {
		const empty = toTopicPage(kb, topicPages(kb.topicById.get('planned')!)[0]!);
		expect(empty.frame.head.noindex).toBe(true);
		expect([empty.search, empty.actions, empty.articles]).toEqual([
			undefined,
			undefined,
			undefined,
		]);
		expect(empty.updating).toBeDefined();
	});
});

describe('a question page', () => {
	test('its description is the start of the answer, cut between words', () => {
		const { description } = toFaqPage(kb, faq).frame.head;
		expect(description.length).toBeLessThanOrEqual(160);
		expect(description).toMatch(/^Because it is so\. .* \S+…$/);
	});

	test('shows others of its topic but not itself', () => {
		const { links } = toFaqPage(kb, faq).others;
		expect(links).toHaveLength(7);
		expect(links.map(({ href }) => href)).not.toContain('/kb/faq/q/');
	});
});

test('a booklet has every text of its topic once, and a part for each', () => {
	const { articles, questions } = toBookletPage(kb, topic);
	const ids = [...articles, ...questions.parts].map(({ id }) => id);
	expect(new Set(ids).size).toBe(120);
	expect(articles[0]!.text).toMatchObject({ collection: 'articles', id: 'x' });
});

test('the page of all questions carries fifty of a topic and leads to the rest', () => {
	const [group] = toFaqsPage(kb).groups;
	expect(group!.items).toHaveLength(50);
	expect(group!.more?.href).toBe('/kb/topics/a/');
});
