import { describe, expect, test } from 'vitest';
import { toPaper } from '../../../src/page-models/paper.ts';
import { SITE, articleOf, knowledgeBaseOf } from '../../support/knowledge.ts';

function paper(
	links: readonly (readonly [path: string, words: string])[],
	parts?: ReadonlyMap<string, string>,
) {
	const linksShown = links.map(([path, words]) => ({ path, words }));
	const kb = knowledgeBaseOf({
		articles: [articleOf('a', { linksShown }), articleOf('site-id', { title: 'Find the Site ID' })],
	});
	return toPaper(kb, [kb.articleById.get('a')!], parts);
}

describe('links on paper', () => {
	test('addresses of other sites become notes, each once', () => {
		const { links, notes } = paper([
			['https://a.example/?x=1&y=2', 'A'],
			['https://b.example/', 'B'],
			['https://a.example/?x=1&y=2', 'again'],
			['mailto:help@example.com', 'write'],
		]);
		expect(notes.addresses).toEqual([
			'https://a.example/?x=1&y=2',
			'https://b.example/',
			'help@example.com',
		]);
		expect(links['https://b.example/']).toEqual({
			note: { number: 2, address: 'https://b.example/' },
		});
		expect(links['mailto:help@example.com']?.note?.number).toBe(3);
	});

	test('an address that is printed as its own text is not noted', () => {
		const { links, notes } = paper([
			['mailto:help@example.com', 'help@example.com'],
			['tel:+254700', '+254700'],
		]);
		expect(notes.addresses).toEqual([]);
		expect(links).toEqual({});
	});

	test('pages of the site are named, also by their whole address', () => {
		const { links, notes } = paper([
			['/articles/site-id/', 'here'],
			[`${SITE.url}articles/site-id/#where`, 'there'],
		]);
		expect(notes.addresses).toEqual([]);
		expect(Object.values(links)).toEqual([
			{ title: 'Find the Site ID' },
			{ title: 'Find the Site ID' },
		]);
	});

	test('in a booklet they lead to their part, and to its places', () => {
		const parts = new Map([['/articles/site-id/', 'article-site-id']]);
		const { links } = paper(
			[
				['/articles/site-id/', 'here'],
				['/articles/site-id/#where', 'there'],
				['/articles/site-id/?in=a', 'elsewhere'],
			],
			parts,
		);
		expect(Object.values(links).map(({ part }) => part?.id)).toEqual([
			'article-site-id',
			'article-site-id-where',
			'article-site-id',
		]);
	});

	test('other addresses stay as they are', () => {
		expect(paper([['/somewhere/', 'x']]).links).toEqual({});
	});
});
