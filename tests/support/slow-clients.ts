import { get } from 'node:http';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

export interface SlowReport {
	/** Connections that the server has ended, and when the last of them, in ms after its start. */
	readonly closed: number;
	readonly lastClosedAfter: number;
	/** What readers met meanwhile, a new connection for each request: times in ms, fastest first. */
	readonly goodTimes: readonly number[];
	readonly goodErrors: readonly string[];
}

/** Ways to keep a connection without ever ending a request. */
export const SLOW_WAYS = {
	/** A byte of a header every second (Slowloris). */
	dripping: (socket: Socket): NodeJS.Timeout => {
		socket.write('GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ');
		return setInterval(() => socket.write('a'), 1000);
	},
	/** Not a byte. */
	idle: (): undefined => undefined,
} as const;

/** Opens slow connections and asks for a page every 100 ms beside them, until all are closed or time is up. */
export async function holdConnections(
	port: number,
	counts: Readonly<Record<keyof typeof SLOW_WAYS, number>>,
	seconds: number,
): Promise<SlowReport> {
	const total = counts.dripping + counts.idle;
	let closed = 0;
	let lastClosedAfter = 0;
	const sockets: Socket[] = [];
	for (const way of ['dripping', 'idle'] as const)
		for (let n = 0; n < counts[way]; n++) {
			const socket = connect({ port, host: '127.0.0.1' });
			const started = performance.now();
			socket.resume();
			let drip: NodeJS.Timeout | undefined;
			socket.on('connect', () => (drip = SLOW_WAYS[way](socket)));
			socket.on('error', () => undefined);
			socket.on('close', () => {
				clearInterval(drip);
				closed++;
				lastClosedAfter = Math.max(lastClosedAfter, performance.now() - started);
			});
			sockets.push(socket);
			// All at once would fill the queue of connections that the server has not taken yet.
			if (n % 100 === 99) await sleep(5);
		}

	const goodTimes: number[] = [];
	const goodErrors: string[] = [];
	const until = performance.now() + seconds * 1000;
	while (closed < total && performance.now() < until) {
		const outcome = await timeGet(port);
		if (typeof outcome === 'number') goodTimes.push(outcome);
		else goodErrors.push(outcome);
		await sleep(100);
	}
	const report = { closed, lastClosedAfter: Math.round(lastClosedAfter) };
	for (const socket of sockets) socket.destroy();
	return { ...report, goodTimes: goodTimes.sort((a, b) => a - b), goodErrors };
}

/** Milliseconds until the page was there, or what went wrong. */
function timeGet(port: number): Promise<number | string> {
	const started = performance.now();
	return new Promise((resolve) => {
		get({ port, host: '127.0.0.1', path: '/', agent: false }, (response) => {
			response.resume();
			response.on('end', () =>
				resolve(
					response.statusCode === 200
						? Math.round(performance.now() - started)
						: `status ${response.statusCode}`,
				),
			);
			response.on('error', (error) => resolve(error.message));
		}).on('error', (error) => resolve(error.message));
	});
}
