import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { buildIndex, toIds } from '../../../src/indexing/build-index.ts';
import type { IndexFiles, IndexOptions } from '../../../src/indexing/build-index.ts';
import { indexPages } from '../../../src/indexing/index-pages.ts';
import {
	KNOWN_VERSION,
	joinBundles,
	toEngineModule,
	unwrap,
} from '../../../src/indexing/pagefind-files.ts';
import type { Bundle } from '../../../src/indexing/pagefind-files.ts';
import { english } from '../../../src/search/english.ts';
import { toPageWords } from '../../../src/search/page-words.ts';
import type { SearchPage } from '../../../src/search/page.ts';
import { randomOf } from '../../relevance/random.ts';
import { INDEX_OPTIONS, openFiles, searchPage, text } from '../../support/search-pages.ts';

const WORDS = 'token café reset mail goal report widget Überblick visit site 中文 user_id v1.2';

/** Pages whose words, topics, versions and aliases are spread so that no part has all of them. */
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
	questions: ['how to reset a token', 'where is the report', 'mail and visit'].map((question) => ({
		question,
		pages: [],
	})),
};

const withWords = (page: SearchPage) => ({ page, words: toPageWords(page, english) });

let bundle: Bundle;
let whole: IndexFiles;
let joined: IndexFiles;
beforeAll(async () => {
	bundle = await indexPages(pages.map(withWords), english);
	whole = await buildIndex(pages, options);
	joined = await buildIndex(pages, options, 40);
});

test('the files of Pagefind are those of the version that is known', () => {
	const installed = readFileSync('node_modules/pagefind/package.json', 'utf8');
	expect((JSON.parse(installed) as { version: string }).version).toBe(KNOWN_VERSION);
	const entry = Buffer.from(bundle.get('pagefind-entry.json')!).toString();
	expect((JSON.parse(entry) as { version: string }).version).toBe(KNOWN_VERSION);
});

test('another version is refused in a sentence that says what to do', () => {
	const entry = Buffer.from(bundle.get('pagefind-entry.json')!).toString();
	const other = Buffer.from(entry.replace(KNOWN_VERSION, '1.7.0'));
	expect(() => joinBundles([new Map(bundle).set('pagefind-entry.json', other)], [])).toThrow(
		`Pagefind 1.7.0 is installed, but Almanac knows the files of Pagefind ${KNOWN_VERSION} only. Install that one: npm install --save-exact pagefind@${KNOWN_VERSION}`,
	);
});

test('its module becomes a function, and its compiled part can be taken out', async () => {
	const source = Buffer.from(toEngineModule(bundle.get('pagefind.js')!)).toString('base64');
	const module = (await import(`data:text/javascript;base64,${source}`)) as {
		default: (fetch: unknown) => object;
	};
	expect(Object.keys(module)).toEqual(['default']);
	expect(Object.keys(module.default(fetch))).toContain('createInstance');
	const compiled = unwrap(bundle.get('wasm.unknown.pagefind')!);
	await expect(WebAssembly.compile(new Uint8Array(compiled))).resolves.toBeDefined();
});

test('an index of parts is byte for byte that of all pages at once', () => {
	expect([...joined.keys()].sort()).toEqual([...whole.keys()].sort());
	for (const [name, content] of whole)
		expect(Buffer.compare(content, joined.get(name)!), name).toBe(0);
});

test('its stems take two thirds of what Pagefind makes of them, in much smaller files', async () => {
	const random = randomOf(1);
	const many = Array.from({ length: 200 }, (_, page) => {
		const words = Array.from({ length: 150 }, () => `w${Math.floor(1500 * random() ** 2)}`);
		return searchPage(`/${page}/`, `Heading ${page}`, words.join(' '));
	});
	const made = await indexPages(many.map(withWords), english);
	const ids = many.map((_, page) => `${page}`);
	const sizes = (files: Bundle) =>
		[...files].flatMap(([name, { length }]) => (name.startsWith('index/') ? [length] : []));
	const [before, after] = [sizes(made), sizes(joinBundles([made], ids))];
	const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
	expect(sum(after)).toBeLessThan(0.65 * sum(before));
	expect(Math.max(...after)).toBeLessThan(0.25 * Math.max(...before));
});

test('every search ranks, filters and counts as over one index', async () => {
	const [one, many] = [await openFiles(whole), await openFiles(joined)];
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

test('a page without words is left out, and no other one is taken for it', async () => {
	// The last two are letters to Unicode, and nothing once their accents are gone.
	const empty = ['…', '\u0301', '\u037a'].map((title) => searchPage('/empty/', title, ''));
	const search = await openFiles(await buildIndex([...empty, ...pages], options, 3));
	const { hits } = await search.search('page99');
	expect(hits[0]?.page?.path).toBe('/99/');
});

test('the last part may have a single page', async () => {
	const few = pages.slice(0, 10);
	const [once, many] = [await buildIndex(few, options), await buildIndex(few, options, 3)];
	expect([...many].map(([name]) => name).sort()).toEqual([...once.keys()].sort());
});

test('ids are short, and no two alike', () => {
	const texts = Array.from({ length: 20_000 }, (_, number) => Buffer.from(String(number)));
	const ids = toIds(texts);
	expect(new Set(ids).size).toBe(texts.length);
	expect(new Set(ids.map(({ length }) => length))).toEqual(new Set([6, 7]));
	expect(toIds([Buffer.from('a')])).not.toEqual(toIds([Buffer.from('b')]));
});
