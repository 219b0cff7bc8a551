import { expect, test } from 'vitest';
import { buildIndex } from '../../../src/indexing/build-index.ts';
import { parsePageFile } from '../../../src/search/page-file.ts';
import { INDEX_OPTIONS, openSearch, searchPage } from '../../support/search-pages.ts';

const pages = Array.from({ length: 40 }, (_, index) =>
	searchPage(
		`/${index}/`,
		`Title ${index % 7} word${index}`,
		`shared text number${index % 5} of page ${index}`,
	),
);

test('the same pages make the same files', async () => {
	const [first, second] = [
		await buildIndex(pages, INDEX_OPTIONS),
		await buildIndex(pages, INDEX_OPTIONS),
	];
	expect([...first.keys()].sort()).toEqual([...second.keys()].sort());
	for (const [name, content] of first)
		expect(Buffer.compare(content, second.get(name)!), name).toBe(0);
});

test('holds the text of each page once, and nothing of Pagefind that is not used', async () => {
	const files = await buildIndex(pages, INDEX_OPTIONS);
	const texts = [...files].filter(([name]) => name.startsWith('pages/'));
	const paths = texts.map(([, text]) => parsePageFile(text).path);
	expect(paths.sort()).toEqual(pages.map(({ path }) => path).sort());
	expect([...files.keys()].filter((name) => /ui|highlight|fragment|worker/.test(name))).toEqual([]);
});

test('a changed text has another id, so that an old copy is never shown', async () => {
	const names = async (body: string) =>
		[...(await buildIndex([searchPage('/a/', 'Title', body)], INDEX_OPTIONS)).keys()].filter(
			(name) => name.startsWith('pages/'),
		);
	// The same stems in another order: to the index alone these are one and the same.
	expect(await names('one two three')).not.toEqual(await names('three two one'));
});

test('every word of every page finds it, in an index of several chunks', async () => {
	const many = Array.from({ length: 300 }, (_, page) =>
		searchPage(
			`/${page}/`,
			`Heading q${page}x`,
			Array.from({ length: 30 }, (__, word) => `w${(page * 31 + word * 17) % 2000}k`).join(' '),
		),
	);
	const search = await openSearch(many);
	for (const place of [0, 7, 99, 299]) {
		const { hits } = await search.search(`"${many[place]!.sections[0]!.blocks[0]!.text}"`);
		expect(hits[0]?.page?.path).toBe(`/${place}/`);
		expect((await search.search(`q${place}x`)).hits[0]?.page?.path).toBe(`/${place}/`);
	}
});
