import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import Fastify from 'fastify';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { SECURITY_HEADERS, cacheControlOf } from './headers.ts';
import { mountHandler } from './mount-handler.ts';

export interface AppOptions {
	/** The built site. */
	readonly root: string;
	/** `/` or `/path/`: what the built site's links start with. */
	readonly base: string;
}

/** The built site over HTTP, as any static host would serve it. */
export async function createApp({ root, base }: AppOptions): Promise<FastifyInstance> {
	const app = Fastify({
		logger: false,
		routerOptions: { ignoreDuplicateSlashes: false },
		// Addresses that can't be decoded come past all hooks.
		frameworkErrors: (_error, _request, reply: FastifyReply) => {
			void reply.headers(SECURITY_HEADERS).code(400).type('text/plain').send('Bad request\n');
		},
	});
	app.addHook('onRequest', async (_request, reply) => {
		reply.headers(SECURITY_HEADERS);
	});
	await mountHandler(app, { root, base });
	await app.register(fastifyStatic, {
		root,
		prefix: base,
		redirect: true,
		dotfiles: 'ignore',
		cacheControl: false,
		setHeaders: (reply, file) => {
			reply.header(
				'cache-control',
				cacheControlOf(`/${path.relative(root, file).split(path.sep).join('/')}`),
			);
			if (file.endsWith('.md')) reply.header('content-type', 'text/markdown; charset=utf-8');
		},
	});
	// Not as a static file: conditions and ranges of the request are not meant for this page.
	app.setNotFoundHandler(async (_request, reply) =>
		reply
			.code(404)
			.type('text/html; charset=utf-8')
			.header('cache-control', cacheControlOf('/404.html'))
			.send(await readFile(path.join(root, '404.html'))),
	);
	return app;
}
