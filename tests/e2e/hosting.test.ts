import {
	cpSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { renderCaddyfile } from '../../src/hosting/caddyfile.ts';
import { headersOf } from '../../src/hosting/headers.ts';
import { renderNginxConfig } from '../../src/hosting/nginx-config.ts';
import { toRedirects } from '../../src/hosting/redirects.ts';
import { listFiles, readPage } from '../support/pages.ts';
import { freePort, startWebServer } from '../support/web-server.ts';
import type { WebServer } from '../support/web-server.ts';

const dist = inject('dist');
const folder = mkdtempSync(path.join(tmpdir(), 'almanac-hosting-'));
const root = path.join(folder, 'site');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(() => {
	cpSync(dist, root, { recursive: true });
	writeFileSync(path.join(root, '.env'), 'SECRET=1');
	mkdirSync(path.join(root, '.git'));
	writeFileSync(path.join(root, '.git', 'config'), 'SECRET=1');
	writeFileSync(path.join(root, 'page.js.map'), 'SECRET=1');
	writeFileSync(path.join(root, 'page.js.br'), 'SECRET=1');
	writeFileSync(path.join(folder, 'outside.txt'), 'OUTSIDE=1');
	symlinkSync(path.join(folder, 'outside.txt'), path.join(root, 'linked.txt'));
});

const MOVED = [
	['/old/', '/articles/token-auth/'],
	['/kb/site-id.php', '/faq/lost-token/#part'],
	['/übung/a:b', '/topics/'],
] as const;

const SERVERS = [
	{ name: 'nginx', render: renderNginxConfig },
	{ name: 'caddy', render: renderCaddyfile },
] as const;

describe.each(SERVERS)('$name', { timeout: 30_000 }, ({ name, render }) => {
	describe.each(['/', '/help/'])('under %s', (base) => {
		const siteUrl = `https://help.example.com${base}`;
		const hsts = { maxAge: 86_400, includeSubDomains: base === '/' };
		let server: WebServer;

		beforeAll(async () => {
			const own = mkdtempSync(path.join(folder, `${name}-`));
			const listen = `127.0.0.1:${await freePort()}`;
			const redirects = toRedirects(MOVED, siteUrl);
			server = await startWebServer(
				name,
				render({ siteUrl, hsts, root, listen, redirects }),
				listen,
				own,
			);
		});
		afterAll(() => server.stop());

		const get = (address: string, init: RequestInit = {}): Promise<Response> =>
			fetch(`${server.url}${base}${address.slice(1)}`, { redirect: 'manual', ...init });

		function expectHeaders(response: Response, address: string): void {
			const { 'content-type': type, ...headers } = headersOf(address, { hsts });
			const isDecided =
				name === 'nginx' || /(?:\/|\.md|\.css|\.js|\.txt|opensearch\.xml)$/.test(address);
			const wanted =
				isDecided && type !== undefined ? { ...headers, 'content-type': type } : headers;
			expect(Object.fromEntries(response.headers), address).toMatchObject(wanted);
			expect(response.headers.get('server') ?? '').not.toMatch(/\d/);
		}

		test('every kind of file comes with the headers that Almanac decides on', async () => {
			const addresses = [
				'/',
				'/articles/token-auth/',
				'/articles/token-auth.md',
				'/articles/token-auth/index.html.md',
				'/topics/token-auth/llms.txt',
				'/llms.txt',
				'/kb-manifest.json',
				'/feed.xml',
				'/opensearch.xml',
				'/sitemap-index.xml',
				'/favicon.svg',
				'/pagefind/pagefind.js',
				...listFiles(dist, '.css').slice(0, 1),
				...['_astro', 'pagefind/index', 'pagefind/pages'].map((part) =>
					listFiles(dist, '').find((file) => file.startsWith(`/${part}/`))!,
				),
			];
			for (const address of addresses) {
				const response = await get(address);
				expect([address, response.status]).toEqual([address, 200]);
				expectHeaders(response, address);
			}
		});

		test('a page comes as it is, compressed for who takes that', async () => {
			const response = await get('/articles/token-auth/', {
				headers: { 'accept-encoding': 'gzip' },
			});
			expect(response.headers.get('content-encoding')).toBe('gzip');
			expect(response.headers.get('vary')).toMatch(/accept-encoding/i);
			expect(await response.text()).toBe(readPage(dist, '/articles/token-auth/'));
		});

		test('a page that the reader has is not sent again', async () => {
			const tag = (await get('/')).headers.get('etag')!;
			const again = await get('/', { headers: { 'if-none-match': tag } });
			expect(again.status).toBe(304);
			const headers = withoutHeader(headersOf('/', { hsts }), 'content-type');
			expect(Object.fromEntries(again.headers)).toMatchObject(headers);
		});

		test.each([
			['/old', 'articles/token-auth/'],
			['/old/', 'articles/token-auth/'],
			['/old/?a=b', 'articles/token-auth/?a=b'],
			['/kb/site-id.php', 'faq/lost-token/#part'],
			['/kb/site-id.php?a=b', 'faq/lost-token/?a=b#part'],
			['/übung/a:b', 'topics/'],
			['/%C3%BCbung/a%3Ab/', 'topics/'],
		])('the old path %s leads to %s', async (from, to) => {
			const response = await get(from);
			expect([response.status, response.headers.get('location')]).toEqual([301, base + to]);
			const headers = withoutHeader(headersOf('/', { hsts }), 'content-type');
			expect(Object.fromEntries(response.headers)).toMatchObject(headers);
		});

		test('a folder without its slash leads to the one with it', async () => {
			const response = await get('/articles/token-auth?in=api');
			expect([301, 308]).toContain(response.status);
			// Caddy 2.6 forgets what follows "?".
			const query = name === 'caddy' ? '' : '?in=api';
			expect(response.headers.get('location')).toBe(`${base}articles/token-auth/${query}`);
		});

		test.each([
			'/nowhere/',
			// Caddy knows no upper case in the paths that it matches.
			...(name === 'caddy' ? [] : ['/Old/']),
			'/_astro/nowhere.js',
			'/_astro/',
			'/.env',
			'/.git/config',
			'/_headers',
			'/_redirects',
			'/page.js.map',
			'/page.js.br',
		])('%s is the 404 page', async (address) => {
			const response = await get(address);
			expect(response.status).toBe(404);
			expect(await response.text()).toBe(readFileSync(path.join(dist, '404.html'), 'utf8'));
			expectHeaders(response, '/');
		});

		test('a way out of the folder is refused', async () => {
			const response = await get('/..%2foutside.txt');
			expect([400, 404]).toContain(response.status);
			expect(await response.text()).not.toContain('OUTSIDE=1');
		});

		test('what is not below the base is the 404 page', async () => {
			const response = await fetch(`${server.url}/articles/token-auth.md`);
			expect(response.status).toBe(base === '/' ? 200 : 404);
		});

		// Caddy follows every link: it has no setting against them.
		if (name === 'nginx')
			test('a link out of the folder leads nowhere', async () => {
				expect((await get('/linked.txt')).status).toBe(404);
			});

		test('nothing can be sent to it', async () => {
			for (const method of ['POST', 'PUT', 'DELETE'])
				expect((await get('/', { method })).status).toBe(405);
		});
	});
});

test('Almanac’s own server says the same', async () => {
	for (const address of ['/', '/articles/token-auth.md', ...listFiles(dist, '.css').slice(0, 1)]) {
		const response = await fetch(`${inject('siteUrl')}${address}`);
		expect(Object.fromEntries(response.headers)).toMatchObject(headersOf(address, {}));
		expect(response.headers.get('strict-transport-security')).toBeNull();
	}
});

function withoutHeader(
	headers: Readonly<Record<string, string>>,
	without: string,
): Readonly<Record<string, string>> {
	return Object.fromEntries(Object.entries(headers).filter(([name]) => name !== without));
}
