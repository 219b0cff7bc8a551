import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import Fastify, { LogController } from 'fastify';
import type { FastifyError, FastifyInstance } from 'fastify';
import { createServer } from '../http/create-server.ts';
import { cleanForwardedFor } from '../http/forwarded-for.ts';
import { OpenAnswers } from '../http/open-answers.ts';
import { limitAsking } from './ask-limit.ts';
import { clientAnswerOf, isPastLastRequest, refuseSocket } from './client-errors.ts';
import { SECURITY_HEADERS } from './headers.ts';
import { mountHandler } from './mount-handler.ts';
import { ALLOW, METHODS, refuse, refuseMethod } from './refuse.ts';
import { refusalOf, toPath } from './request-checks.ts';
import { LOG_STREAM, pathOf, toLogEntry } from './request-log.ts';
import type { Lifecycle } from './shutdown.ts';
import { serveSite } from './static-site.ts';

export interface AppOptions {
	/** The built site. */
	readonly root: string;
	/** `/` or `/path/`: what the built site's links start with. */
	readonly base: string;
	/** Of every response, whatever it is. */
	readonly headers?: Readonly<Record<string, string>>;
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
	base,
	headers = SECURITY_HEADERS,
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
			void refuse(reply.headers(headers), 400, 'The address can not be decoded.');
		},
		clientErrorHandler: (error, socket) => {
			// Unread, so that they don't pass for a sign of life.
			if (isPastLastRequest(error, socket)) return void socket.pause();
			const answer = clientAnswerOf(error);
			app.log.info({ status: answer.status, code: error.code }, 'no request');
			refuseSocket(socket, answer, headers);
		},
	});
	app.server.on('connect', (_request: IncomingMessage, socket: Socket) =>
		refuseSocket(
			socket,
			{ status: 405, sentence: `This server answers ${ALLOW}.` },
			{ ...headers, allow: ALLOW },
		),
	);

	app.addHook('onRequest', (request, reply, done) => {
		reply.headers(headers);
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
		else done();
	});
	if (app.log.level !== 'silent')
		app.addHook('onResponse', (request, reply, done) => {
			app.log.info(toLogEntry(request, reply), 'request');
			done();
		});
	const admit = asksPerMinute === undefined ? undefined : await limitAsking(app, asksPerMinute);
	// Before the body is read: nobody needs it.
	app.addHook('preParsing', (request, reply, _payload, done) => {
		if (request.is404 && !METHODS.includes(request.method) && request.method !== 'OPTIONS')
			refuseMethod(reply);
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

	app.get(`${base}health`, (_request, reply) => {
		const serving = lifecycle.phase === 'serving';
		return reply
			.code(serving ? 200 : 503)
			.header('cache-control', 'no-store')
			.send({ status: serving ? 'ok' : 'draining' });
	});
	await mountHandler(app, { root, base, admit });
	await serveSite(app, { root, base });
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
