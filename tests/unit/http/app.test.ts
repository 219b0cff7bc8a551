import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { describe, expect, test as base } from 'vitest';
import { createApp } from '../../../src/http/app.ts';
import { SECURITY_HEADERS } from '../../../src/hosting/headers.ts';
import { builtSiteRecord } from '../../support/built-site-record.ts';

const LONG = '<p>A long page.</p>'.repeat(200);

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
	'_astro/page.abc123.js.map': '{"secret":1}',
	'feed.xml': '<feed/>',
	'opensearch.xml': '<OpenSearchDescription/>',
	'old/index.html': '<p>This page has moved.</p>',
	_redirects: '/old /articles/x/#part 301\n',
	_headers: '/*\n',
	'long/index.html': LONG,
	'long/index.html.br': brotliCompressSync(LONG),
	'long/index.html.gz': gzipSync(LONG),
	'pagefind/index/en_1.pf_index': gzipSync(LONG),
};

async function start(prefix = '/') {
	const folder = mkdtempSync(path.join(tmpdir(), 'almanac-app-'));
	for (const [name, text] of Object.entries(FILES)) {
		const file = path.join(folder, 'dist', name);
		mkdirSync(path.dirname(file), { recursive: true });
		writeFileSync(file, text);
	}
	symlinkSync('../package.json', path.join(folder, 'dist/linked.json'));
	const root = path.join(folder, 'dist');
	const url = `http://localhost${prefix}`;
	const redirects = { '/old/': '/articles/x/#part' };
	writeFileSync(path.join(root, 'almanac.json'), builtSiteRecord({ url, redirects }));
	const app = await createApp({ root });
	const stop = async () => {
		await app.close();
		rmSync(folder, { recursive: true, force: true });
	};
	return { app, root, stop };
}

// One for the file: no test changes what it serves.
const test = base.extend<'app', FastifyInstance>(
	'app',
	{ scope: 'file' },
	// eslint-disable-next-line no-empty-pattern -- Vitest reads the names of fixtures from the pattern
	async ({}, { onCleanup }) => {
		const { app, stop } = await start();
		onCleanup(stop);
		return app;
	},
);

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

	test.for(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'] as const)(
		'%s is not answered, whatever its body',
		async (method, { app }) => {
			for (const url of ['/', '/gone/']) {
				const { statusCode, headers, body } = await app.inject({
					method,
					url,
					...(method === 'OPTIONS'
						? {}
						: { headers: { 'content-type': 'application/x-unknown' }, payload: '{' }),
				});
				expect([statusCode, headers.allow]).toEqual([405, 'GET, HEAD']);
				expect(body).toBe('This address answers GET, HEAD.\n');
				expectSecurityHeaders(headers);
			}
		},
	);

	test('what the server runs on is not told', async ({ app }) => {
		const { headers } = await app.inject('/');
		expect(headers.server).toBeUndefined();
		expect(headers['x-powered-by']).toBeUndefined();
	});
});

describe('health', () => {
	test('all is well', async ({ app }) => {
		const { statusCode, headers, body } = await app.inject('/health');
		expect([statusCode, body]).toEqual([200, '{"status":"ok"}']);
		expect(headers['cache-control']).toBe('no-store');
		expectSecurityHeaders(headers);
	});
});

