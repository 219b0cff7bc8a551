import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { mcpPath, toHref } from '../knowledge-base/urls.ts';
import type { CurrentSite } from './current-site.ts';
import { MOST_BODY } from '../answers/question.ts';
import { pathnameOf } from './request-checks.ts';

export interface MountOptions {
	readonly current: CurrentSite;
	/** Counts what a client asks. */
	readonly checkLimit?: ((request: FastifyRequest) => Promise<void>) | undefined;
}

/** Answers questions, searches and MCP messages before files are looked for. */
export async function mountHandler(
	app: FastifyInstance,
	{ current, checkLimit }: MountOptions,
): Promise<void> {
	const answer = async (request: FastifyRequest, reply: FastifyReply) => {
		// "*", or the address of another server.
		if (!request.raw.url?.startsWith('/')) return undefined;
		const { handle } = request.site;
		let response = await handle(
			toWebRequest(request, reply),
			checkLimit && (() => checkLimit(request)),
		);
		if (response?.status === 503) {
			// What it needed may have gone with a build that was replaced meanwhile.
			await current.lookNow();
			if (current.opened.handle !== handle)
				response = await current.opened.handle(toWebRequest(request, reply));
		}
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
		// The base may change with the build: `isForMcp` has let no other address pass.
		scope.route({ method: ['POST', 'DELETE'], url: '*', handler: answer });
		done();
	});
}

/** Whether the request is for the one address to which something can be sent. */
export function isForMcp({ url, site }: FastifyRequest): boolean {
	return pathnameOf(url) === toHref(mcpPath, site.built.url);
}

async function send(response: Response, reply: FastifyReply): Promise<FastifyReply> {
	reply.code(response.status).headers(Object.fromEntries(response.headers));
	return reply.send(Buffer.from(await response.arrayBuffer()));
}

function toWebRequest(request: FastifyRequest, reply: FastifyReply): Request {
	const { method, raw, headers, body } = request;
	const gone = new AbortController();
	reply.raw.once('close', () => gone.abort());
	const own = new Headers();
	for (const [name, value] of Object.entries(headers))
		if (typeof value === 'string') own.set(name, value);
	// As a proxy tells it that is trusted.
	if (request.host) own.set('host', request.host);
	return new Request(`http://localhost${raw.url ?? '/'}`, {
		method,
		headers: own,
		signal: gone.signal,
		...(Buffer.isBuffer(body) ? { body: new Uint8Array(body) } : {}),
	});
}
