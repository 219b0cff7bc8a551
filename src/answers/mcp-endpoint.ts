import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js';
import { SECURITY_HEADERS } from '../hosting/headers.ts';
import type { HelpCentre } from './help-centre.ts';
import { findStranger } from './mcp-caller.ts';
import { createMcpServer } from './mcp-server.ts';
import { MOST_BODY } from './question.ts';

const METHODS = 'POST';

/** One message to the tools and what they say, without a session: any server may take the next one. */
export async function answerMcp(
	request: Request,
	helpCentre: HelpCentre,
	siteUrl: string,
): Promise<Response> {
	const stranger = findStranger(request, siteUrl);
	if (stranger !== undefined) return withHeaders(refuse(403, -32000, stranger));
	if (request.method !== METHODS) {
		const status = request.method === 'OPTIONS' ? 204 : 405;
		return withHeaders(
			status === 204
				? new Response(null, { status })
				: refuse(status, -32000, 'Send MCP messages with POST; there are no sessions here.'),
			{ allow: METHODS },
		);
	}
	const body = await request.text();
	if (body.length > MOST_BODY)
		return withHeaders(refuse(413, -32600, `A message has at most ${MOST_BODY} bytes.`));
	let message: unknown;
	try {
		message = JSON.parse(body);
	} catch {
		return withHeaders(refuse(400, -32700, 'The message is not valid JSON.'));
	}
	// A batch would be hundreds of searches in one request; the protocol has none since 2025-06-18.
	if (Array.isArray(message))
		return withHeaders(refuse(400, -32600, 'Send one message at a time, not a batch.'));

	const server = createMcpServer(() => Promise.resolve(helpCentre));
	const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
	await server.connect(transport);
	try {
		const { method, headers } = request;
		const again = new Request(request.url, { method, headers, body, signal: request.signal });
		return withHeaders(await transport.handleRequest(again, { parsedBody: message }));
	} finally {
		await server.close();
	}
}

function refuse(status: number, code: number, message: string): Response {
	return Response.json({ jsonrpc: '2.0', error: { code, message }, id: null }, { status });
}

function withHeaders(response: Response, more: Readonly<Record<string, string>> = {}): Response {
	const headers = new Headers(response.headers);
	const all = { ...SECURITY_HEADERS, 'cache-control': 'no-store', ...more };
	for (const [name, value] of Object.entries(all)) headers.set(name, value);
	return new Response(response.body, { status: response.status, headers });
}
