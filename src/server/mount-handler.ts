import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createHandler } from './handler.ts';
import { MOST_BODY } from './question.ts';
import { openFolder } from './node-help-centre.ts';

export interface MountOptions {
	/** The built site. */
	readonly root: string;
	/** `/` or `/path/`. */
	readonly base: string;
	/** Counts what a client asks. */
	readonly admit?: ((request: FastifyRequest) => Promise<void>) | undefined;
}

/** Answers questions, searches and MCP messages before files are looked for. */
export async function mountHandler(
	app: FastifyInstance,
	{ root, base, admit }: MountOptions,
): Promise<void> {
	const handle = createHandler(openFolder(root), base);
	const answer = async (request: FastifyRequest, reply: FastifyReply) => {
		// "*", or the address of another server.
		if (!request.raw.url?.startsWith('/')) return undefined;
		const response = await handle(toWebRequest(request, reply), admit && (() => admit(request)));
		return response && !reply.raw.destroyed ? send(response, reply) : undefined;
	};
	// After all `onRequest` hooks, and before the route: it may be one for a file, or none.
	app.addHook('preHandler', async (request, reply) => {
		if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS')
			await answer(request, reply);
	});
	await app.register((scope, _options, done) => {
		scope.removeAllContentTypeParsers();
		scope.addContentTypeParser(
			'*',
			{ parseAs: 'buffer', bodyLimit: MOST_BODY },
			(_request, body, parsed) => parsed(null, body),
		);
		scope.route({
			method: ['POST', 'DELETE'],
			url: `${base}mcp`,
			handler: answer,
		});
		done();
	});
}

async function send(response: Response, reply: FastifyReply): Promise<FastifyReply> {
	reply.code(response.status).headers(Object.fromEntries(response.headers));
	return reply.send(Buffer.from(await response.arrayBuffer()));
}

function toWebRequest(
	{ method, raw, headers, body }: FastifyRequest,
	reply: FastifyReply,
): Request {
	const gone = new AbortController();
	reply.raw.once('close', () => gone.abort());
	const own = new Headers();
	for (const [name, value] of Object.entries(headers))
		if (typeof value === 'string') own.set(name, value);
	return new Request(`http://localhost${raw.url ?? '/'}`, {
		method,
		headers: own,
		signal: gone.signal,
		...(Buffer.isBuffer(body) ? { body: new Uint8Array(body) } : {}),
	});
}
