import { expect, test } from 'vitest';
import { toFacetChips } from '../../../src/results/facet-chips.ts';
import { searchTextIn } from '../../../src/text/text.ts';
import { INDEX_OPTIONS, openSearch, searchPage } from '../../support/search-pages.ts';

const topics = [1, 2, 3, 4, 5, 6, 7].map((place) => ({ id: `t${place}`, title: `Topic ${place}` }));
const site = { ...INDEX_OPTIONS.site, topics };
const pages = topics.map(({ id }, place) =>
	searchPage(`/articles/${id}/`, 'Token', 'A token.', {
		topics: topics.slice(0, place + 1).map((topic) => topic.id),
	}),
);
const search = await openSearch(pages, { site });
const source = { search, site, text: searchTextIn('en'), address: 'https://example.com/' };

async function chipsFor(filters: Readonly<Record<string, string>>) {
	const state = { text: 'token', filters, asTyped: true, isTyping: true };
	const results = await search.search('token', state);
	return toFacetChips(await search.countFacets(results), state, { ...source, results });
}

const labelsOf = (chips: Awaited<ReturnType<typeof chipsFor>>) =>
	chips.map(({ children: [label] }) => (label as string).trim());

test('the most frequent topics, and the chosen one wherever it stands', async () => {
	expect(labelsOf(await chipsFor({}))).toEqual([
		...['All', 'Articles'],
		...['Topic 1', 'Topic 2', 'Topic 3', 'Topic 4', 'Topic 5'],
	]);
	expect(labelsOf(await chipsFor({ topic: 't7' })).at(-1)).toBe('Topic 7');
});

test('each adds itself to what is searched for, or takes itself off; the rest of it stays', async () => {
	const [all, articles, first] = (await chipsFor({ topic: 't1' })).map((chip) => chip.choice!);
	const rest = { text: 'token', asTyped: true, isTyping: true };
	expect(all).toEqual({ state: { ...rest, filters: {} }, isChosen: false });
	expect(articles!.state).toEqual({ ...rest, filters: { topic: 't1', kind: 'article' } });
	expect(first).toEqual({ state: { ...rest, filters: {} }, isChosen: true });
});
