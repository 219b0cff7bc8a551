import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createHandler } from './handler.ts';
import type { Handler } from './handler.ts';
import type { HelpCentre } from './help-centre.ts';
import { MOST_BODY } from './question.ts';
import { openFolder } from './node-help-centre.ts';

export interface MountOptions {
	/** The built site. */
	readonly root: string;
	/** `/` or `/path/`. */
	readonly base: string;
}

/**
 * Answers questions, searches and MCP messages before files are looked for. Hooks that come earlier,
 * as a limit of requests does, apply to them too.
 *
 * @returns the help centre that answers, whose `open` says whether it can
 */
export async function mountHandler(
	app: FastifyInstance,
	{ root, base }: MountOptions,
): Promise<HelpCentre> {
	const helpCentre = openFolder(root);
	const handle = createHandler(helpCentre, base);
	// After all `onRequest` hooks, and before the route: it may be one for a file, or none.
	app.addHook('preHandler', async (request, reply) => {
		if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS')
			await answer(request, reply, handle);
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
			handler: (request, reply) => answer(request, reply, handle),
		});
		done();
	});
	return helpCentre;
}

/** Sends the handler's response, if it has one. */
async function answer(
	request: FastifyRequest,
	reply: FastifyReply,
	handle: Handler,
): Promise<FastifyReply | undefined> {
	// "*", or the address of another server.
	if (!request.raw.url?.startsWith('/')) return undefined;
	const response = await handle(toWebRequest(request, reply));
	if (!response || reply.raw.destroyed) return undefined;
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
