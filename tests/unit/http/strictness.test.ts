import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { createApp } from '../../../src/http/app.ts';
import { SECURITY_HEADERS } from '../../../src/hosting/headers.ts';
import { PROBES, failedProbes } from '../../support/http-probes.ts';
import { sendRaw } from '../../support/raw-socket.ts';
import { siteFolder } from '../../support/site-folder.ts';

async function start(): Promise<number> {
	const root = siteFolder({
		'index.html': '<h1>Home</h1>',
		'404.html': '<h1>Gone</h1>',
		'articles/x/index.html': '<h1>X</h1>',
		'.env': 'SECRET=1',
		'../package.json': 'SECRET=1',
		'../dist-other/index.html': 'SECRET=1',
	});
	const app = await createApp({ root });
	await app.listen({ port: 0, host: '127.0.0.1' });
	onTestFinished(() => app.close());
	return (app.server.address() as AddressInfo).port;
}

test('requests that HTTP/1.1 forbids are refused, and the server lives on', async () => {
	const port = await start();
	expect(PROBES).toHaveLength(81);
	// Node's parser takes the second space away before anybody can see it.
	expect(await failedProbes(port)).toEqual([
		'two spaces after the method: 200',
		'two spaces before the version: 200',
	]);
	expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
});

test.for([
	['GET / HTTP/1.1\r\nHost: a b\r\n\r\n', 400, 'The Host header is not the name of a host.'],
	['GET / HTTP/1.1\r\n\r\n', 400, 'The request has no Host header.'],
	['nonsense\r\n\r\n', 400, 'These bytes are not an HTTP/1.1 request.'],
	[`GET /${'a'.repeat(9000)} HTTP/1.1\r\n\r\n`, 414, 'The address is too long.'],
	[
		`GET / HTTP/1.1\r\nHost: a\r\nX: ${'a'.repeat(9000)}\r\n\r\n`,
		431,
		'The headers are longer than 8 KiB.',
	],
	['CONNECT a:443 HTTP/1.1\r\nHost: a\r\n\r\n', 405, 'This server answers GET, HEAD.'],
	[
		'GET / HTTP/1.1\r\nHost: a\r\nExpect: tea\r\n\r\n',
		417,
		'Only "Expect: 100-continue" is known here.',
	],
] as const)('%j is refused with a sentence and the policy', async ([bytes, status, sentence]) => {
	const { statuses, closed, text } = await sendRaw(await start(), bytes);
	expect([statuses, closed]).toEqual([[status], true]);
	expect(text).toContain(`\r\n\r\n${sentence}\n`);
	for (const [name, value] of Object.entries(SECURITY_HEADERS))
		expect(text).toContain(`${name}: ${value}\r\n`);
});

test('a request that can not be read does not answer for the one before it', async () => {
	const { statuses } = await sendRaw(
		await start(),
		'GET / HTTP/1.1\r\nHost: a\r\n\r\nnonsense\r\n\r\n',
	);
	expect(statuses.length).toBeLessThanOrEqual(2);
	expect(statuses).not.toEqual([400]);
});

test.for(['GET /other HTTP/1.1\r\nHost: a\r\n\r\n', 'nonsense', 'a'.repeat(50_000)])(
	'the last request of a connection is answered whatever comes after it',
	async (after) => {
		const { statuses, closed, text } = await sendRaw(
			await start(),
			`GET /articles/x/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n${after}`,
		);
		expect([statuses, closed]).toEqual([[200], true]);
		expect(text).toMatch(/<h1>X<\/h1>$/);
	},
);

const OUT = [
	'/../package.json',
	'/articles/../../package.json',
	'/articles/x/../../../package.json',
	'/./../package.json',
	'/%2e%2e/package.json',
	'/%2E%2E%2Fpackage.json',
	'/..%2fpackage.json',
	'/articles/..%2f..%2fpackage.json',
	'/..%5cpackage.json',
	'/..\\package.json',
	'/%252e%252e/package.json',
	'/%c0%ae%c0%ae/package.json',
	'/%uff0e%uff0e/package.json',
	'/....//package.json',
	'/articles/..;/..;/package.json',
	'/../package.json%00.html',
	'/..%2fdist-other/index.html',
	'/../dist-other/',
	'//../package.json',
	'//etc/passwd',
	'/%2fetc%2fpasswd',
	'file:///etc/passwd',
	'/.env',
	'/%2eenv',
	'/articles/../.env',
];

test('no way leads out of the site', async () => {
	const port = await start();
	for (const target of OUT) {
		const { statuses, text } = await sendRaw(
			port,
			`GET ${target} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`,
		);
		expect(statuses, target).toSatisfy(([status]) => status === 400 || status === 404);
		expect(text).not.toMatch(/SECRET|root:/);
	}
});

test.for([
	'//evil.test/..',
	'//evil.test/articles/x',
	'/\\evil.test/articles/x',
	'/%2f%2fevil.test',
	'/%5cevil.test/articles/x',
	'/.//evil.test/articles/x',
])('%s leads to no other host', async (target) => {
	const { statuses, text } = await sendRaw(
		await start(),
		`GET ${target} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`,
	);
	expect(statuses).toEqual([404]);
	expect(text).not.toMatch(/^location:/im);
});
