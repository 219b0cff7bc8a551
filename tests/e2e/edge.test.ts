import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { SECURITY_HEADERS } from '../../src/hosting/headers.ts';
import { startEdge } from '../support/edge.ts';
import type { Edge } from '../support/edge.ts';

const siteUrl = inject('siteUrl');
let edge: Edge;
beforeAll(async () => {
	edge = await startEdge(inject('dist'));
});
afterAll(() => edge.stop());

describe('on Cloudflare Workers', () => {
	test.for([
		['/articles/token-auth.md?ask=where+do+I+find+my+token', '*/*'],
		['/articles/token-auth.md?ask=', '*/*'],
		['/articles/token-auth.md', '*/*'],
		['/articles/tokn.md', '*/*'],
		['/ask?q=how+do+I+revoke+a+tokn', 'text/html'],
		['/ask/?q=how+do+I+revoke+a+token&goal=call+the+API', 'application/json'],
		['/ask/', 'text/html'],
		['/search/?q=token&topic=api', 'text/html'],
		['/search/?q=token&page=2', 'application/json'],
		['/openapi.json', 'application/json'],
		['/articles/token-auth/', 'text/html'],
		['/articles/gone/', 'text/html'],
	] as const)('%s is what the server sends', async ([path, accept]) => {
		const headers = { accept };
		const [here, there] = await Promise.all([
			fetch(siteUrl + path, { headers }),
			edge.fetch(path, { headers }),
		]);
		expect(there.status).toBe(here.status);
		expect(there.headers.get('content-type')).toBe(here.headers.get('content-type'));
		expect(await there.text()).toBe(await here.text());
		for (const name of ['strict-transport-security', ...Object.keys(SECURITY_HEADERS)])
			expect(there.headers.get(name), name).toBe(here.headers.get(name));
	});

	test('many at once are all answered', async () => {
		const answers = await Promise.all(
			Array.from({ length: 40 }, (_, index) => edge.fetch(`/ask/?q=cancel+token+${index}`)),
		);
		expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
	});

	test('an MCP client lists and calls the tools', async () => {
		const client = new Client({ name: 'test', version: '1' });
		await client.connect(new StreamableHTTPClientTransport(new URL('/mcp', edge.url)));
		expect((await client.listTools()).tools).toHaveLength(4);
		const question = 'where do I find my token';
		const { structuredContent } = await client.callTool({ name: 'ask', arguments: { question } });
		expect(structuredContent).toMatchObject({ question, isAnswered: true });
		await client.close();
	});
});
