import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { describe, expect, onTestFinished, test } from 'vitest';
import { MOST_BODY } from '../../../src/answers/question.ts';
import { SITE_URL, openTestSite } from '../../support/handler.ts';

const site = await openTestSite();

/** The SDK's client, whose requests go to the handler. */
async function connect(): Promise<Client> {
	const client = new Client({ name: 'test', version: '1' });
	await client.connect(
		new StreamableHTTPClientTransport(new URL('http://localhost/mcp'), {
			fetch: async (url, init) => (await site.handle(new Request(url, init)))!,
		}),
	);
	onTestFinished(() => client.close());
	return client;
}

async function call(name: string, args: Readonly<Record<string, unknown>>) {
	const client = await connect();
	const result = await client.callTool({ name, arguments: args });
	const [{ text }] = result.content as [{ text: string }];
	return { text, isError: result.isError, structured: result.structuredContent };
}

test('four tools are listed, which change nothing', async () => {
	const { tools } = await (await connect()).listTools();
	expect(tools.map(({ name }) => name)).toEqual(['search', 'get_article', 'ask', 'list_topics']);
	for (const { annotations, description } of tools) {
		expect(annotations).toEqual({
			readOnlyHint: true,
			destructiveHint: false,
			idempotentHint: true,
			openWorldHint: false,
		});
		expect(description).toMatch(/\.$/);
	}
});

describe('the tools', () => {
	test('ask answers with its source', async () => {
		const { text, structured } = await call('ask', { question: 'How do I reset my password?' });
		expect(text).toContain('> 1. Open the sign-in page.');
		expect(structured).toMatchObject({
			isAnswered: true,
			answer: {
				source: { markdown: 'https://help.example.com/kb/articles/reset-password.md#by-email' },
			},
		});
	});

	test('search lists pages, of a topic too', async () => {
		const { text, structured } = await call('search', { query: 'password', topic: 'accounts' });
		expect(text).toContain(
			'[Reset your password](https://help.example.com/kb/articles/reset-password.md)',
		);
		expect(structured).toMatchObject({ isFound: true, page: 1 });
	});

	test.for([
		'close-account',
		'/articles/close-account/',
		'/articles/close-account.md',
		'https://help.example.com/kb/articles/close-account/#top',
		'https://help.example.com/kb/articles/close-account.md?ask=x',
	])('get_article reads %s', async (page) => {
		const { text, isError } = await call('get_article', { page });
		expect([text, isError]).toEqual(['# Close your account\n', undefined]);
	});

	test.for([
		'close-acount',
		'/../close',
		'https://example.com/articles/close-account/',
		'/pagefind/close.json',
	])('get_article of %s names the nearest pages', async (page) => {
		const { text, isError } = await call('get_article', { page });
		expect(isError).toBe(true);
		expect(text).toMatch(/^# There is no page at this address\.\n/);
		expect(text).toContain('Close your account');
	});

	test('list_topics names them with their counts', async () => {
		const { structured } = await call('list_topics', {});
		expect(structured).toEqual({
			topics: [
				{
					id: 'accounts',
					title: 'Accounts',
					url: 'https://help.example.com/kb/topics/accounts/',
					count: 2,
				},
			],
		});
	});

	test('what is wrong is said in a sentence', async () => {
		expect(await call('ask', { question: ' ' })).toMatchObject({
			isError: true,
			text: expect.stringMatching(/^The question is empty\./) as string,
		});
		expect(await call('search', { query: 'a', topic: 'x' })).toMatchObject({
			isError: true,
			text: 'Nothing has this “topic”. It can be: accounts.',
		});
	});
});

describe('messages', () => {
	const post = (body: string) =>
		site.ask('/mcp', {
			method: 'POST',
			body,
			headers: {
				'content-type': 'application/json',
				accept: 'application/json, text/event-stream',
			},
		});

	test.for([
		['', 400, 'The message is not valid JSON.'],
		['{', 400, 'The message is not valid JSON.'],
		['[]', 400, 'Send one message at a time, not a batch.'],
		['x'.repeat(MOST_BODY + 1), 413, `A message has at most ${MOST_BODY} bytes.`],
	] as const)('%.20s is refused', async ([body, status, message]) => {
		const response = await post(body);
		expect(response.status).toBe(status);
		expect(await response.json()).toMatchObject({ error: { message } });
		expect(response.headers.get('x-content-type-options')).toBe('nosniff');
	});

	test.for(['1', 'null', '{}', '{"jsonrpc":"2.0"}', '{"jsonrpc":"2.0","id":1,"method":"x"}'])(
		'%s does no harm',
		async (body) => {
			expect((await post(body)).status).toBeLessThan(500);
		},
	);

	test('other methods are refused', async () => {
		for (const method of ['GET', 'DELETE', 'PUT']) {
			const response = await site.ask('/mcp', { method });
			expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
		}
	});
});

describe('who may send messages', () => {
	const from = async (headers: Readonly<Record<string, string>>) => {
		const response = await site.ask('/mcp', {
			method: 'POST',
			body: '{"jsonrpc":"2.0","id":1,"method":"tools/list"}',
			headers: {
				'content-type': 'application/json',
				accept: 'application/json, text/event-stream',
				...headers,
			},
		});
		const { error } = (await response.json()) as { error?: { message: string } };
		return [response.status, error?.message];
	};

	test.for([
		{},
		{ host: 'help.example.com' },
		{ host: 'help.example.com:443', origin: 'https://help.example.com' },
		{ host: 'localhost:4321', origin: 'http://localhost:4321' },
		{ host: 'localhost:4321', origin: 'http://localhost:6274' },
		{ host: '[::1]:4321', origin: 'http://[::1]:4321' },
		{ host: '10.0.0.7:4321', origin: 'http://10.0.0.7:4321' },
		{ host: 'almanac:4321' },
	])('%j', async (headers) => {
		expect(await from(headers as Record<string, string>)).toEqual([200, undefined]);
	});

	test.for([
		'https://evil.example',
		'http://help.example.com',
		'https://help.example.com.evil.example',
		'http://203.0.113.9',
		'null',
		'',
	])('no page of %s', async (origin) => {
		expect(await from({ host: 'localhost:4321', origin })).toEqual([
			403,
			`MCP messages are not taken from pages of other sites, such as "${origin}".`,
		]);
	});

	test.for([
		'evil.example',
		'evil.example:4321',
		'localhost.evil.example',
		'127.0.0.1.evil.example',
	])('none to %s, as which a page may have this server', async (host) => {
		const origin = `http://${host}`;
		for (const headers of [{ host }, { host, origin }])
			expect(await from(headers)).toEqual([
				403,
				`This help centre is at ${SITE_URL}; it answers no MCP messages to the host "${host}".`,
			]);
	});
});

test('the list of tools is said not to change', async () => {
	expect((await connect()).getServerCapabilities()).toEqual({ tools: { listChanged: false } });
});
