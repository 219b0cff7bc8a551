import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { SECURITY_HEADERS } from '../../../src/hosting/headers.ts';
import { sendRaw } from '../../support/raw-socket.ts';
import { startServer } from '../../support/server-process.ts';
import type { ServerProcess } from '../../support/server-process.ts';
import { siteFolder } from '../../support/site-folder.ts';

const FILES = {
	'index.html': `<h1>Home</h1>${'<p>A page.</p>'.repeat(500)}`,
	'404.html': '<h1>Gone</h1>',
	'a.txt': 'first',
	'b.txt': 'second',
};

// One for all tests, with the heap that `npm run serve` gives it: it has to stand all of this.
let server: ServerProcess;
beforeAll(async () => {
	const cleanups: (() => unknown)[] = [];
	server = await startServer(
		siteFolder(FILES, (cleanup) => void cleanups.push(cleanup as () => unknown)),
		{ LOG_LEVEL: 'silent' },
	);
	return async () => {
		server.kill('SIGKILL');
		await server.ended;
		for (const cleanup of cleanups) await cleanup();
	};
});

interface Held {
	readonly sockets: readonly Socket[];
	closed: number;
}

/** Connections that send the bytes when all of them are there, and read nothing before they are resumed. */
async function hold(count: number, bytes: string): Promise<Held> {
	const sockets: Socket[] = [];
	const held = { sockets, closed: 0 };
	onTestFinished(() => sockets.forEach((socket) => socket.destroy()));
	for (let n = 0; n < count; n++) {
		const socket = connect({ port: server.port, host: '127.0.0.1' });
		socket.pause();
		socket.on('error', () => undefined);
		socket.on('close', () => held.closed++);
		sockets.push(socket);
		// All at once would fill the queue of connections that the server has not taken yet.
		if (n % 100 === 99) await sleep(10);
	}
	await vi.waitFor(() => expect(sockets.some(({ connecting }) => connecting)).toBe(false), 10_000);
	for (const socket of sockets) socket.write(bytes);
	return held;
}

function requests(path: string, count: number): string {
	return `GET ${path} HTTP/1.1\r\nHost: a\r\n\r\n`.repeat(count);
}

async function expectPage(): Promise<void> {
	const response = await fetch(server.url);
	expect([response.status, await response.text()]).toEqual([200, FILES['index.html']]);
}

test.for([
	[3, 2400],
	[400, 2400],
	[400, 20],
] as const)('%i connections with %i requests in one go are closed', async ([count, each]) => {
	const held = await hold(count, requests('/', each));
	await expectPage();
	for (const socket of held.sockets) socket.resume();
	await vi.waitFor(() => expect(held.closed).toBe(count), 10_000);
	await expectPage();
});

test('16 requests in one go are answered in their order', async () => {
	const paths = Array.from({ length: 16 }, (_, n) => (n % 3 === 0 ? '/a.txt' : '/b.txt'));
	const bytes = paths.map((path) => requests(path, 1)).join('');
	const { statuses, closed, text } = await sendRaw(server.port, bytes);
	expect([statuses, closed]).toEqual([paths.map(() => 200), false]);
	expect(text.match(/first|second/g)).toEqual(
		paths.map((path) => (path === '/a.txt' ? 'first' : 'second')),
	);
});

test('where too many answers are open, one more is refused', async () => {
	const unfinished = 'POST /mcp HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n{';
	await hold(1000, unfinished);
	const status = async (): Promise<number> => (await fetch(server.url)).status;
	await vi.waitFor(async () => expect(await status()).toBe(503), 5000);
	const { statuses, text, closed } = await sendRaw(server.port, requests('/', 1));
	expect([statuses, closed]).toEqual([[503], true]);
	expect(text).toContain('retry-after: 5\r\n');
	expect(text).toContain('Too many answers are on their way at once. Try again in a moment.\n');
	for (const [name, value] of Object.entries(SECURITY_HEADERS))
		expect(text).toContain(`${name}: ${value}\r\n`);
	// Who does not send the rest is dropped, and others get in again.
	await vi.waitFor(async () => expect(await status()).toBe(200), {
		timeout: 15_000,
		interval: 500,
	});
}, 30_000);

test('more connections than memory holds are turned away', async () => {
	const held = await hold(5000, '');
	for (const socket of held.sockets) socket.resume();
	await vi.waitFor(() => expect(held.closed).toBeGreaterThanOrEqual(1000), 4000);
	// The others have said nothing, and go after five seconds.
	await vi.waitFor(() => expectPage(), { timeout: 15_000, interval: 500 });
}, 30_000);
