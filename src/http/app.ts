import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import Fastify, { LogController } from 'fastify';
import type { FastifyError, FastifyInstance } from 'fastify';
import { createServer } from './create-server.ts';
import { cleanForwardedFor } from './forwarded-for.ts';
import { OpenAnswers } from './open-answers.ts';
import { limitAsking } from './ask-limit.ts';
import { clientAnswerOf, isPastLastRequest, refuseSocket } from './client-errors.ts';
import { CurrentSite } from './current-site.ts';
import { answerHealth, isForHealth } from './health.ts';
import { isForMcp, mountHandler } from './mount-handler.ts';
import { ALLOW, METHODS, refuse, refuseMethod, refuseWhileGone } from './refuse.ts';
import { refusalOf, toPath } from './request-checks.ts';
import { LOG_STREAM, pathOf, toLogEntry } from './request-log.ts';
import type { Lifecycle } from './shutdown.ts';
import type { OpenedSite } from './opened-site.ts';
import { serveSite } from './static-site.ts';

declare module 'fastify' {
	interface FastifyRequest {
		/** The build that this request is answered from, whatever is built meanwhile. */
		site: OpenedSite;
	}
}

export interface AppOptions {
	/** The built site. */
	readonly root: string;
	/** Addresses and networks of proxies, whose word about the client's address counts. */
	readonly trustProxy?: readonly string[];
	/** Questions a client may ask in a minute; any number when left out. */
	readonly asksPerMinute?: number;
	/** Lines of JSON go to standard output from this level on; none when left out. */
	readonly logLevel?: string;
	readonly lifecycle?: Lifecycle;
}

/** Seconds after which a client that was refused may come again. */
const RETRY_AFTER = 5;

/** The built site over HTTP. */
export async function createApp({
	root,
	trustProxy = [],
	asksPerMinute,
	logLevel,
	lifecycle = { phase: 'serving' },
}: AppOptions): Promise<FastifyInstance> {
	const openAnswers = new OpenAnswers();
	const app: FastifyInstance = Fastify({
		logger: logLevel === undefined ? false : { level: logLevel, base: null, stream: LOG_STREAM },
		logController: new LogController({ disableRequestLogging: true }),
		trustProxy: trustProxy.length === 0 ? false : [...trustProxy],
		routerOptions: { ignoreDuplicateSlashes: false },
		rewriteUrl: (request) => toPath(request.url ?? '/'),
		return503OnClosing: false,
		serverFactory: (answer) => createServer(openAnswers, answer),
		// Addresses that can't be decoded come past all hooks.
		frameworkErrors: (_error, _request, reply) => {
			void refuse(reply.headers(current.opened.headers), 400, 'The address can not be decoded.');
		},
		clientErrorHandler: (error, socket) => {
			// Unread, so that they don't pass for a sign of life.
			if (isPastLastRequest(error, socket)) return void socket.pause();
			const answer = clientAnswerOf(error);
			app.log.info({ status: answer.status, code: error.code }, 'no request');
			refuseSocket(socket, answer, current.opened.headers);
		},
	});
	const current = await CurrentSite.open(root, app.log);
	app.server.on('connect', (_request: IncomingMessage, socket: Socket) =>
		refuseSocket(
			socket,
			{ status: 405, sentence: `This server answers ${ALLOW}.` },
			{ ...current.opened.headers, allow: ALLOW },
		),
	);

	app.decorateRequest('site');
	app.addHook('onRequest', async (request) => {
		await current.look();
		request.site = current.opened;
	});
	app.addHook('onRequest', (request, reply, done) => {
		reply.headers(request.site.headers);
		const forwarded = request.raw.headers['x-forwarded-for'];
		if (forwarded !== undefined)
			request.raw.headers['x-forwarded-for'] = cleanForwardedFor(String(forwarded));
		if (lifecycle.phase === 'closing') reply.header('connection', 'close');
		const refusal = refusalOf(request.raw, request.originalUrl);
		if (openAnswers.isOverloaded)
			refuse(
				reply.header('retry-after', RETRY_AFTER),
				503,
				'Too many answers are on their way at once. Try again in a moment.',
			);
		else if (refusal) refuse(reply, refusal.status, refusal.sentence);
		else if (isForHealth(request)) answerHealth(reply, lifecycle, current);
		else if (current.isGone) refuseWhileGone(reply);
		else done();
	});
	if (app.log.level !== 'silent')
		app.addHook('onResponse', (request, reply, done) => {
			app.log.info(toLogEntry(request, reply), 'request');
			done();
		});
	const checkLimit =
		asksPerMinute === undefined ? undefined : await limitAsking(app, asksPerMinute);
	// Before the body is read: nobody needs it.
	app.addHook('preParsing', (request, reply, _payload, done) => {
		const isKnown = METHODS.includes(request.method) || request.method === 'OPTIONS';
		if (!isKnown && (request.is404 || !isForMcp(request))) refuseMethod(reply);
		else done();
	});
	app.setErrorHandler((error: ServerError, request, reply) => {
		const status = statusOf(error);
		if (status >= 500)
			app.log.error({ err: error, method: request.method, path: pathOf(request.url) }, 'failed');
		// What there is of a file of which a part beyond its end was asked for.
		if (error.headers?.['Content-Range'])
			reply.header('content-range', error.headers['Content-Range']);
		return reply
			.code(status)
			.type('text/plain; charset=utf-8')
			.header('cache-control', 'no-store')
			.send(status >= 500 ? 'The server failed to answer.\n' : 'The request can not be met.\n');
	});

	await mountHandler(app, { current, checkLimit });
	await serveSite(app, { root, current });
	return app;
}

interface ServerError extends FastifyError {
	/** `@fastify/send`'s own. */
	readonly headers?: Readonly<Record<string, string>>;
}

function statusOf({ statusCode, code }: FastifyError): number {
	if (code === 'ENOENT') return 404;
	if (code === 'EMFILE' || code === 'ENFILE') return 503;
	return statusCode !== undefined && statusCode >= 400 && statusCode < 500 ? statusCode : 500;
}
