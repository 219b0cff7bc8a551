import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { createApp } from '../../../src/http/app.ts';
import { headersOf } from '../../../src/hosting/headers.ts';
import { renderHeadersFile } from '../../../src/hosting/headers-file.ts';
import { renderRedirects, toRedirects } from '../../../src/hosting/redirects.ts';
import { startEdge } from '../../support/edge.ts';
import type { Edge } from '../../support/edge.ts';
import { listFiles } from '../../support/pages.ts';
import { writeBuild } from '../../support/write-build.ts';

const REDIRECTS = {
	'/old/': '/articles/reset-password/#by-email',
	'/übung/': '/faq/change-email/',
};

const HSTS = { maxAge: 86_400, includeSubDomains: false };

/** Where the site is, and which addresses Cloudflare shows to the Worker before it looks for files. */
const PLACES = [
	['/', undefined],
	['/', true],
	['/help/', undefined],
	['/help/', ['/help', '/help/*']],
] as const;

describe.each(PLACES)(
	'a Worker under %s with run_worker_first %j',
	{ timeout: 60_000 },
	(base, first) => {
		const url = `https://help.example.com${base}`;
		let dist: string;
		let edge: Edge;

		beforeAll(async () => {
			dist = path.join(mkdtempSync(path.join(tmpdir(), 'almanac-worker-')), 'dist');
			await writeBuild(dist, {
				record: { url, hsts: HSTS, redirects: REDIRECTS },
				more: {
					_headers: renderHeadersFile({ url, hsts: HSTS }),
					_redirects: renderRedirects(toRedirects(Object.entries(REDIRECTS), url)),
					'_astro/page.abc123.js': 'export {};',
					'opensearch.xml': '<OpenSearchDescription/>',
				},
			});
			edge = await startEdge(dist, first);
		}, 60_000);
		afterAll(async () => {
			await edge.stop();
			rmSync(path.dirname(dist), { recursive: true, force: true });
		});

		const get = (address: string, headers = {}) => edge.fetch(base + address.slice(1), { headers });

		test('files have their headers', async () => {
			const page = listFiles(path.join(dist, 'pagefind/pages'), '.json')[0]!;
			for (const address of [
				'/',
				'/articles/reset-password/',
				'/articles/reset-password.md',
				'/_astro/page.abc123.js',
				'/opensearch.xml',
				'/pagefind/knowledge.json',
				`/pagefind/pages${page}`,
			]) {
				const response = await get(address);
				expect([address, response.status]).toEqual([address, 200]);
				const { 'content-type': type, ...wanted } = headersOf(address, { hsts: HSTS });
				expect(Object.fromEntries(response.headers), address).toMatchObject(wanted);
				// What is not on the list has the types that Cloudflare gives.
				if (base !== '/' || first === true) expect(response.headers.get('content-type')).toBe(type);
			}
		});

		test('a page that the reader has is not sent again, and has its headers', async () => {
			const etag = (await get('/articles/reset-password/')).headers.get('etag')!;
			const again = await get('/articles/reset-password/', { 'if-none-match': etag });
			expect(again.status).toBe(304);
			expect(again.headers.get('cache-control')).toContain('must-revalidate');
		});

		test.for([
			['/old', 'articles/reset-password/#by-email'],
			['/old/', 'articles/reset-password/#by-email'],
			['/old/?a=b', 'articles/reset-password/?a=b#by-email'],
			['/%C3%BCbung/', 'faq/change-email/'],
		])('the old path %s leads to %s', async ([from, to]) => {
			const response = await get(from!);
			expect([response.status, response.headers.get('location')]).toEqual([301, base + to!]);
			expect(response.headers.get('x-content-type-options')).toBe('nosniff');
		});

		test('a page without its slash leads to the one with it, below the base', async () => {
			const response = await get('/articles/reset-password?in=accounts');
			expect([301, 307]).toContain(response.status);
			expect(response.headers.get('location')).toBe(`${base}articles/reset-password/?in=accounts`);
		});

		test('what is missing is the 404 page with its headers', async () => {
			// What is not on a list of the Worker's is Cloudflare's to answer.
			const outside = base === '/' || first ? [] : ['/articles/reset-password/', '/'];
			for (const address of [`${base}nowhere/`, `${base}nowhere.js`, ...outside]) {
				const response = await edge.fetch(address);
				expect([address, response.status]).toEqual([address, 404]);
				expect(await response.text()).toBe('<h1>This page does not exist</h1>');
				const { 'content-type': type, ...wanted } = headersOf('/', { hsts: HSTS });
				expect(response.headers.get('content-type')).toBe(type);
				expect(Object.fromEntries(response.headers), address).toMatchObject(wanted);
			}
		});

		test('questions are answered as the server answers them', async () => {
			const app = await createApp({ root: dist });
			onTestFinished(() => app.close());
			for (const address of ['ask/?q=reset+my+password', 'articles/reset-password.md?ask=email']) {
				const accept = 'application/json';
				const there = await get(`/${address}`, { accept });
				const here = await app.inject({ url: base + address, headers: { accept } });
				expect([there.status, await there.text()]).toEqual([here.statusCode, here.body]);
			}
			if (base !== '/') expect((await edge.fetch('/help')).headers.get('location')).toBe('/help/');
		});
	},
);
