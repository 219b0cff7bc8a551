import { describe, expect, onTestFinished, test } from 'vitest';
import { createApp } from '../../../src/http/app.ts';
import { siteFolder } from '../../support/site-folder.ts';

async function start(options: { trustProxy?: readonly string[] } = {}) {
	const root = siteFolder({
		'index.html': '<h1>Home</h1>',
		'404.html': '<h1>Gone</h1>',
		'x.md': '# X',
	});
	const app = await createApp({ root, asksPerMinute: 3, ...options });
	onTestFinished(() => app.close());
	return async (url: string, remoteAddress = '192.0.2.1', headers = {}) =>
		app.inject({ url, remoteAddress, headers });
}

describe('what is counted', () => {
	test.for([
		'/ask?q=a',
		'/ask/?q=a',
		'/search/?q=a',
		'/mcp',
		'/x.md?goal=a&ask=b',
		// Its nearest pages are searched for.
		'/missing.md',
	])('%s', async (target) => {
		const get = await start();
		for (let time = 1; time <= 3; time++) await get(target);
		expect((await get('/ask?q=last')).statusCode).toBe(429);
	});
	test.for([
		'/',
		'/ask/',
		'/search/',
		'/search/?page=2',
		'/articles/ask/?q=a',
		'/x.md',
		'/x?task=a',
	])('not %s', async (target) => {
		const get = await start();
		for (let time = 1; time <= 5; time++) await get(target);
		expect((await get('/ask?q=last')).statusCode).not.toBe(429);
	});
});

test('past the limit a client is told when to ask again; others and pages are not limited', async () => {
	const get = await start();
	for (const url of ['/ask?q=a', '/x.md?ask=b', '/search?q=c'])
		expect((await get(url)).statusCode).not.toBe(429);

	const refused = await get('/ask?q=d');
	expect(refused.statusCode).toBe(429);
	const seconds = Number(refused.headers['retry-after']);
	expect(seconds).toBeGreaterThan(0);
	expect(seconds).toBeLessThanOrEqual(60);
	expect(refused.body).toBe(
		`You have asked more than 3 questions in a minute. Ask again in ${seconds} s.\n`,
	);
	expect(refused.headers['content-security-policy']).toBeDefined();

	expect((await get('/')).statusCode).toBe(200);
	expect((await get('/x.md?ask=e', '192.0.2.2')).statusCode).not.toBe(429);
});

test('an address that a client makes up does not count', async () => {
	const get = await start();
	for (let last = 1; last <= 3; last++)
		await get('/x.md?ask=a', '192.0.2.1', { 'x-forwarded-for': `198.51.100.${last}` });
	const fourth = await get('/x.md?ask=a', '192.0.2.1', { 'x-forwarded-for': '198.51.100.9' });
	expect(fourth.statusCode).toBe(429);
});

test('the address that a trusted proxy tells does', async () => {
	const get = await start({ trustProxy: ['192.0.2.0/24'] });
	for (let last = 1; last <= 5; last++) {
		const { statusCode } = await get('/x.md?ask=a', '192.0.2.1', {
			'x-forwarded-for': `203.0.113.7, 198.51.100.${last}`,
		});
		expect(statusCode).not.toBe(429);
	}
});

test('all addresses of an IPv6 network of 64 bits are one client', async () => {
	const get = await start();
	const statuses = [];
	for (let last = 1; last <= 4; last++)
		statuses.push((await get('/x.md?ask=a', `2001:db8:1:2::${last}`)).statusCode);
	// There is no index to answer from.
	expect(statuses).toEqual([503, 503, 503, 429]);
});

test.for([
	['a port', (n: number) => `203.0.113.77:100${n}`],
	['a port after an IPv6 address', (n: number) => `[2001:db8::1]:100${n}`],
	['either form of IPv4', (n: number) => `${n % 2 === 0 ? '::ffff:' : ''}203.0.113.77`],
	['what is no address', (n: number) => `someone-${n}`],
	['the client’s own word before it', (n: number) => `9.9.9.${n}:1, 203.0.113.77:${n}`],
] as const)('behind a proxy that adds %s, a client stays the same one', async ([, forwarded]) => {
	const get = await start({ trustProxy: ['192.0.2.1'] });
	const ask = (n: number) => get('/ask?q=a', '192.0.2.1', { 'x-forwarded-for': forwarded(n) });
	for (let n = 1; n <= 3; n++) expect((await ask(n)).statusCode).not.toBe(429);
	expect((await ask(4)).statusCode).toBe(429);
	const other = await get('/ask?q=a', '192.0.2.1', { 'x-forwarded-for': '198.51.100.1:5' });
	expect(other.statusCode).not.toBe(429);
});
