import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { builtSiteRecord } from '../../support/built-site-record.ts';
import { contentFolder, site } from '../../support/content-folder.ts';
import { run } from '../../support/run.ts';
import { startServer } from '../../support/server-process.ts';
import { siteFolder } from '../../support/site-folder.ts';
import { writeBuild } from '../../support/write-build.ts';

function serve(env: Readonly<Record<string, string>>, files = {}) {
	const { root, contentDir } = contentFolder(files);
	const dist = path.join(root, 'dist');
	mkdirSync(dist);
	writeFileSync(path.join(dist, 'index.html'), '<h1>Home</h1>');
	writeFileSync(path.join(dist, 'almanac.json'), builtSiteRecord());
	return run('src/http/main.ts', [], {
		ALMANAC_CONTENT: contentDir,
		ALMANAC_DIST: dist,
		...env,
	});
}

async function takenPort(): Promise<number> {
	const server = createServer();
	onTestFinished(() => void server.close());
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return (server.address() as AddressInfo).port;
}

test.for([
	[undefined, null],
	[{ maxAge: 86_400, includeSubDomains: false }, 'max-age=86400'],
	[{ maxAge: 31_536_000, includeSubDomains: true }, 'max-age=31536000; includeSubDomains'],
] as const)('with hsts %j browsers are told %s', async ([hsts, header]) => {
	const server = await startServer(
		siteFolder({
			'index.html': '',
			'404.html': '',
			'almanac.json': builtSiteRecord(hsts ? { hsts } : {}),
		}),
	);
	onTestFinished(() => server.kill('SIGKILL'));
	for (const path of ['/', '/gone/', '/health', '/%'])
		expect((await fetch(server.url + path)).headers.get('strict-transport-security')).toBe(header);
});

describe('npm run serve', () => {
	test('all that is wrong with the settings is said at once', async () => {
		expect(await serve({ PORT: '99999', LOG_LEVEL: 'loud' })).toEqual({
			code: 2,
			stdout: '',
			stderr:
				'PORT must be a number from 1 to 65535, not "99999".\n' +
				'LOG_LEVEL must be one of silent, error, warn, info, debug, not "loud".\n',
		});
	});

	test('a site that is not built ends with one line', async () => {
		expect(await serve({ ALMANAC_DIST: '/nowhere' })).toEqual({
			code: 2,
			stdout: '',
			stderr: 'There is no built site in /nowhere. Build it with: npm run build\n',
		});
	});

	test('a port in use ends with one line', async () => {
		const port = await takenPort();
		expect(await serve({ PORT: String(port) })).toEqual({
			code: 2,
			stdout: '',
			stderr: `Port ${port} is in use. Choose another: PORT=${port + 1} npm run serve\n`,
		});
	});

	test('a host that this machine is not ends with one line', async () => {
		const { code, stdout, stderr } = await serve({ HOST: '192.0.2.1', PORT: '4329' });
		expect([code, stdout]).toEqual([2, '']);
		expect(stderr).toMatch(/^[^\n]*192\.0\.2\.1[^\n]*\n$/);
	});

	test('a site.yaml with a wrong address ends without a stack', async () => {
		const { code, stderr } = await serve(
			{ PORT: '99999' },
			{ 'site.yaml': site('https://help', 'help') },
		);
		expect(code).toBe(2);
		expect(stderr).not.toMatch(/\n\s+at /);
	});

	test('an almanac.json that can not be read ends with one line', async () => {
		const dist = siteFolder({ 'almanac.json': '{"format":1,' });
		expect(await run('src/http/main.ts', [], { ALMANAC_DIST: dist })).toEqual({
			code: 2,
			stdout: '',
			stderr: `${dist}/almanac.json is not valid JSON. Build the site again: npm run build\n`,
		});
	});

	test('a damaged index does not keep the server from starting, and leaves no stack trace', async () => {
		const dist = siteFolder({});
		await writeBuild(dist);
		truncateSync(path.join(dist, 'pagefind/knowledge.json'), 100);
		truncateSync(path.join(dist, 'pagefind/pagefind-entry.json'), 10);
		const server = await startServer(dist);
		onTestFinished(async () => {
			server.kill('SIGKILL');
			await server.ended;
		});
		expect((await fetch(`${server.url}/articles/close-account/`)).status).toBe(200);
		expect((await fetch(`${server.url}/ask/?q=password`)).status).toBe(503);
		const health = await fetch(`${server.url}/health`);
		expect([health.status, await health.text()]).toEqual([
			200,
			'{"status":"degraded","down":["search index"]}',
		]);
		expect(server.stdout() + server.stderr()).not.toMatch(/\n\s+at |"stack"/);
		expect(server.stdout()).toContain(
			'"reason":"pagefind/knowledge.json is damaged, or comes from another build."',
		);
	});
});
