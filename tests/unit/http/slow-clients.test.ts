import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createApp } from '../../../src/http/app.ts';
import { startServer } from '../../support/server-process.ts';
import { siteFolder } from '../../support/site-folder.ts';
import { holdConnections } from '../../support/slow-clients.ts';

const PAGES = { 'index.html': '<h1>Home</h1>', '404.html': '<h1>Gone</h1>' };

// Both wait for the server's own limits; at once they take as long as one.
test.concurrent(
	'500 dripping and 2,000 idle connections are closed, and readers do not notice',
	async ({ onTestFinished }) => {
		const server = await startServer(siteFolder(PAGES, onTestFinished));
		onTestFinished(async () => {
			server.kill('SIGKILL');
			await server.ended;
		});
		const report = await holdConnections(server.port, { dripping: 500, idle: 2000 }, 12);
		expect(report).toMatchObject({ closed: 2500, goodErrors: [] });
		expect(report.lastClosedAfter).toBeLessThan(10_000);
		expect(report.goodTimes.length).toBeGreaterThan(20);
		// Of ten, nine: other tests run on the same cores. `server-hold.ts` measures the slowest.
		expect(report.goodTimes[Math.floor(report.goodTimes.length * 0.9)]).toBeLessThan(250);
	},
);

test.concurrent.for([
	['never reads', '', ''],
	['goes on sending and never reads', 'Connection: close\r\n', 'more'],
] as const)(
	'a client that asks for a large file and %s is dropped',
	async ([, header, more], { onTestFinished }) => {
		const root = siteFolder(
			{ ...PAGES, 'large.txt': Buffer.alloc(30_000_000, 'a') },
			onTestFinished,
		);
		const app = await createApp({ root });
		await app.listen({ port: 0, host: '127.0.0.1' });
		onTestFinished(() => app.close());
		const count = promisify(app.server.getConnections.bind(app.server));

		const socket = connect({ port: (app.server.address() as AddressInfo).port, host: '127.0.0.1' });
		onTestFinished(() => void socket.destroy());
		socket.pause();
		socket.write(`GET /large.txt HTTP/1.1\r\nHost: localhost\r\n${header}\r\n`);
		const sending = setInterval(() => socket.write(more), 500);
		onTestFinished(() => clearInterval(sending));
		socket.on('error', () => undefined);
		await sleep(1000);
		expect(await count()).toBe(1);
		// The client itself can't see it: what it has not read stands before the end.
		await expect.poll(() => count(), { timeout: 15_000, interval: 250 }).toBe(0);
	},
);
