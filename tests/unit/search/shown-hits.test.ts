import { expect, test } from 'vitest';
import { getShownHits } from '../../../src/search/shown-hits.ts';
import type { Search, SearchOptions } from '../../../src/search/search.ts';
import { openSearch, searchPage } from '../../support/search-pages.ts';

async function pathsOf(search: Search, text: string, options: SearchOptions) {
	const { hits } = getShownHits(await search.search(text, options));
	return Promise.all(hits.map(async ({ id, page }) => (page ?? (await search.getPage(id))).path));
}

test('by date the latest first, also beyond the pages that were read; without a date at the end', async () => {
	const pages = Array.from({ length: 30 }, (_, place) =>
		searchPage(`/${place}/`, 'Token', `A token ${'and more '.repeat(place)}`, {
			...(place > 0 && { updated: `2026-10-${String(place).padStart(2, '0')}` }),
		}),
	);
	const search = await openSearch(pages);
	const byDate = Array.from({ length: 30 }, (_, place) => `/${29 - place}/`);
	const best = await pathsOf(search, 'token', {});
	expect(best).not.toEqual(byDate);
	expect(await pathsOf(search, 'token', { order: 'date' })).toEqual(byDate);
});

test('the best hit stays the first of all hits, for it is what an answer comes from', async () => {
	const search = await openSearch([
		searchPage('/old/', 'Cancel a token', 'You cancel a token.', { updated: '2025-01-01' }),
		searchPage('/new/', 'Releases', 'Tokens are better now.', { updated: '2026-01-01' }),
	]);
	const results = await search.search('cancel a token', { order: 'date' });
	expect(results.hits[0]!.page!.path).toBe('/old/');
});
