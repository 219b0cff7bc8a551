import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { describe, expect, inject, onTestFinished, test as plain } from 'vitest';
import type { AskResponse } from '../../src/answers/responses.ts';
import { readPage } from '../support/pages.ts';
import { test } from '../support/site-test.ts';

const siteUrl = inject('siteUrl');
const dist = inject('dist');
const QUESTION = 'where do I find my token';

plain('a question with an article is answered, with the source', async () => {
	const address = `${siteUrl}/articles/token-auth.md?ask=${QUESTION.replaceAll(' ', '+')}`;
	const response = await fetch(address);
	expect([response.status, response.headers.get('content-type')]).toEqual([
		200,
		'text/markdown; charset=utf-8',
	]);
	const markdown = await response.text();
	expect(markdown).toMatch(/^# where do I find my token\n\n>/);
	expect(markdown).toMatch(/^> .*Administration → Personal → Security/m);
	expect(markdown).toMatch(/\n## Sources\n\n(?:- .*\n)*- .*articles\/token-auth\.md/);
	// The article itself is as it was.
	expect(await (await fetch(address.replace(/\?.*/, ''))).text()).toBe(
		readPage(dist, '/articles/token-auth.md'),
	);
});

plain('all that is quoted stands on the page that is named', async () => {
	const response = await fetch(`${siteUrl}/ask?q=how+do+I+revoke+a+token`, {
		headers: { accept: 'application/json' },
	});
	const { answer, excerpts } = (await response.json()) as AskResponse;
	for (const { blocks, source } of [answer!, ...excerpts]) {
		const page = readPage(dist, new URL(source.url).pathname);
		const words = toWords(page.replace(/<[^>]+>/g, ' '));
		for (const { text } of blocks) expect(words).toContain(toWords(text));
	}
});

plain('pages are served while many ask', async () => {
	const asks = Array.from({ length: 50 }, (_, index) =>
		fetch(`${siteUrl}/ask/?q=how+do+I+revoke+token+${index}`, {
			headers: { accept: 'application/json' },
		}),
	);
	const start = performance.now();
	const page = await fetch(`${siteUrl}/articles/token-auth/`);
	await page.text();
	const asksDone = Promise.all(asks).then(() => performance.now() - start);
	const pageTime = performance.now() - start;
	expect(page.status).toBe(200);
	expect(pageTime).toBeLessThan(await asksDone);
	for (const ask of asks) expect([200, 429, 503]).toContain((await ask).status);
});

describe('MCP', () => {
	async function expectTools(client: Client): Promise<void> {
		onTestFinished(() => client.close());
		const { tools } = await client.listTools();
		expect(tools.map(({ name }) => name)).toEqual(['search', 'get_article', 'ask', 'list_topics']);
		const asked = await client.callTool({ name: 'ask', arguments: { question: QUESTION } });
		expect(JSON.stringify(asked.content)).toContain('Administration → Personal → Security');
		const { structuredContent } = await client.callTool({
			name: 'search',
			arguments: { query: 'revoke a token' },
		});
		expect(structuredContent).toMatchObject({ isFound: true });
		const article = await client.callTool({
			name: 'get_article',
			arguments: { page: 'token-auth' },
		});
		expect(article.content).toEqual([
			{ type: 'text', text: readPage(dist, '/articles/token-auth.md') },
		]);
		const { structuredContent: topics } = await client.callTool({ name: 'list_topics' });
		expect(JSON.stringify(topics)).toContain('"api"');
	}

	plain('over HTTP', async () => {
		const client = new Client({ name: 'test', version: '1' });
		await client.connect(new StreamableHTTPClientTransport(new URL(`${siteUrl}/mcp`)));
		await expectTools(client);
	});

	plain('over standard input and output', async () => {
		const client = new Client({ name: 'test', version: '1' });
		await client.connect(
			new StdioClientTransport({
				command: process.execPath,
				args: ['src/cli/mcp.ts'],
				env: { ALMANAC_DIST: dist },
			}),
		);
		await expectTools(client);
	});
});

test('with JavaScript the answer of the server gives way to the same one', async ({ page }) => {
	const browser = page.context().browser()!;
	const still = await browser.newContext({ baseURL: siteUrl, javaScriptEnabled: false });
	const before = await still.newPage();
	const path = `/ask/?q=${encodeURIComponent('how do I revoke a token')}`;
	await before.goto(path);
	await page.goto(path);
	await page.locator('kb-ask-page > .ask-answer[data-state="done"]').waitFor();
	const [without, withScript] = await Promise.all(
		[before, page].map((each) => each.locator('kb-ask-page').innerText()),
	);
	expect(toWords(withScript!)).toBe(toWords(without!));
	expect(await page.locator('kb-ask-page > *').count()).toBe(2);
	await still.close();
});

function toWords(text: string): string {
	return text
		.replace(/&#x?\w+;|&\w+;/g, ' ')
		.match(/[\p{L}\p{N}]+/gu)!
		.join(' ');
}
