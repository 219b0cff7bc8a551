import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import fastifyStatic from '@fastify/static';
import type { SendOptions } from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { chooseEncoding } from '../http/encoding.ts';
import type { Encoding } from '../http/encoding.ts';
import { KeptAnswers, isKept, keyOf } from './kept-answers.ts';
import { toServableRange } from './byte-range.ts';
import { CACHE_REVALIDATE, VARY, fileHeadersOf } from './headers.ts';
import { parseRedirects, redirectOf } from './redirects.ts';
import type { Redirects } from './redirects.ts';
import { METHODS, refuseMethod } from './refuse.ts';
import { SiteFiles } from './site-files.ts';
import type { SiteFile } from './site-files.ts';

declare module 'fastify' {
	interface FastifyReply {
		/** Under what the answer is kept, if it is. */
		keptAs: string | undefined;
	}
}

/** One read gets nearly every compressed page, and what many readers at once keep in memory is half. */
const SENDING: SendOptions & { highWaterMark: number } = { highWaterMark: 32_768 };

/**
 * Serves the built site below the base: pages and files, compressed where the build left a copy, and
 * the 404 page for every other address.
 */
export async function serveSite(
	app: FastifyInstance,
	{ root, base }: { root: string; base: string },
): Promise<void> {
	const kept = new KeptAnswers();
	let redirects: Redirects = new Map();
	const files = await SiteFiles.open(root, async () => {
		kept.clear();
		redirects = parseRedirects(
			await readFile(path.join(root, '_redirects'), 'utf8').catch(() => ''),
		);
	});
	app.decorateReply('keptAs', undefined);
	await app.register(fastifyStatic, {
		root,
		serve: false,
		preCompressed: true,
		cacheControl: false,
		setHeaders: (reply, file) => {
			reply.header('vary', VARY);
			reply.headers(fileHeadersOf(`/${path.relative(root, file).split(path.sep).join('/')}`));
		},
	});
	app.get(`${base}*`, async (request, reply) => {
		await files.refresh();
		const moved = redirectOf(redirects, pathnameOf(request.url));
		if (moved !== undefined) return toNewPlace(request, reply, moved);
		const address = addressOf(request.url, base);
		const found = address === undefined ? undefined : files.find(address);
		if (!found) {
			reply.callNotFound();
			return reply;
		}
		if (found.kind === 'folder') return toNewPlace(request, reply, `${pathnameOf(request.url)}/`);
		const encoding = await prepare(request, found, root);
		const key = keyOf(request, found, encoding);
		if (key === undefined) return reply.sendFile(found.name, SENDING);
		const answer = kept.get(key);
		if (answer) return reply.headers(answer.headers).send(answer.body);
		reply.keptAs = key;
		return reply.sendFile(found.name, SENDING);
	});
	app.addHook('onSend', async (_request, reply, payload) => {
		const key = reply.keptAs;
		if (key === undefined || !(payload instanceof Readable) || !isKept(reply)) return payload;
		const body = Buffer.concat((await payload.toArray()) as Buffer[]);
		kept.set(key, reply.getHeaders(), body);
		return body;
	});
	if (base !== '/')
		app.get(base.slice(0, -1), (request, reply) => toNewPlace(request, reply, base));

	// Not as a static file: conditions and ranges of the request are not meant for this page.
	app.setNotFoundHandler(async (request, reply) => {
		if (!METHODS.includes(request.method)) return refuseMethod(reply);
		return reply
			.code(404)
			.type('text/html; charset=utf-8')
			.header('cache-control', CACHE_REVALIDATE)
			.header('vary', VARY)
			.send(await readFile(path.join(root, '404.html')));
	});
}

function pathnameOf(target: string): string {
	return target.replace(/\?.*$/s, '');
}

/** The address below the base, decoded; undefined where a slash is hidden in a name. */
function addressOf(target: string, base: string): string | undefined {
	const raw = pathnameOf(target).slice(base.length);
	return /%(?:2f|5c)/i.test(raw) ? undefined : decodeURIComponent(raw);
}

/**
 * What the reader's address has after "?" goes along, before the place on the page.
 *
 * @param to address of this site: one with another host never gets here
 */
function toNewPlace(request: FastifyRequest, reply: FastifyReply, to: string): FastifyReply {
	const [address = '', place = ''] = to.split(/(#.*)/s, 2);
	const query = address.includes('?') ? '' : request.url.slice(pathnameOf(request.url).length);
	return reply
		.header('cache-control', CACHE_REVALIDATE)
		.header('vary', VARY)
		.redirect(`${address}${query}${place}`, 301);
}

/**
 * Leaves out of the request what `@fastify/send` reads otherwise than RFC 9110 means it.
 *
 * @returns the encoding in which the file is sent, if there is such a copy
 */
async function prepare(
	{ raw: { headers, method } }: FastifyRequest,
	file: SiteFile,
	root: string,
): Promise<Encoding | undefined> {
	if (headers.range !== undefined) {
		const { size } = await stat(path.join(root, file.name));
		// Tags here are weak, and a weak one can't vouch for two parts being of one file.
		const range =
			method === 'GET' && !String(headers['if-range'] ?? '').includes('"')
				? toServableRange(headers.range, size)
				: undefined;
		if (range === undefined) delete headers.range;
		else headers.range = range;
	}
	// Parts are of the file itself; and without copies there is nothing to choose from.
	const encoding =
		headers.range !== undefined || !file.compressed
			? undefined
			: chooseEncoding(String(headers['accept-encoding'] ?? ''));
	if (encoding === undefined) delete headers['accept-encoding'];
	else headers['accept-encoding'] = encoding;
	return encoding;
}
