import { describe, expect, test } from 'vitest';
import { toArticlePage } from '../../../src/page-models/article-page.ts';
import { articleOf, knowledgeBaseOf, topicOf } from '../../support/knowledge.ts';

const TOPICS = [topicOf('a', { title: 'Tokens' }), topicOf('b', { title: 'Sites' })];

function pageOf(id: string, articles: Parameters<typeof knowledgeBaseOf>[0]) {
	const kb = knowledgeBaseOf({ topics: TOPICS, ...articles });
	return toArticlePage(kb, kb.articleById.get(id)!);
}

describe('an article page', () => {
	test('is plain data: it comes back whole from JSON', () => {
		const page = pageOf('x', { articles: [articleOf('x'), articleOf('y')] });
		expect(JSON.parse(JSON.stringify(page))).toEqual(page);
	});

	test('its addresses are under the site’s base, those for machines whole', () => {
		const { frame, actions } = pageOf('x', { articles: [articleOf('x')] });
		expect(frame.address).toBe('https://example.com/kb/articles/x/');
		expect(frame.base).toBe('/kb/');
		expect(actions.markdown.href).toBe('/kb/articles/x.md');
	});

	test('each topic has its own neighbours; those of the home topic are shown first', () => {
		const articles = ['x', 'y', 'z'].map((id, order) =>
			articleOf(id, { order, topics: ['a', 'b'] }),
		);
		const { pagers, neighbours, breadcrumbs } = pageOf('y', { articles });
		expect(pagers.map(({ topic, isHome }) => [topic, isHome])).toEqual([
			['a', true],
			['b', false],
		]);
		expect(pagers[0]!.links.map(({ rel, href }) => [rel, href])).toEqual([
			['prev', '/kb/articles/x/'],
			['next', '/kb/articles/z/'],
		]);
		expect(pagers[1]!.links[0]!.href).toBe('/kb/articles/x/?in=b');
		expect(neighbours[0]!.links.map(({ title, isCurrent }) => [title, isCurrent])).toEqual([
			['x', false],
			['y', true],
			['z', false],
		]);
		expect(breadcrumbs.trails.map(({ links }) => links.at(-1)?.title)).toEqual(['Tokens', 'Sites']);
	});

	test('shows seven of a large topic and leads to the rest', () => {
		const articles = Array.from({ length: 30 }, (_, order) => articleOf(`x${order}`, { order }));
		const [near] = pageOf('x15', { articles }).neighbours;
		expect(near!.links.map(({ title }) => title)).toEqual([
			'x12',
			'x13',
			'x14',
			'x15',
			'x16',
			'x17',
			'x18',
		]);
		expect(near!.all?.href).toBe('/kb/topics/a/');
	});

	test('changes with each thing that it shows, and with nothing else', () => {
		const articles = Array.from({ length: 30 }, (_, order) => articleOf(`x${order}`, { order }));
		const jsonWith = (id: string, changes: Parameters<typeof articleOf>[1]) =>
			JSON.stringify(
				pageOf('x15', {
					articles: articles.map((each) => (each.id === id ? { ...each, ...changes } : each)),
				}),
			);
		const before = jsonWith('x15', {});
		expect(jsonWith('x15', { contentDigest: 'new' })).not.toBe(before);
		expect(jsonWith('x15', { updated: '2026-02-02' })).not.toBe(before);
		expect(jsonWith('x16', { title: 'New' })).not.toBe(before);
		expect(jsonWith('x12', { title: 'New' })).not.toBe(before);
		expect(jsonWith('x16', { contentDigest: 'new' })).toBe(before);
		expect(jsonWith('x1', { title: 'New', updated: '2026-02-02' })).toBe(before);
	});
});
