import { describe, expect, test } from 'vitest';
import { articleOf, faqOf, idsOf, knowledgeBaseOf, topicOf } from '../../support/knowledge.ts';

const NESTED = [topicOf('a'), topicOf('b', { parent: 'a' }), topicOf('c', { parent: 'b' })];

describe('topics and articles', () => {
	test('every topic of an article lists it', () => {
		const kb = knowledgeBaseOf({
			topics: [topicOf('a'), topicOf('b')],
			articles: [articleOf('x', { topics: ['b', 'a'] })],
		});
		const article = kb.articleById.get('x')!;
		expect(idsOf(article.topics)).toEqual(['b', 'a']);
		expect(kb.topicById.get('a')!.articles).toEqual([article]);
		expect(kb.topicById.get('b')!.articles[0]).toBe(article);
	});

	test('what has its home in the topic is read before what is also in it', () => {
		const kb = knowledgeBaseOf({
			topics: [topicOf('a'), topicOf('b')],
			articles: [
				articleOf('guest', { topics: ['b', 'a'], order: 1 }),
				articleOf('second', { order: 2 }),
				articleOf('first', { order: 1 }),
				articleOf('last'),
			],
		});
		expect(idsOf(kb.topicById.get('a')!.articles)).toEqual(['first', 'second', 'last', 'guest']);
	});

	test('a topic named twice lists the article once', () => {
		const kb = knowledgeBaseOf({ articles: [articleOf('x', { topics: ['a', 'a'] })] });
		expect(idsOf(kb.topicById.get('a')!.articles)).toEqual(['x']);
	});
});

describe('nested topics', () => {
	test('each knows its ancestors from the top and its children', () => {
		const kb = knowledgeBaseOf({ topics: NESTED });
		expect(idsOf(kb.topicById.get('c')!.ancestors)).toEqual(['a', 'b']);
		expect(idsOf(kb.topicById.get('a')!.children)).toEqual(['b']);
	});

	test('all topics stand in reading order, each before its own', () => {
		const kb = knowledgeBaseOf({
			topics: [topicOf('z', { order: 1 }), ...NESTED.toReversed(), topicOf('aa', { parent: 'a' })],
		});
		expect(idsOf(kb.topics)).toEqual(['z', 'a', 'aa', 'b', 'c']);
	});

	test('an article in a topic and in one below it counts once', () => {
		const kb = knowledgeBaseOf({
			topics: NESTED,
			articles: [articleOf('x', { topics: ['c', 'a', 'b'] }), articleOf('y', { topics: ['b'] })],
		});
		expect(kb.topics.map((topic) => topic.articleCount)).toEqual([2, 2, 1]);
	});

	test('a topic is empty when no topic below it has an article', () => {
		const kb = knowledgeBaseOf({
			topics: [...NESTED, topicOf('d')],
			articles: [articleOf('x', { topics: ['c'] })],
			faqs: [faqOf('q', { topics: ['d'] })],
		});
		expect(kb.topics.map(({ id, isEmpty }) => [id, isEmpty])).toEqual([
			['a', false],
			['b', false],
			['c', false],
			['d', true],
		]);
	});

	test('its day is the latest of all that is below it', () => {
		const kb = knowledgeBaseOf({
			topics: [...NESTED, topicOf('d')],
			articles: [articleOf('x', { topics: ['b'], updated: '2026-03-01' })],
			faqs: [faqOf('q', { topics: ['c'], updated: '2026-04-01' })],
		});
		expect(kb.topics.map((topic) => topic.updated)).toEqual([
			'2026-04-01',
			'2026-04-01',
			'2026-04-01',
			undefined,
		]);
	});
});

describe('articles and questions', () => {
	test('drafts are nowhere', () => {
		const kb = knowledgeBaseOf({
			articles: [
				articleOf('x', { draft: true, redirects: ['/old/'] }),
				articleOf('y', { related: ['x'], links: ['/articles/x/'] }),
			],
			faqs: [faqOf('p', { draft: true }), faqOf('q', { related: ['x', 'y'] })],
		});
		expect(idsOf(kb.articles)).toEqual(['y']);
		expect(idsOf(kb.faqs)).toEqual(['q']);
		expect(kb.topicById.get('a')).toMatchObject({ articleCount: 1, faqs: [{ id: 'q' }] });
		expect(kb.articleById.get('y')!.related).toEqual([]);
		expect(idsOf(kb.faqById.get('q')!.related)).toEqual(['y']);
		expect(kb.redirects.size).toBe(0);
	});

	test('articles are sorted by title as readers do', () => {
		const titles = ['Zebra', 'Éclair', 'Step 10', 'Step 9', 'apple'];
		const kb = knowledgeBaseOf({
			articles: titles.map((title, index) => articleOf(`x${index}`, { title })),
		});
		expect(kb.articles.map(({ title }) => title)).toEqual([
			'apple',
			'Éclair',
			'Step 9',
			'Step 10',
			'Zebra',
		]);
	});

	test('questions follow the topics, each once', () => {
		const kb = knowledgeBaseOf({
			topics: [topicOf('a', { order: 2 }), topicOf('b', { order: 1 })],
			faqs: [faqOf('p', { topics: ['a', 'b'] }), faqOf('q', { topics: ['b'] })],
		});
		expect(idsOf(kb.faqs)).toEqual(['q', 'p']);
	});

	test('reading time is at least a minute', () => {
		const kb = knowledgeBaseOf({
			articles: [articleOf('x', { words: 0 }), articleOf('y', { words: 700 })],
		});
		expect(kb.articles.map(({ minutes }) => minutes)).toEqual([1, 4]);
	});

	test('old paths lead to the pages that took their place', () => {
		const kb = knowledgeBaseOf({
			articles: [articleOf('x', { redirects: ['/old/', '/older.html'] })],
			redirects: new Map([
				['/kb/1', 'x'],
				['/kb/2', '/topics/a/'],
			]),
		});
		expect([...kb.redirects]).toEqual([
			['/old/', '/articles/x/'],
			['/older.html', '/articles/x/'],
			['/kb/1', '/articles/x/'],
			['/kb/2', '/topics/a/'],
		]);
	});

	test('everything is frozen', () => {
		const kb = knowledgeBaseOf({ articles: [articleOf('x')], faqs: [faqOf('q')] });
		for (const part of [kb, kb.topics[0], kb.articles[0], kb.faqs[0]])
			expect(Object.isFrozen(part)).toBe(true);
	});

	test('an empty folder gives an empty knowledge base', () => {
		expect(knowledgeBaseOf({ topics: [] })).toMatchObject({ topics: [], articles: [], faqs: [] });
	});
});
