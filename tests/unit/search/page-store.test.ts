import { expect, test } from 'vitest';
import { toPageFile } from '../../../src/search/page-file.ts';
import { PageStore } from '../../../src/search/page-store.ts';
import { searchPage } from '../../support/search-pages.ts';

function storeOf(most: number) {
	const read: string[] = [];
	const store = new PageStore((id) => {
		read.push(id);
		const file = toPageFile(searchPage(`/articles/${id}/`, id, 'x'.repeat(100)));
		return Promise.resolve(id === 'missing' ? undefined : file);
	}, most);
	return { store, read };
}

test('a page is read once, also when it is asked for twice at the same time', async () => {
	const { store, read } = storeOf(10_000);
	const [one, other] = await Promise.all([store.get('a'), store.get('a')]);
	expect(one).toBe(other);
	expect(await store.get('a')).toBe(one);
	expect(read).toEqual(['a']);
});

test('beyond the limit the pages go that nobody asked for any more', async () => {
	const { store, read } = storeOf(500);
	for (const id of ['a', 'b', 'a', 'c', 'd', 'a', 'b']) await store.get(id);
	expect(read).toEqual(['a', 'b', 'c', 'd', 'b']);
});

test('a page that is not there is asked for again', async () => {
	const { store, read } = storeOf(10_000);
	await expect(store.get('missing')).rejects.toThrow('The search index has no page missing.');
	await expect(store.get('missing')).rejects.toThrow();
	expect(read).toEqual(['missing', 'missing']);
});
