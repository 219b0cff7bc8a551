import { expect, test } from 'vitest';
import type { ResultElement } from '../../../src/results/element.ts';
import { toFilterGroups } from '../../../src/results/filter-groups.ts';
import type { SearchState } from '../../../src/results/search-state.ts';
import { searchTextIn } from '../../../src/text/text.ts';
import { INDEX_OPTIONS, openSearch, searchPage } from '../../support/search-pages.ts';

const topics = [1, 2, 3, 4, 5, 6, 7].map((place) => ({ id: `t${place}`, title: `Topic ${place}` }));
const site = { ...INDEX_OPTIONS.site, topics };
const pages = topics.map(({ id }, place) =>
	searchPage(`/articles/${id}/`, 'Token', 'A token.', {
		kind: place === 0 ? 'faq' : 'article',
		topics: topics.slice(0, place + 1).map((topic) => topic.id),
	}),
);
const search = await openSearch(pages, { site });
const source = { search, site, text: searchTextIn('en'), address: 'https://example.com/' };
const rest = { text: 'token', asTyped: true, isTyping: true };

async function groupsFor(changes: Partial<SearchState>) {
	const state = { ...rest, filters: {}, ...changes };
	const results = await search.search('token', state);
	return toFilterGroups(await search.countFacets(results), state, { ...source, results });
}

const chipsOf = (group: ResultElement | undefined) =>
	(group?.children ?? []).flatMap((child) =>
		typeof child === 'object' && child.choice ? [child] : [],
	);
const labelsOf = (groups: readonly ResultElement[]): Readonly<Record<string, string[]>> =>
	Object.fromEntries(
		groups.map((group): [string, string[]] => [
			group.attributes['aria-label']!,
			chipsOf(group).map(({ children: [label] }) => (label as string).trim()),
		]),
	);

test('a group for each facet that narrows down, with the most frequent values, then the order', async () => {
	expect(labelsOf(await groupsFor({}))).toEqual({
		Kind: ['All', 'Articles', 'FAQ'],
		Topic: ['All', 'Topic 1', 'Topic 2', 'Topic 3', 'Topic 4', 'Topic 5'],
		Order: ['Relevance', 'Date'],
	});
});

test('what is chosen is shown wherever it stands, even where it leaves nothing to order', async () => {
	const groups = labelsOf(await groupsFor({ filters: { topic: 't7' } }));
	expect(groups['Topic']!.at(-1)).toBe('Topic 7');
	expect(groups).not.toHaveProperty('Order');
});

test('each changes its own facet only, and says whether it is chosen', async () => {
	const filters = { kind: 'article', topic: 't2' };
	const [kind, topic, order] = await groupsFor({ filters, order: 'date' });
	const choices = (group: ResultElement | undefined) =>
		chipsOf(group).map(({ choice: { state, isChosen } = { state: rest } }) => [state, isChosen]);
	const dated = { ...rest, order: 'date' };
	expect(choices(kind)[0]).toEqual([{ ...dated, filters: { topic: 't2' } }, false]);
	expect(choices(kind)[1]).toEqual([{ ...dated, filters }, true]);
	expect(choices(topic)[1]![0]).toEqual({ ...dated, filters: { kind: 'article', topic: 't1' } });
	expect(choices(order)).toEqual([
		[{ ...rest, filters }, false],
		[{ ...dated, filters }, true],
	]);
});
