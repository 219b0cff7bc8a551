import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { contentFolder, site } from '../../support/content-folder.ts';
import { run } from '../../support/run.ts';
import { startServer } from '../../support/server-process.ts';
import { siteFolder } from '../../support/site-folder.ts';

function serve(env: Readonly<Record<string, string>>, files = {}) {
	const { root, contentDir } = contentFolder(files);
	const dist = path.join(root, 'dist');
	mkdirSync(dist);
	writeFileSync(path.join(dist, 'index.html'), '<h1>Home</h1>');
	return run('src/server/main.ts', [], {
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
	['', null],
	['hsts: { maxAge: 86400 }\n', 'max-age=86400'],
	['hsts: { maxAge: 31536000, includeSubDomains: true }\n', 'max-age=31536000; includeSubDomains'],
] as const)('with %j in site.yaml browsers are told %s', async ([line, header]) => {
	const { contentDir } = contentFolder({
		'site.yaml': site('language: en\n', `language: en\n${line}`),
	});
	const server = await startServer(siteFolder({ 'index.html': '', '404.html': '' }), {
		ALMANAC_CONTENT: contentDir,
	});
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
});
