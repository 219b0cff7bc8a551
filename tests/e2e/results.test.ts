import { readFileSync } from 'node:fs';
import type { Element, Nodes } from 'hast';
import { beforeAll, describe, expect, inject, test as plain } from 'vitest';
import { createHandler } from '../../src/answers/handler.ts';
import type { Handler } from '../../src/answers/handler.ts';
import { openFolder } from '../../src/http/node-help-centre.ts';
import { readBuiltSite } from '../../src/http/read-built-site.ts';
import {
	findElements,
	hasClass,
	parseHtml,
	parseMarkdown,
	partsOf,
} from '../support/result-parts.ts';
import { searchInDialog, waitForResults } from '../support/search.ts';
import { test } from '../support/site-test.ts';

/** As customers ask, and what leads to each state that results have. */
const QUESTIONS = [
	...Array.from(
		readFileSync('content/questions.yaml', 'utf8').matchAll(/question: "([^"]+)"/g),
		([, question]) => question!,
	).filter((_, place) => place % 4 === 0),
	'how do I create an email report',
	'zebra elephants flying dashboard',
	'can I bring my dog to the office report',
	'😀 xqzvw',
	'wher is my sitte id',
	'"Create new token"',
	'"token new create"',
	'how do I do it',
	'annotate a report',
	'write a blog post',
	'<b>token</b> & [x](y) $& *a*',
	'- token',
];
const ASKED = QUESTIONS.map((question) => `/ask/?q=${encodeURIComponent(question)}`);
const SEARCHED = [
	...QUESTIONS.map((question) => `/search/?q=${encodeURIComponent(question)}`),
	'/search/?q=token&kind=faq',
	'/search/?q=token&topic=mpesa',
	'/search/?q=token&topic=api&kind=article',
	'/search/?q=wher+is+my+sitte+id&as=typed',
	'/search/?q=xqzvw&kind=faq',
];

let handle: Handler;

beforeAll(async () => {
	const built = await readBuiltSite(inject('dist'));
	if (typeof built === 'string') throw new Error(built);
	handle = createHandler(openFolder(inject('dist')), built);
});

async function get(path: string, accept: 'text/html' | 'text/markdown'): Promise<string> {
	const response = await handle(new Request(`http://127.0.0.1${path}`, { headers: { accept } }));
	expect(response!.status, path).toBe(200);
	return response!.text();
}

/** What the server puts into its page. */
async function getResult(path: string): Promise<Nodes> {
	const html = await get(path, 'text/html');
	const name = path.startsWith('/ask/') ? 'kb-ask-page' : 'kb-search-page';
	return findElements(parseHtml(html), ({ tagName }) => tagName === name)[0]!;
}

async function getDocument(path: string): Promise<readonly Nodes[]> {
	const tree = parseMarkdown(await get(path, 'text/markdown'));
	return 'children' in tree ? tree.children : [];
}

