import { IncomingMessage, createServer as createNodeServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { Socket } from 'node:net';
import type { OpenAnswers } from './open-answers.ts';

/** Milliseconds a client has. Node's own limits are minutes, and hundreds of slow clients fit in. */
const LIMITS = {
	headersTimeout: 5000,
	requestTimeout: 10_000,
	keepAliveTimeout: 5000,
	connectionsCheckingInterval: 1000,
} as const;
/** Milliseconds without a byte in either direction; who does not read is noticed the second time. */
const SILENCE = 5000;

/** Bytes of the request line and the headers. */
const LARGEST_HEAD = 8192;
/** Bytes of an answer that wait in memory until the client has read what is before them. */
const WAITING = 16_384;
/** Each takes 4 KB of the heap while it is idle, and up to 15 KB while it is answered (measured). */
const MOST_CONNECTIONS = 4000;

/** A server whose clients can't make it hold more than its memory has room for. */
export function createServer(openAnswers: OpenAnswers, answer: RequestListener): Server {
	/**
	 * Node reads a packet of 64 KB to its end, 3,000 requests, before anything else happens, and many
	 * connections' packets before any of their memory is free again. The one way to stop it in the middle
	 * is a request that asks for another protocol: what follows it is not HTTP any more.
	 */
	class Request extends IncomingMessage {
		readonly isTooMuch: boolean;

		constructor(socket: Socket) {
			super(socket);
			this.isTooMuch = openAnswers.isFull(socket);
		}
		get upgrade(): boolean {
			return this.isTooMuch || this.method === 'CONNECT';
		}
		/** Node's parser sets it for every `Upgrade` header, which is ignored here. */
		set upgrade(_asked: boolean) {
			// Decided above.
		}
	}
	const server = createNodeServer(
		{
			...LIMITS,
			maxHeaderSize: LARGEST_HEAD,
			highWaterMark: WAITING,
			IncomingMessage: Request,
			shouldUpgradeCallback: (request) => request.isTooMuch,
			// Refused with a sentence by who answers.
			requireHostHeader: false,
		},
		listen,
	);
	server.setTimeout(SILENCE);
	server.maxConnections = MOST_CONNECTIONS;
	server.on('upgrade', (_request, socket: Socket) => socket.destroy());
	// Node's own answer has none of the headers that every response has.
	server.on('checkExpectation', listen);
	return server;

	function listen(...[request, response]: Parameters<RequestListener>): void {
		openAnswers.add({ request, response }, answer);
	}
}
