import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RELATED_LIMIT, buildRelated } from '../../../src/knowledge-base/related.ts';
import type { ArticleSource } from '../../../src/knowledge-base/content-source.ts';
import { articleOf, idsOf } from '../../support/knowledge.ts';

function relatedIds(articles: readonly ArticleSource[], id: string): readonly string[] {
	const topics = Map.groupBy(articles, (article) => article.topics[0]!);
	const order = new Map([...topics].map(([topic, list]) => [topic, idsOf(list)]));
	return buildRelated(articles, order).get(id);
}

describe('buildRelated', () => {
	test('what the writer names comes first, in the writer’s order', () => {
		const articles = [
			articleOf('x', { related: ['c', 'b'], links: ['/articles/d/'] }),
			...['b', 'c', 'd'].map((id) => articleOf(id)),
		];
		expect(relatedIds(articles, 'x')).toEqual(['c', 'b', 'd']);
	});

	test('a link counts for both ends', () => {
		const articles = [
			articleOf('a1', { topics: ['p'] }),
			articleOf('x', { topics: ['q'], links: ['/articles/z/#part', '/articles/z.md'] }),
			articleOf('z', { topics: ['r'] }),
		];
		expect(relatedIds(articles, 'x')).toEqual(['z']);
		expect(relatedIds(articles, 'z')).toEqual(['x']);
		expect(relatedIds(articles, 'a1')).toEqual([]);
	});

	test('a link counts more than a term, a term more than the topic', () => {
		const articles = [
			articleOf('topic'),
			articleOf('term', { topics: ['p'], terms: ['site-id'] }),
			articleOf('linked', { topics: ['q'] }),
			articleOf('x', { links: ['/articles/linked/'], terms: ['site-id'] }),
		];
		expect(relatedIds(articles, 'x')).toEqual(['linked', 'term', 'topic']);
	});

	test('a term that everybody explains brings nobody nearer', () => {
		const crowd = Array.from({ length: 45 }, (_, index) =>
			articleOf(`x${index}`, { topics: [`t${index}`], terms: ['site'] }),
		);
		expect(relatedIds(crowd, 'x0')).toEqual([]);
	});

	test('links to nowhere and to itself are no relation', () => {
		const articles = [
			articleOf('x', {
				related: ['x', 'gone'],
				links: ['/articles/x/', '/articles/gone/', '/faq/'],
			}),
		];
		expect(relatedIds(articles, 'x')).toEqual([]);
	});

	test('any content gives the same few others, whatever the order of its files', () => {
		const id = fc.integer({ min: 0, max: 11 }).map((number) => `x${number}`);
		const content = fc.array(
			fc.record({
				related: fc.uniqueArray(id, { maxLength: 2 }),
				links: fc.array(
					id.map((to) => `/articles/${to}/`),
					{ maxLength: 4 },
				),
				terms: fc.uniqueArray(fc.constantFrom('s', 't')),
				topics: fc.uniqueArray(fc.constantFrom('p', 'q'), { minLength: 1 }),
			}),
			{ minLength: 1, maxLength: 12 },
		);
		fc.assert(
			fc.property(content, (parts) => {
				const articles = parts.map((part, index) => articleOf(`x${index}`, part));
				const order = new Map(
					['p', 'q'].map((topic) => [
						topic,
						idsOf(articles.filter(({ topics }) => topics.includes(topic))),
					]),
				);
				const related = buildRelated(articles, order);
				const again = buildRelated(articles.toReversed(), order);
				for (const { id: own } of articles) {
					const ids = related.get(own);
					expect(again.get(own)).toEqual(ids);
					expect(ids).not.toContain(own);
					expect(new Set(ids).size).toBe(ids.length);
					expect(ids.length).toBeLessThanOrEqual(RELATED_LIMIT);
				}
			}),
		);
	});
});