describe('conditional requests', () => {
	async function statusWith(app: FastifyInstance, headers: (etag: string) => object) {
		const { headers: first } = await app.inject('/long/');
		const again = await app.inject({
			url: '/long/',
			headers: { ...headers(String(first.etag)) },
		});
		expect(again.headers['cache-control']).toBe(first['cache-control']);
		expect(again.headers.vary).toBe('Accept, Accept-Encoding');
		if (again.statusCode === 304)
			expect([again.headers.etag, again.body]).toEqual([first.etag, '']);
		return again.statusCode;
	}
	const FUTURE = 'Tue, 01 Jan 2999 00:00:00 GMT';

	test.for<[string, (etag: string) => object]>([
		['the tag', (etag) => ({ 'if-none-match': etag })],
		['the tag as a strong one', (etag) => ({ 'if-none-match': etag.replace('W/', '') })],
		['the tag in a list', (etag) => ({ 'if-none-match': `"a", ${etag}, "b"` })],
		['any tag', () => ({ 'if-none-match': '*' })],
		['a later date', () => ({ 'if-modified-since': FUTURE })],
	])('%s: nothing is sent', async ([, headers], { app }) =>
		expect(await statusWith(app, headers)).toBe(304),
	);

	test.for<[string, (etag: string) => object]>([
		['another tag', () => ({ 'if-none-match': '"a"' })],
		['a tag without quotes', (etag) => ({ 'if-none-match': etag.replace(/W\/|"/g, '') })],
		['10 kB of tags', () => ({ 'if-none-match': '"a", '.repeat(2000) })],
		[
			'another tag and a later date',
			() => ({ 'if-none-match': '"a"', 'if-modified-since': FUTURE }),
		],
		['a date that is none', () => ({ 'if-modified-since': 'yesterday' })],
		['an early date', () => ({ 'if-modified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' })],
	])('%s: the page is sent', async ([, headers], { app }) =>
		expect(await statusWith(app, headers)).toBe(200),
	);

	test('each encoding has a tag of its own', async ({ app }) => {
		const tags = [];
		for (const encoding of ['br', 'gzip', 'identity'])
			tags.push(
				(await app.inject({ url: '/long/', headers: { 'accept-encoding': encoding } })).headers
					.etag,
			);
		expect(new Set(tags).size).toBe(3);
	});
});

describe('encodings', () => {
	test.for([
		['br', 'br'],
		['gzip, deflate, br, zstd', 'br'],
		['gzip', 'gzip'],
		['br;q=0.5, gzip;q=0.9', 'gzip'],
		['br;q=0, gzip', 'gzip'],
		['*', 'gzip'],
		['GZIP', 'gzip'],
		['identity', undefined],
		['identity;q=0, gzip', 'gzip'],
		['gzip;q=0', undefined],
		['*;q=0', undefined],
		['zstd', undefined],
		['deflate', undefined],
		['', undefined],
		[';;,=q', undefined],
		['x'.repeat(6000), undefined],
	] as const)('"%s" gets %s', async ([accepted, encoding], { app }) => {
		const { statusCode, headers, rawPayload } = await app.inject({
			url: '/long/',
			headers: { 'accept-encoding': accepted },
		});
		expect([statusCode, headers['content-encoding'], headers.vary]).toEqual([
			200,
			encoding,
			'Accept, Accept-Encoding',
		]);
		expect(headers['content-type']).toBe('text/html; charset=utf-8');
		expect(Number(headers['content-length'])).toBe(rawPayload.length);
		const unpack = { br: brotliDecompressSync, gzip: gunzipSync, none: (raw: Buffer) => raw };
		expect(unpack[encoding ?? 'none'](rawPayload).toString()).toBe(LONG);
	});

	test('answers depend on both headers wherever they depend on one', async ({ app }) => {
		const both = [
			'/long/',
			'/articles/x/',
			'/',
			'/articles/x',
			'/old',
			'/gone/',
			'/feed.xml',
			'/ask/?q=',
			'/ask/?q=a',
			'/articles/x.md?ask=a',
		];
		for (const url of both)
			for (const headers of [{}, { accept: 'text/markdown' }, { accept: 'application/json' }])
				expect((await app.inject({ url, headers })).headers.vary, url).toBe(
					'Accept, Accept-Encoding',
				);
		for (const url of ['/health', '/%'])
			expect((await app.inject(url)).headers.vary, url).toBeUndefined();
	});

	test('what is in memory is sent to all who get the same encoding, however they ask for it', async () => {
		const { app, root, stop } = await start();
		const get = (accepted: string) =>
			app.inject({ url: '/long/', headers: { 'accept-encoding': accepted } });
		const first = await get('gzip, br');
		writeFileSync(path.join(root, 'long/index.html.br'), brotliCompressSync('new'));
		expect((await get(`br, ${'x'.repeat(5000)}`)).rawPayload.equals(first.rawPayload)).toBe(true);
		await stop();
	});

	test('the second answer is the first one again, in each encoding', async ({ app }) => {
		for (const encoding of ['br', 'gzip', 'identity', 'br']) {
			const request = { url: '/long/', headers: { 'accept-encoding': encoding } };
			const first = await app.inject(request);
			const second = await app.inject(request);
			expect(second.headers).toEqual({ ...first.headers, date: second.headers.date });
			expect(second.rawPayload.equals(first.rawPayload)).toBe(true);
		}
	});

	test('HEAD says of each encoding what GET says', async ({ app }) => {
		for (const encoding of ['br', 'gzip', 'identity']) {
			const request = { url: '/long/', headers: { 'accept-encoding': encoding } };
			const get = (await app.inject(request)).headers;
			const head = (await app.inject({ ...request, method: 'HEAD' })).headers;
			expect(head).toEqual({ ...get, date: head.date });
		}
	});

	test('the search index goes out as it is', async ({ app }) => {
		const { headers, rawPayload } = await app.inject({
			url: '/pagefind/index/en_1.pf_index',
			headers: { 'accept-encoding': 'gzip, br' },
		});
		expect(headers['content-encoding']).toBeUndefined();
		expect(rawPayload.equals(FILES['pagefind/index/en_1.pf_index'])).toBe(true);
	});
});

describe('parts', () => {
	const size = LONG.length;
	test.for([
		['bytes=0-9', 206, `bytes 0-9/${size}`],
		['bytes=-5', 206, `bytes ${size - 5}-${size - 1}/${size}`],
		['bytes=5-', 206, `bytes 5-${size - 1}/${size}`],
		['bytes=0-999999', 206, `bytes 0-${size - 1}/${size}`],
		[`bytes=0-${'9'.repeat(400)}`, 206, `bytes 0-${size - 1}/${size}`],
		['bytes=999999-', 416, `bytes */${size}`],
		[`bytes=${'9'.repeat(400)}-`, 416, `bytes */${size}`],
		['bytes=-999999', 200, undefined],
		['bytes=9-1', 200, undefined],
		['bytes=5-99999999999999999999999', 206, `bytes 5-${size - 1}/${size}`],
		['bytes=abc', 200, undefined],
		['lines=1-2', 200, undefined],
		['bytes=0-1,3-4', 200, undefined],
		[`bytes=${'0-1,'.repeat(1000)}0-1`, 200, undefined],
	] as const)('%s', async ([range, status, part], { app }) => {
		// A part is of the page itself, whatever the reader could unpack.
		for (const encoding of ['identity', 'gzip, br']) {
			const { statusCode, headers, body } = await app.inject({
				url: '/long/',
				headers: { range, 'accept-encoding': status === 200 ? 'identity' : encoding },
			});
			expect([statusCode, headers['content-range']]).toEqual([status, part]);
			if (status === 206) {
				const [from = 0, to = 0] = part.match(/\d+/g)!.map(Number);
				expect(body).toBe(LONG.slice(from, to + 1));
			}
			expectSecurityHeaders(headers);
		}
	});

	test('HEAD has no parts, and a weak tag vouches for none', async ({ app }) => {
		const range = 'bytes=0-9';
		const head = await app.inject({ method: 'HEAD', url: '/long/', headers: { range } });
		expect(head.statusCode).toBe(200);
		const { headers } = await app.inject('/long/');
		const tagged = await app.inject({
			url: '/long/',
			headers: { range, 'if-range': String(headers.etag) },
		});
		expect(tagged.statusCode).toBe(200);
		const dated = await app.inject({
			url: '/long/',
			headers: { range, 'if-range': String(headers['last-modified']) },
		});
		expect(dated.statusCode).toBe(206);
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
		'/.git/',
		'/linked.json',
		'/_astro/page.abc123.js.map',
		'/long/index.html.br',
		'/long/index.html.gz',
		'/%252e%252e/package.json',
		'/%c0%ae%c0%ae/package.json',
		'/....//package.json',
		'/articles/x/..;/..;/package.json',
		'/index.html%00.png',
		'/..\\package.json',
		'//etc/passwd',
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
		'/%zz',
		'/%E0%A4%A',
		'//example.com/%2e%2e',
		'//example.com/..%2farticles/x',
	])('%s shows nothing but the 404 page or a refusal', async (url, { app }) => {
		const { statusCode, headers, body } = await app.inject(url);
		expect(statusCode).toBeGreaterThanOrEqual(400);
		expect(statusCode).toBeLessThan(500);
		expect(body).not.toMatch(/secret/i);
		expectSecurityHeaders(headers);
	});

	test.for(['/%', '/%zz', '/%ff', '/%E0%A4%A', '/articles/%ff/', '/%00', '/x%00.html'])(
		'%s is refused with a sentence',
		async (url, { app }) => {
			const { statusCode, body } = await app.inject(url);
			expect(statusCode).toBe(400);
			expect(body).toMatch(/^The address (?:can not be decoded|has a NUL character)\.\n$/);
		},
	);
});

describe('what the build writes for hosts', () => {
	test('old addresses lead to the new ones, with their query', async ({ app }) => {
		for (const [from, to] of [
			['/old', '/articles/x/#part'],
			['/old/', '/articles/x/#part'],
			['/old/?in=api', '/articles/x/?in=api#part'],
		]) {
			const { statusCode, headers } = await app.inject(from!);
			expect([statusCode, headers.location]).toEqual([301, to]);
		}
	});

	test('is no page itself', async ({ app }) => {
		for (const address of ['/_headers', '/_redirects'])
			expect((await app.inject(address)).statusCode).toBe(404);
	});

	test('names the types of files as static hosts do', async ({ app }) => {
		for (const [address, type] of [
			['/opensearch.xml', 'application/opensearchdescription+xml; charset=utf-8'],
			['/articles/x.md', 'text/markdown; charset=utf-8'],
			['/feed.xml', 'application/xml; charset=utf-8'],
		])
			expect((await app.inject(address!)).headers['content-type']).toBe(type);
	});
});
