import type { FastifyReply } from 'fastify';

/** Answers with a sentence for people and ends the connection: what follows on it can't be trusted. */
export function refuse(reply: FastifyReply, status: number, sentence: string): FastifyReply {
	return reply
		.code(status)
		.header('connection', 'close')
		.header('cache-control', 'no-store')
		.type('text/plain; charset=utf-8')
		.send(`${sentence}\n`);
}
