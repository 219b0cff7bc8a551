import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { buildIndex } from '../../../src/indexing/build-index.ts';
import type { IndexFiles, IndexOptions } from '../../../src/indexing/build-index.ts';
import { openIndex } from '../../../src/indexing/open-index.ts';
import { PageFile } from '../../../src/indexing/page-file.ts';
import { idsOf } from '../../../src/indexing/shard.ts';
import { readFolder, writeShardedIndex } from '../../../src/indexing/sharded-index.ts';
import type { SearchPage } from '../../../src/search/page.ts';
import { INDEX_OPTIONS, searchPage, text } from '../../support/search-pages.ts';

const WORDS = 'token café reset mail goal report widget Überblick visit site 中文 user_id v1.2';

/** Pages whose words, topics, versions and aliases are spread so that no shard has all of them. */
const pages: readonly SearchPage[] = Array.from({ length: 130 }, (_, index) => {
	const words = WORDS.split(' ');
	const some = words.filter((__, place) => (index * 7 + place * 3) % 5 < 2);
	return searchPage(
		`/${index}/`,
		`${words[index % words.length]!} ${index % 9} page${index}`,
		`${some.join(' ')} number${index % 11} of${' more'.repeat(index % 4)} text ${index}`,
		{
			kind: index % 6 === 0 ? 'faq' : 'article',
			topics: index < 50 ? ['first'] : index < 90 ? ['second', 'first'] : ['third'],
			versions: index > 100 ? ['Version 5'] : [],
			aliases: index % 40 === 39 ? [`other name${index}`, 'tokn'] : [],
			sections: [
				{ blocks: [text(some.join(' '))] },
				{ heading: `Part ${index % 4}`, anchor: 'part', blocks: [text(`how to ${some.at(-1)!}`)] },
			],
		},
	);
});

const options: IndexOptions = {
	...INDEX_OPTIONS,
	questions: ['how to reset a token', 'where is the report', 'mail and visit'],
};

let whole: IndexFiles;
let sharded: IndexFiles;
beforeAll(async () => {
	whole = await buildIndex(pages, options);
	sharded = await shard(pages, 4);
}, 60_000);

async function shard(all: readonly SearchPage[], shards: number): Promise<IndexFiles> {
	const folder = mkdtempSync(path.join(tmpdir(), 'almanac-test-'));
	try {
		const pageFile = PageFile.write(path.join(folder, 'pages.jsonl'), all);
		await writeShardedIndex(pageFile, options, path.join(folder, 'index'), { shards });
		return readFolder(path.join(folder, 'index'));
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

test('shards become the very chunks of stems, texts, knowledge and suggestions of one index', () => {
	const same = (files: IndexFiles) =>
		[...files]
			.filter(([name]) =>
				/^(?:index|pages)\/|^knowledge|^suggestions|^wasm|^pagefind\.js/.test(name),
			)
			.map(([name, content]) => [name, Buffer.from(content).toString('latin1')] as const)
			.sort(([a], [b]) => (a < b ? -1 : 1));
	expect(same(sharded)).toEqual(same(whole));
	expect(sharded.size).toBe(whole.size);
});

test('every search ranks, filters and counts as over one index', async () => {
	const [one, many] = [await openIndex(whole), await openIndex(sharded)];
	const queries = [
		...WORDS.split(' '),
		'reset token',
		'how do I get a report',
		'"how to mail"',
		'tokn',
		'page99',
		'cafe',
	];
	for (const query of queries)
		for (const filters of [
			{},
			{ topic: 'first' },
			{ kind: 'faq', version: 'Version 5' },
		] as const) {
			const [expected, got] = [
				await one.search(query, { filters }),
				await many.search(query, { filters }),
			];
			expect(got.hits, query).toEqual(expected.hits);
			expect(got.matching, query).toEqual(expected.matching);
			expect(await many.countFacets(got), query).toEqual(await one.countFacets(expected));
		}
	expect((await many.search('reset token')).hits.length).toBeGreaterThan(10);
});

test('the number of shards changes nothing, nor does a last one of a single page', async () => {
	const few = pages.slice(0, 10);
	const [three, nine] = [await shard(few, 3), await shard(few, 9)];
	expect([...nine.keys()].sort()).toEqual([...three.keys()].sort());
	for (const [name, content] of three)
		expect(Buffer.compare(content, nine.get(name)!), name).toBe(0);
}, 60_000);

test('an id that another shard has too is told apart', () => {
	expect(idsOf([{ ids: ['a', 'b'] }, { ids: ['c', 'a'] }])).toEqual([
		['a', 'b'],
		['c', 'a-4'],
	]);
});

test('a shard that fails says which pages it was', async () => {
	const folder = mkdtempSync(path.join(tmpdir(), 'almanac-test-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	const pageFile = PageFile.write(path.join(folder, 'pages.jsonl'), [{} as SearchPage]);
	await expect(writeShardedIndex(pageFile, options, path.join(folder, 'index'))).rejects.toThrow(
		/^Pages 1 to 1 could not be indexed for search: /,
	);
});
