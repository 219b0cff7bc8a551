import { beforeAll, describe, expect, test } from 'vitest';
import type { Search, SearchOptions } from '../../../src/search/search.ts';
import { openSearch, searchPage, text } from '../../support/search-pages.ts';

const pages = [
	searchPage(
		'/token/',
		'Create a token',
		'Open Security and choose Create new token. Copy it at once.',
		{
			aliases: ['api key', 'secret for programs'],
			topics: ['api'],
			versions: ['Matomo 4'],
		},
	),
	searchPage('/revoke/', 'Revoke a token', 'Choose the bin in the row of the token and confirm.', {
		topics: ['api'],
	}),
	searchPage('/faq/lost/', 'I lost my token', 'Nobody can read a token back. Create another.', {
		kind: 'faq',
		topics: ['api', 'faq'],
	}),
	searchPage('/site-id/', 'Find the site ID', 'The number after idSite in the address bar.', {
		topics: ['analytics'],
	}),
	searchPage('/dashboard/', 'Dashboards', 'Add widgets and choose the layout of your dashboard.', {
		topics: ['analytics'],
		sections: [
			{ blocks: [text('Add widgets to the dashboard.')] },
			{ heading: 'Layout', anchor: 'layout', blocks: [text('Choose the columns of the layout.')] },
		],
	}),
	searchPage('/mpesa/', 'M-PESA keys', 'The consumer key and the consumer secret of your app.'),
	searchPage('/mail/', 'Email reports', 'A report by mail each week, to people you choose.'),
];

let search: Search;
beforeAll(async () => {
	search = await openSearch(pages, {
		synonyms: [['site id', 'website number']],
		site: {
			name: 'Example help',
			url: 'https://help.example.com',
			topics: [
				{ id: 'api', title: 'API' },
				{ id: 'analytics', title: 'Analytics' },
			],
			versions: ['Matomo 4'],
			contact: { label: 'Contact', url: 'mailto:help@example.com' },
			tracksSearches: false,
		},
	});
});

async function find(query: string, options?: SearchOptions): Promise<string[]> {
	const { hits } = await search.search(query, options);
	return hits.map(({ page }) => page!.path);
}

describe('a page is found', () => {
	test.for([
		['by its title', 'create token', '/token/'],
		['by a question', 'how do I find my site id?', '/site-id/'],
		['by an alias', 'secret for programs', '/token/'],
		['by a synonym', 'website number', '/site-id/'],
		['by other forms of its words', 'revoking tokens', '/revoke/'],
		['by a heading', 'layout columns', '/dashboard/'],
		['with a typo', 'dahsbord', '/dashboard/'],
		['by an unusual word among others it does not have', 'zebra consumer elephant', '/mpesa/'],
	] as const)('%s', async ([, query, path]) => {
		expect((await find(query))[0]).toBe(path);
	});

	test('by the beginning of a word that is still being typed', async () => {
		expect((await find('email rep', { isTyping: true }))[0]).toBe('/mail/');
	});
});

test('what was searched for instead is told, and can be refused', async () => {
	const { query } = await search.search('dahsboard');
	expect(query.corrected).toBe('dashboard');
	expect(await find('dahsboard', { asTyped: true })).toEqual([]);
});

test('a phrase finds these words in this order only', async () => {
	expect(await find('"create new token"')).toEqual(['/token/']);
	expect(await find('"new create token"')).toEqual([]);
});

test('nothing is found for what no page has', async () => {
	const { hits, matching, coverage } = await search.search('xqzvw 😀');
	expect(hits).toEqual([]);
	expect(matching.size).toBe(0);
	expect(coverage).toBe(0);
});

test('what is found only by bending ordinary words is no match, however good', async () => {
	const { hits, coverage, query } = await search.search('drive a car');
	expect(hits.map(({ page }) => page!.path)).toContain('/site-id/');
	expect({ coverage, corrected: query.corrected }).toEqual({ coverage: 0, corrected: undefined });
});

test('filters keep to kind, topic and version, and are counted truly', async () => {
	expect(await find('token', { filters: { kind: 'faq' } })).toEqual(['/faq/lost/']);
	expect(new Set(await find('choose', { filters: { topic: 'analytics' } }))).toEqual(
		new Set(['/dashboard/']),
	);
	const results = await search.search('token');
	const facets = await search.countFacets(results);
	for (const { name, value, count } of facets)
		expect((await find('token', { filters: { [name]: value } })).length, value).toBe(count);
	expect(facets).toContainEqual({ name: 'version', value: 'Matomo 4', count: 1 });
});

test('what was searched before changes nothing', async () => {
	const before = await find('create token');
	for (const query of ['c', 'tok', 'zzz', 'a b c', 'customers']) await search.search(query);
	expect(await find('create token')).toEqual(before);
});
