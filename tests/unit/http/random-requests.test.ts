import { Agent, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { createApp } from '../../../src/http/app.ts';
import { openTestSite } from '../../support/handler.ts';
import { siteFolder } from '../../support/site-folder.ts';

const RUNS = 2000;

const piece = fc.oneof(
	fc.constantFrom(
		'',
		'.',
		'..',
		'articles',
		'x',
		'index.html',
		'large.txt',
		'health',
		'ask',
		'mcp',
	),
	fc.constantFrom('%2e%2e', '%2f', '%5c', '%00', '%ff', '%', '%zz', '%E2%82%AC', '__proto__'),
	fc.stringMatching(/^[!-~]{0,12}$/),
	fc.webSegment(),
);
const path = fc.oneof(
	{ weight: 4, arbitrary: fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('/')) },
	{ weight: 1, arbitrary: fc.constantFrom('', 'articles/x', 'articles/x/', 'large.txt', 'health') },
);
const file = fc
	.tuple(path, fc.option(fc.webQueryParameters()))
	.map(([path, query]) => `/${path}${query === null ? '' : `?${query}`}`);
const question = fc
	.tuple(
		fc.constantFrom('ask', 'ask/', 'search', 'articles/close-account.md', 'missing.md'),
		fc.dictionary(
			fc.constantFrom('q', 'ask', 'goal', 'page', 'topic', 'as'),
			fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('my pasword', '1', 'accounts')),
			{ minKeys: 1, noNullPrototype: true },
		),
	)
	.map(([path, query]) => `/${path}?${new URLSearchParams(query).toString()}`);
const target = fc.oneof({ weight: 4, arbitrary: file }, { weight: 1, arbitrary: question });
const value = fc.oneof(
	fc.stringMatching(/^[ -~]{0,40}$/),
	fc.constantFrom('bytes=9-1', 'bytes=0-', 'bytes=-5', 'bytes=0-1,5-6', 'lines=1-2'),
	fc.constantFrom('br', 'gzip;q=0', '*', 'br;q=NaN', ',,;q=', '"a", W/"b"', '*/*'),
	fc.constantFrom('Tue, 01 Jan 2999 00:00:00 GMT', '0', 'close', 'keep-alive', 'chunked'),
);
const headers = fc.dictionary(
	fc.constantFrom(
		'range',
		'if-range',
		'if-match',
		'if-none-match',
		'if-modified-since',
		'if-unmodified-since',
		'accept-encoding',
		'accept',
		'cache-control',
		'connection',
		'host',
		'origin',
		'cookie',
		'content-type',
		'x-forwarded-for',
		'x-forwarded-host',
		'upgrade',
		'expect',
		'te',
	),
	value,
	{ maxKeys: 6, noNullPrototype: true },
);
const method = fc.constantFrom(
	'GET',
	'GET',
	'GET',
	'HEAD',
	'POST',
	'PUT',
	'DELETE',
	'OPTIONS',
	'TRACE',
);

test(`${RUNS} random requests: none makes the server fail`, async () => {
	const { files } = await openTestSite();
	const root = siteFolder({
		...Object.fromEntries(files),
		'index.html': '<h1>Home</h1>',
		'404.html': '<h1>Gone</h1>',
		'articles/x/index.html': '<h1>X</h1>',
		'large.txt': 'a'.repeat(100_000),
	});
	const app = await createApp({ root, asksPerMinute: 1_000_000 });
	await app.listen({ port: 0, host: '127.0.0.1' });
	onTestFinished(() => app.close());
	const { port } = app.server.address() as AddressInfo;
	const agent = new Agent({ keepAlive: true, maxSockets: 1 });
	onTestFinished(() => agent.destroy());

	const seen = new Map<number, number>();
	await fc.assert(
		fc.asyncProperty(method, target, headers, async (method, path, headers) => {
			const status = await statusOf({ port, agent, method, path, headers });
			seen.set(status, (seen.get(status) ?? 0) + 1);
			expect(status).toBeGreaterThanOrEqual(200);
			expect(status).toBeLessThan(500);
		}),
		{ numRuns: RUNS },
	);
	// All kinds of answers came up: the requests are not all refused at the door.
	for (const status of [200, 301, 400, 404, 405]) expect(seen.get(status)).toBeGreaterThan(0);
	expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
});

interface Sent {
	readonly port: number;
	readonly agent: Agent;
	readonly method: string;
	readonly path: string;
	readonly headers: Readonly<Record<string, string>>;
}

function statusOf({ headers, ...options }: Sent): Promise<number> {
	return new Promise((resolve, reject) => {
		const sent = request({ host: '127.0.0.1', headers: { ...headers }, ...options }, (response) => {
			response.resume();
			response.on('end', () => resolve(response.statusCode!));
			response.on('error', reject);
		});
		sent.on('upgrade', (response, socket) => {
			socket.destroy();
			resolve(response.statusCode!);
		});
		sent.on('error', reject);
		sent.end();
	});
}
