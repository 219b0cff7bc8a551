import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeFiles } from '../support/build-site.ts';
import { article, faq, site } from '../support/content-folder.ts';
import { pageWhen, startDev } from '../support/dev-process.ts';
import type { DevProcess } from '../support/dev-process.ts';
import { run } from '../support/run.ts';

const root = mkdtempSync(path.join(tmpdir(), 'almanac-dev-'));
const contentDir = path.join(root, 'content');
const cacheDir = path.join(root, 'cache');
const write = (files: Readonly<Record<string, string>>): void => writeFiles(contentDir, files);

let dev: DevProcess;

beforeAll(async () => {
	write({
		'site.yaml': site(),
		'authors.yaml': 'writer:\n  name: Writer\n',
		'glossary.yaml': 'token:\n  term: Token\n  definition: A key.\n',
		'topics/analytics.yaml': 'title: Analytics\ndescription: Reports and figures.\n',
		'articles/first.mdx': article({ title: 'First' }, 'A <Term id="token">token</Term>.\n'),
		'articles/shows.mdx': article({ title: 'Shows' }, '<Faq id="asked" />\n'),
		'articles/code.mdx': article({ title: 'Code' }, '{1 + 41}\n\n<Faq id="asked" />\n'),
		'faqs/asked.mdx': faq({}, 'Answered.\n'),
		// It starts with content that can't be shown.
		'articles/bad.mdx': article({ title: 'Bad', topics: '[nowhere]' }, '[x](/articles/gone/)\n'),
	});
	dev = await startDev({ ALMANAC_CONTENT: contentDir, ALMANAC_CACHE: cacheDir });
});
afterAll(async () => {
	await dev?.stop();
	rmSync(root, { recursive: true, force: true });
});

const pageOf = (address: string, ...words: readonly string[]): Promise<string> =>
	pageWhen(`${dev.url}${address}`, (page, status) => {
		return status === 200 && words.every((word) => page.includes(word));
	});

const problemOf = (...words: readonly string[]): Promise<string> =>
	pageWhen(`${dev.url}/articles/first/`, (page, status) => {
		return status === 500 && words.every((word) => page.includes(word));
	});

test('content with errors from the start: every page says what is wrong, where, and the fix', async () => {
	const page = await problemOf(
		'content/articles/bad.mdx:4:10',
		'topic &quot;nowhere&quot; does not exist',
		'use one of: analytics',
		'content/articles/bad.mdx:10:1',
		'the link &quot;/articles/gone/&quot; leads to no page',
	);
	expect(page).not.toMatch(/\bat .*:\d+:\d+\)/);
	expect((await fetch(`${dev.url}/feed.xml`)).status).toBe(500);
	expect(dev.output()).toContain('topic "nowhere" does not exist');
	expect(dev.output()).not.toContain('    at ');
	write({ 'articles/bad.mdx': article({ title: 'Good' }) });
	await pageOf('/articles/bad/', 'Good');
	await pageOf('/articles/code/', '42', 'Answered.');
});

test('what npm run new writes shows as a draft, in lists as well', async () => {
	const { code } = await run('src/cli/new.ts', ['article', 'Newly written'], {
		ALMANAC_CONTENT: contentDir,
	});
	expect(code).toBe(0);
	await pageOf('/articles/newly-written/', 'Newly written', 'Draft: it is not published');
	const list = await pageOf('/topics/analytics/', 'Newly written');
	expect(list).toMatch(/Newly written<\/a>\s*<small>Draft<\/small>/);
	expect(list.match(/<small>Draft/g)).toHaveLength(1);
});

test('an edit shows in the article, and its title in the lists', async () => {
	write({ 'articles/first.mdx': article({ title: 'Renamed' }, 'Other words.\n') });
	await pageOf('/articles/first/', '<h1>Renamed</h1>', 'Other words.');
	await pageOf('/topics/analytics/', 'Renamed');
});

test('files that come, move and go', async () => {
	write({ 'articles/second.mdx': article({ title: 'Second' }) });
	await pageOf('/articles/second/', '<h1>Second</h1>');
	const file = (id: string): string => path.join(contentDir, 'articles', `${id}.mdx`);
	renameSync(file('second'), file('moved'));
	await pageOf('/articles/moved/', '<h1>Second</h1>');
	await pageWhen(`${dev.url}/articles/second/`, (_, status) => status === 404);
	rmSync(file('moved'));
	await pageWhen(`${dev.url}/articles/moved/`, (_, status) => status === 404);
	expect(await pageOf('/topics/analytics/', 'Renamed')).not.toContain('Second');
});

test('an answer changes in the articles that show it, on either way to a page', async () => {
	write({ 'faqs/asked.mdx': faq({}, 'Answered anew.\n') });
	await pageOf('/articles/shows/', 'Answered anew.');
	await pageOf('/articles/code/', '42', 'Answered anew.');
});

test('a topic, the glossary and the site', async () => {
	write({ 'articles/first.mdx': article({}, 'A <Term id="token">token</Term>.\n') });
	write({ 'topics/analytics.yaml': 'title: Measuring\ndescription: Reports and figures.\n' });
	await pageOf('/topics/analytics/', '<h1>Measuring</h1>');
	write({ 'glossary.yaml': 'token:\n  term: Token\n  definition: A secret word.\n' });
	await pageOf('/articles/first/', 'A secret word.');
	write({ 'site.yaml': site('name: Help', 'name: Helpdesk') });
	await pageOf('/', 'Helpdesk');
	write({ 'site.yaml': site('https://help.example.com/', 'https://help.example.com/in/') });
	await problemOf('another path now: /in/', 'stop npm run dev and start it again');
	write({ 'site.yaml': 'name: [Help\n' });
	await problemOf('content/site.yaml:');
	write({ 'site.yaml': site() });
	await pageOf('/articles/first/', 'A secret word.');
});

test('the search finds what stands there now', async () => {
	const titles = async (): Promise<string> =>
		(await fetch(`${dev.url}/pagefind/suggestions.json`)).text();
	expect(await titles()).toContain('Newly written');
	expect((await fetch(`${dev.url}/pagefind/pagefind.js`)).headers.get('content-type')).toBe(
		'text/javascript',
	);
	write({ 'articles/shows.mdx': article({ title: 'Searched for' }) });
	await pageOf('/articles/shows/', 'Searched for');
	expect(await titles()).toContain('Searched for');
	expect((await fetch(`${dev.url}/pagefind/none.json`)).status).toBe(404);
});

test('of two quick saves the last one shows', async () => {
	for (const words of ['One.', 'Two.', 'Three.', 'Last.'])
		write({ 'articles/first.mdx': article({}, `${words}\n`) });
	await pageOf('/articles/first/', 'Last.');
});

test('saves that fail leave no file open', async () => {
	const fail = async (words: string): Promise<void> => {
		write({ 'articles/first.mdx': article({ topics: `[${words}]` }) });
		await problemOf(`topic &quot;${words}&quot;`);
	};
	await fail('none-0');
	const before = dev.descriptors();
	for (let save = 1; save < 10; save++) await fail(`none-${save}`);
	if (before !== undefined) expect(dev.descriptors()).toBeLessThanOrEqual(before + 2);
	write({ 'articles/first.mdx': article({}, 'Mended.\n') });
	await pageOf('/articles/first/', 'Mended.');
});
