import { closeSync, existsSync, openSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import type { TestContext } from 'vitest';
import { keepAsking } from '../../support/busy-clients.ts';
import type { BusyReport } from '../../support/busy-clients.ts';
import { startServer } from '../../support/server-process.ts';
import type { ServerProcess } from '../../support/server-process.ts';
import { siteFolder } from '../../support/site-folder.ts';

async function start(
	{ onTestFinished }: TestContext,
	env: Readonly<Record<string, string>> = {},
	log?: number,
): Promise<ServerProcess> {
	const root = siteFolder(
		{
			'index.html': '<h1>Home</h1>',
			'404.html': '<h1>Gone</h1>',
			'page/index.html': '<p>A page.</p>'.repeat(1500),
		},
		onTestFinished,
	);
	const server = await startServer(root, env, log);
	onTestFinished(async () => {
		server.kill('SIGKILL');
		await server.ended;
	});
	return server;
}

test.concurrent('a stop breaks no answer off, and health says it is coming', async (context) => {
	const server = await start(context, { LOG_LEVEL: 'silent' });
	const report: BusyReport = { answered: 0, broken: 0, refused: 0 };
	const asking = keepAsking(server.port, '/page/', 64, report);
	await vi.waitFor(() => expect(report.answered).toBeGreaterThan(64), 10_000);
	expect((await fetch(`${server.url}/health`)).status).toBe(200);

	const answeredBefore = report.answered;
	const signalled = performance.now();
	server.kill('SIGTERM');
	await sleep(300);
	const health = await fetch(`${server.url}/health`);
	expect([health.status, await health.json()]).toEqual([503, { status: 'draining' }]);
	expect(await server.ended).toBe(0);
	expect(performance.now() - signalled).toBeLessThan(5000);

	await asking;
	// Those who ask on are answered until the end.
	expect(report.answered).toBeGreaterThan(answeredBefore + 64);
	expect(report).toMatchObject({ broken: 0, refused: 64 });
});

// These two measure time, so nothing runs beside them.
test.for(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
	'with nobody there, %s stops at once',
	async (signal, context) => {
		const server = await start(context);
		const signalled = performance.now();
		server.kill(signal);
		expect(await server.ended).toBe(0);
		expect(performance.now() - signalled).toBeLessThan(900);
	},
);

test('a second signal does not wait', async (context) => {
	const server = await start(context);
	await fetch(server.url);
	server.kill('SIGTERM');
	await sleep(100);
	const signalled = performance.now();
	server.kill('SIGTERM');
	expect(await server.ended).toBe(0);
	expect(performance.now() - signalled).toBeLessThan(500);
});

/** Runs the module in the server's process before the server. */
function before(module: string): Readonly<Record<string, string>> {
	return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(module)}` };
}

test.concurrent.for([
	['an error', "throw new Error('broken')"],
	['a rejected promise', "void Promise.reject(new Error('broken'))"],
] as const)(
	'%s that nobody catches is logged and ends the server, but no answer',
	async ([, fault], context) => {
		const server = await start(context, {
			...before(`process.on('SIGUSR2', () => { ${fault} })`),
			LOG_LEVEL: 'error',
		});
		const report: BusyReport = { answered: 0, broken: 0, refused: 0 };
		const asking = keepAsking(server.port, '/page/', 4, report);
		await vi.waitFor(() => expect(report.answered).toBeGreaterThan(0), 5000);
		server.kill('SIGUSR2');
		expect(await server.ended).toBe(1);
		await asking;
		expect(report).toMatchObject({ broken: 0, refused: 4 });
		expect(JSON.parse(server.stdout())).toMatchObject({
			msg: 'uncaught',
			err: { message: 'broken' },
		});
	},
);

test.concurrent('a stop that fails ends the server all the same', async (context) => {
	const server = await start(context, {
		...before(
			"import { Server } from 'node:net'; Server.prototype.getConnections = () => { throw new Error('no count') }",
		),
		LOG_LEVEL: 'error',
	});
	server.kill('SIGTERM');
	expect(await server.ended).toBe(1);
	expect(JSON.parse(server.stdout())).toMatchObject({
		msg: 'the stop failed',
		err: { message: 'no count' },
	});
});

test.concurrent('a stop that hangs is given up', { timeout: 60_000 }, async (context) => {
	const server = await start(
		context,
		before(
			"import { Server } from 'node:net'; Server.prototype.getConnections = () => undefined; setInterval(() => undefined, 1000)",
		),
	);
	server.kill('SIGTERM');
	expect(await server.ended).toBe(1);
});

test.concurrent(
	'the log is JSON, without what was asked and without who asked',
	async (context) => {
		const server = await start(context);
		await fetch(`${server.url}/page/?ask=my+secret`);
		await fetch(`${server.url}/gone?q=my+secret`, { headers: { 'user-agent': 'me' } });
		server.kill('SIGTERM');
		await server.ended;
		const lines = server
			.stdout()
			.trim()
			.split('\n')
			.map((line) => JSON.parse(line) as Record<string, unknown>);
		const requests = lines.filter(({ msg }) => msg === 'request');
		expect(requests).toMatchObject([
			{ method: 'GET', path: '/page/', status: 200, network: '127.0.0.0/24' },
			{ method: 'GET', path: '/gone', status: 404, network: '127.0.0.0/24' },
		]);
		expect(Object.keys(requests[0]!).sort()).toEqual([
			'level',
			'method',
			'msg',
			'network',
			'path',
			'status',
			'time',
			'took',
		]);
		expect(server.stdout()).not.toMatch(/secret|127\.0\.0\.1"/);
		expect(server.stderr()).toBe(
			`Almanac is at http://localhost:${server.port}/  (Ctrl+C stops it)\n` +
				`Settings: PORT=${server.port} HOST=127.0.0.1 ALMANAC_DIST=${server.root} TRUST_PROXY=none ASKS_PER_MINUTE=60 LOG_LEVEL=info\n`,
		);
	},
);

test.concurrent('a full disk under the log stops nobody', async (context) => {
	context.skip(!existsSync('/dev/full'), 'only Linux has a file that is always full');
	const full = openSync('/dev/full', 'w');
	context.onTestFinished(() => closeSync(full));
	const server = await start(context, {}, full);
	for (const path of ['/', '/page/', '/gone']) await fetch(`${server.url}${path}`);
	expect((await fetch(server.url)).status).toBe(200);
});
