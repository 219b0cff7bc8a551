import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { describe, expect, test as base } from 'vitest';
import { createApp } from '../../../src/server/app.ts';
import { SECURITY_HEADERS } from '../../../src/server/headers.ts';

const FILES = {
	'../package.json': '{"secret":1}',
	'../dist-secret/index.html': 'secret',
	'index.html': '<h1>Home</h1>',
	'404.html': '<h1>This page does not exist</h1>',
	'articles/x/index.html': '<h1>X</h1>',
	'articles/x.md': '# X',
	'_astro/page.abc123.js': 'export {}',
	'pagefind/pagefind.js': 'export {}',
	'pagefind/pages/unknown_1.json': '{}',
	'.env': 'SECRET=1',
	'.git/config': 'secret',
	'feed.xml': '<feed/>',
};

async function start(prefix = '/') {
	const folder = mkdtempSync(path.join(tmpdir(), 'almanac-app-'));
	for (const [name, text] of Object.entries(FILES)) {
		const file = path.join(folder, 'dist', name);
		mkdirSync(path.dirname(file), { recursive: true });
		writeFileSync(file, text);
	}
	const app = await createApp({ root: path.join(folder, 'dist'), base: prefix });
	const stop = async () => {
		await app.close();
		rmSync(folder, { recursive: true, force: true });
	};
	return { app, stop };
}

// eslint-disable-next-line no-empty-pattern -- Vitest reads the names of fixtures from the pattern
const test = base.extend<'app', FastifyInstance>('app', async ({}, { onCleanup }) => {
	const { app, stop } = await start();
	onCleanup(stop);
	return app;
});

function expectSecurityHeaders(headers: object): void {
	expect(headers).toMatchObject(SECURITY_HEADERS);
}

describe('every response', () => {
	test('a page comes with its type and the policy', async ({ app }) => {
		const { statusCode, headers, body } = await app.inject('/articles/x/');
		expect([statusCode, body]).toEqual([200, '<h1>X</h1>']);
		expectSecurityHeaders(headers);
		expect(headers).toMatchObject({
			'content-type': 'text/html; charset=utf-8',
			'cache-control': 'public, max-age=0, must-revalidate',
		});
		expect(headers.etag).toBeDefined();
	});

	test('a page that does not exist is the 404 page, with the policy', async ({ app }) => {
		const { statusCode, headers, body } = await app.inject('/articles/gone/');
		expect([statusCode, body]).toEqual([404, FILES['404.html']]);
		expectSecurityHeaders(headers);
		expect(headers['content-type']).toBe('text/html; charset=utf-8');
	});

	test('a page that the reader has is not sent again', async ({ app }) => {
		const { headers } = await app.inject('/');
		const again = await app.inject({
			url: '/',
			headers: { 'if-none-match': String(headers.etag) },
		});
		expect([again.statusCode, again.body]).toEqual([304, '']);
		expectSecurityHeaders(again.headers);
	});

	test('a page that does not exist stays so, whatever the reader has', async ({ app }) => {
		const { headers } = await app.inject('/gone/');
		const again = await app.inject({
			url: '/gone/',
			headers: { 'if-none-match': String(headers.etag ?? '*'), range: 'bytes=0-3' },
		});
		expect([again.statusCode, again.body]).toEqual([404, FILES['404.html']]);
	});

	test('HEAD of a page that does not exist has no text either', async ({ app }) => {
		const { statusCode, body } = await app.inject({ method: 'HEAD', url: '/gone/' });
		expect([statusCode, body]).toEqual([404, '']);
	});

	test('HEAD has the headers and no text', async ({ app }) => {
		const { statusCode, headers, body } = await app.inject({ method: 'HEAD', url: '/' });
		expect([statusCode, body, headers['content-length']]).toEqual([200, '', '13']);
		expectSecurityHeaders(headers);
	});

	test('other methods find nothing and get the policy', async ({ app }) => {
		const { statusCode, headers } = await app.inject({ method: 'POST', url: '/' });
		expect(statusCode).toBe(404);
		expectSecurityHeaders(headers);
	});
});

describe('files', () => {
	test.for(['/_astro/page.abc123.js', '/pagefind/pages/unknown_1.json'])(
		'%s has its digest in its name and is kept for ever',
		async (url, { app }) => {
			const { headers } = await app.inject(url);
			expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
		},
	);

	test.for(['/pagefind/pagefind.js', '/feed.xml', '/articles/x.md'])(
		'%s is asked for again',
		async (url, { app }) => {
			const { headers } = await app.inject(url);
			expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate');
		},
	);

	test('Markdown is Markdown', async ({ app }) => {
		const { headers, body } = await app.inject('/articles/x.md');
		expect([headers['content-type'], body]).toEqual(['text/markdown; charset=utf-8', '# X']);
	});

	test('a folder without its slash leads to the one with it', async ({ app }) => {
		const { statusCode, headers } = await app.inject('/articles/x?in=a');
		expect([statusCode, headers.location]).toEqual([301, '/articles/x/?in=a']);
		expectSecurityHeaders(headers);
	});

	test('under a base, only what is below it is served', async () => {
		const { app, stop } = await start('/kb/');
		expect((await app.inject('/kb/articles/x/')).statusCode).toBe(200);
		expect((await app.inject('/kb/_astro/page.abc123.js')).headers['cache-control']).toContain(
			'immutable',
		);
		const outside = await app.inject('/articles/x/');
		expect([outside.statusCode, outside.body]).toEqual([404, FILES['404.html']]);
		await stop();
	});
});

describe('odd requests', () => {
	test.for([
		'/.env',
		'/.git/config',
		'/..%2f..%2fpackage.json',
		'/..%2fpackage.json',
		'/../package.json',
		'/%2e%2e/package.json',
		'/..%5cpackage.json',
		'/articles/..%2f..%2fpackage.json',
		'/..%2fdist-secret/index.html',
		'/%00',
		'/%',
		'/%ff',
		'//example.com/%2e%2e',
		'//example.com/..%2farticles/x',
	])('%s shows nothing but the 404 page or a refusal', async (url, { app }) => {
		const { statusCode, headers, body } = await app.inject(url);
		expect(statusCode).toBeGreaterThanOrEqual(400);
		expect(statusCode).toBeLessThan(500);
		expect(body).not.toMatch(/secret/i);
		expectSecurityHeaders(headers);
	});

	test('part of a file can be asked for', async ({ app }) => {
		const { statusCode, body } = await app.inject({
			url: '/',
			headers: { range: 'bytes=4-7' },
		});
		expect([statusCode, body]).toEqual([206, 'Home']);
	});

	test.for(['bytes=9-1', 'bytes=99-', 'bytes=-', 'lines=1-2', 'bytes=0-1,3-4'])(
		'the range %s does no harm',
		async (range, { app }) => {
			const { statusCode, headers } = await app.inject({ url: '/', headers: { range } });
			expect([200, 206, 416]).toContain(statusCode);
			expectSecurityHeaders(headers);
		},
	);
});
