import { Server as NetServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/**
 * - `serving`: all is well.
 * - `draining`: everything is answered, but `/health` tells load balancers to send nobody new.
 * - `closing`: nobody new gets in; every answer says that it is the last of its connection.
 */
export interface Lifecycle {
	phase: 'serving' | 'draining' | 'closing';
}

/** Milliseconds; their sum is the longest a stop takes. */
const DRAINING = 1000;
const CLOSING = 1500;
const LAST_ANSWERS = 1500;
/** Milliseconds after which a stop that hangs is given up. */
const LONGEST_STOP = 8000;

/**
 * Has signals stop the server, and errors that nobody caught as well, with exit code 1: what they left
 * behind can't be trusted, and who watches over the process starts it anew.
 */
export function stopWithProcess(app: FastifyInstance, lifecycle: Lifecycle): void {
	const end = async (): Promise<void> => {
		setTimeout(() => process.exit(1), LONGEST_STOP).unref();
		try {
			await stop(app, lifecycle);
		} catch (error) {
			app.log.error({ err: error as Error }, 'the stop failed');
			process.exit(1);
		}
		process.exit();
	};
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
		process.on(signal, () => {
			if (lifecycle.phase !== 'serving') process.exit();
			void end();
		});
	process.on('uncaughtException', (error) => {
		app.log.error({ err: error }, 'uncaught');
		process.exitCode = 1;
		if (lifecycle.phase === 'serving') void end();
	});
}

/**
 * Stops without breaking an answer off: connections are closed after an answer that says so, never
 * between a request and its answer. Idle ones go at the end, stuck ones after `LAST_ANSWERS`.
 */
export async function stop(app: FastifyInstance, lifecycle: Lifecycle): Promise<void> {
	lifecycle.phase = 'draining';
	if ((await countConnections(app)) > 0) await sleep(DRAINING);

	lifecycle.phase = 'closing';
	// Node's own `close` of an HTTP server ends idle connections at once, also those whose next request
	// is already on its way.
	const closed = new Promise<void>((resolve) =>
		NetServer.prototype.close.call(app.server, () => resolve()),
	);
	await Promise.race([closed, sleep(CLOSING)]);
	app.server.closeIdleConnections();
	await Promise.race([closed, sleep(LAST_ANSWERS)]);
	app.server.closeAllConnections();
	await app.close();
}

function countConnections(app: FastifyInstance): Promise<number> {
	return new Promise((resolve) =>
		app.server.getConnections((error, count) => resolve(error ? 1 : count)),
	);
}
