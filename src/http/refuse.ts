import type { FastifyReply } from 'fastify';

/** What pages and files answer. */
export const METHODS: readonly string[] = ['GET', 'HEAD'];
export const ALLOW = METHODS.join(', ');

/** Answers with a sentence for people and ends the connection: what follows on it can't be trusted. */
export function refuse(reply: FastifyReply, status: number, sentence: string): FastifyReply {
	return reply
		.code(status)
		.header('connection', 'close')
		.header('cache-control', 'no-store')
		.type('text/plain; charset=utf-8')
		.send(`${sentence}\n`);
}

export function refuseMethod(reply: FastifyReply): FastifyReply {
	return refuse(reply.header('allow', ALLOW), 405, `This address answers ${ALLOW}.`);
}

/** Where the folder of the site is away: a new one is being put there, or a disk is not there yet. */
export function refuseWhileGone(reply: FastifyReply): FastifyReply {
	return refuse(
		reply.header('retry-after', '5'),
		503,
		'The help centre is not here at the moment. Try again in a few seconds.',
	);
}
