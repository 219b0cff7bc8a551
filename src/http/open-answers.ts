import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Requests of one connection that may wait for their answers at once. */
export const MOST_OF_SOCKET = 16;
/** Answers that may be open at once on all connections. */
export const MOST_OPEN = 1000;
/** Milliseconds after which an answer makes room for others, where there is none left. */
const LONG = 10_000;

interface Exchange {
	readonly request: IncomingMessage;
	readonly response: ServerResponse;
}

/**
 * The requests that were read and whose answers have not gone out whole yet. Those of one connection
 * are answered one after another: an answer that waits for the one before it would only hold memory.
 */
export class OpenAnswers {
	/** Of each connection in order; the first one is being answered. */
	readonly #exchanges = new WeakMap<Socket, Exchange[]>();
	/** Connections with the time since when their first answer is open, the oldest first. */
	readonly #since = new Map<Socket, number>();
	#count = 0;

	/** True when there is no memory for one more answer: it has to be refused. */
	get isOverloaded(): boolean {
		return this.#count > MOST_OPEN;
	}

	/** True when no further request of the connection may be read. Who waits in line goes first. */
	isFull(socket: Socket): boolean {
		const own = this.#exchanges.get(socket)?.length ?? 0;
		return own >= MOST_OF_SOCKET || (own > 0 && this.#count >= MOST_OPEN / 2);
	}

	/** Has the request answered as soon as all before it on its connection are. */
	add(exchange: Exchange, answer: RequestListener): void {
		const { socket } = exchange.request;
		const exchanges = this.#exchanges.get(socket) ?? [];
		this.#exchanges.set(socket, exchanges);
		exchanges.push(exchange);
		this.#count++;
		if (this.isOverloaded) this.#breakOffOldest();
		if (exchanges.length === 1) this.#answerFirst(exchanges, answer);
	}

	#answerFirst(exchanges: Exchange[], answer: RequestListener): void {
		const { request, response } = exchanges[0]!;
		const { socket } = request;
		this.#since.set(socket, Date.now());
		response.once('close', () => {
			this.#since.delete(socket);
			// With the connection all that waits on it goes.
			const done = exchanges.splice(0, socket.destroyed ? exchanges.length : 1);
			this.#count -= done.length;
			if (exchanges.length > 0) this.#answerFirst(exchanges, answer);
		});
		answer(request, response);
	}

	/** Who reads a byte now and then is never silent, and would hold a place for ever. */
	#breakOffOldest(): void {
		const [oldest] = this.#since;
		if (oldest && Date.now() - oldest[1] > LONG) oldest[0].destroy();
	}
}