describe('programs get the words and links of the page for readers', () => {
	plain.for(ASKED)('%s', async (path) => {
		const result = await getResult(path);
		const find = (isWanted: (element: Element) => boolean) => findElements(result, isWanted);
		const sections = find(({ tagName }) => tagName === 'section').flatMap(({ children }) =>
			children.filter((child) => child.type !== 'element' || !hasClass(child, 'eyebrow')),
		);
		const { words, links } = partsOf(sections);
		const document = await getDocument(path);
		const sources = document.findIndex((node) => partsOf([node]).words === 'Sources');
		if (sources < 0) {
			const program = partsOf(document);
			const topics = partsOf(find((each) => hasClass(each, 'chips')));
			expect(program.words).toContain(words);
			// A page that may be meant is asked for there, and has its address here.
			const labels = program.links.map(([label]) => label);
			for (const [label] of [...links, ...topics.links]) expect(labels).toContain(label);
			return;
		}
		const program = partsOf(
			document
				.slice(0, sources)
				.filter((node) => !partsOf([node]).words.startsWith('Each can be asked')),
		);
		expect(program.words.endsWith(words), program.words).toBe(true);
		// A further question is asked there, and has its page here.
		const targets = (all: typeof links) =>
			all.map(([label, address]) => [label, /^\/faq\/|^\/ask\//.test(address) ? '' : address]);
		expect(targets(program.links)).toEqual(targets(links));
	});

	plain.for(SEARCHED)('%s', async (path) => {
		const result = await getResult(path);
		const find = (isWanted: (element: Element) => boolean) => findElements(result, isWanted);
		const program = partsOf(await getDocument(path));
		const [status, results, more] = [
			find((each) => hasClass(each, 'search-status')),
			find((each) => hasClass(each, 'results')),
			find((each) => hasClass(each, 'button')),
		].map(partsOf);
		const [nowhere] = find(
			({ tagName, children }) =>
				tagName === 'p' &&
				children.length === 3 &&
				partsOf(children).links[0]?.[1] === '/articles/',
		);
		expect(program.links).toEqual([
			...(nowhere ? partsOf([nowhere]).links : []),
			...results!.links,
			...more!.links,
		]);
		expect(program.words).toContain(status!.words);
		const phrases = find((each) => hasClass(each, 'results')).flatMap((list) =>
			findElements(list, (each) => ['h2', 'p'].includes(each.tagName)),
		);
		for (const phrase of phrases) expect(program.words).toContain(partsOf([phrase]).words);
	});
});

describe('the browser shows the words and links of the page from the server', () => {
	const isControl = ({ tagName }: Element) => tagName === 'a' || tagName === 'button';
	const labelsOf = (node: Nodes) =>
		findElements(node, isControl).map((control) => partsOf([control]).words);

	function expectSame(shown: string, result: Nodes, path: string): void {
		const page = parseHtml(shown.replaceAll(/<kb-binder.*?<\/kb-binder>/gs, ''));
		const [browser, server] = [partsOf([page]), partsOf([result])];
		expect(browser.words, path).toBe(server.words);
		expect(labelsOf(page), path).toEqual(labelsOf(result));
		// What is a link to another search there is a button here, which searches on the spot.
		const buttons = new Set(
			findElements(page, ({ tagName }) => tagName === 'button').map(
				(each) => partsOf([each]).words,
			),
		);
		const isSearch = ([label, address]: (typeof server.links)[number]) =>
			buttons.has(label) && address.startsWith('/search/?');
		expect(browser.links, path).toEqual(server.links.filter((link) => !isSearch(link)));
	}

	test('searched', async ({ page }) => {
		await page.goto('/search/');
		for (const path of SEARCHED) {
			await page.evaluate((address) => {
				history.pushState(null, '', address);
				dispatchEvent(new PopStateEvent('popstate'));
			}, path);
			await waitForResults(page);
			await page.locator('kb-search-page > p > a.standalone').waitFor();
			const shown = await page.locator('kb-search-page').innerHTML();
			expectSame(shown, await getResult(path), path);
		}
	});

	test('asked', async ({ page }) => {
		await page.goto('/ask/');
		for (const path of ASKED) {
			await page.evaluate((address) => {
				history.pushState(null, '', address);
				dispatchEvent(new PopStateEvent('popstate'));
			}, path);
			await page.locator('.ask-answer[data-state="done"]').waitFor();
			const shown = await page.locator('kb-ask-page').innerHTML();
			expectSame(shown, await getResult(path), path);
		}
	});

	test('the dialog has those of the results', async ({ page }) => {
		await page.goto('/topics/');
		const query = 'where is my site id?';
		const dialog = await searchInDialog(page, query);
		const isResults = (each: Element) => hasClass(each, 'results');
		const shown = parseHtml(await dialog.locator('.search-body').innerHTML());
		const result = await getResult(`/search/?q=${encodeURIComponent(query)}`);
		const [browser, server] = [shown, result].map((node) => partsOf(findElements(node, isResults)));
		expect(browser!.links.map(([, address]) => address)).toEqual(
			server!.links.map(([, address]) => address),
		);
		for (const [label] of server!.links) expect(browser!.words).toContain(label);
	});
});
