import { stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import fastifyStatic from '@fastify/static';
import type { SendOptions } from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { chooseEncoding } from './encoding.ts';
import type { Encoding } from './encoding.ts';
import { toServableRange } from './byte-range.ts';
import type { CurrentSite } from './current-site.ts';
import { CACHE_REVALIDATE, VARY, fileHeadersOf } from '../hosting/headers.ts';
import { isSmall, keyOf } from './file-responses.ts';
import { redirectOf, withQuery } from '../hosting/redirects.ts';
import { METHODS, refuseMethod, refuseWhileGone } from './refuse.ts';
import { pathnameOf } from './request-checks.ts';
import type { SiteFile } from './site-files.ts';

declare module 'fastify' {
	interface FastifyReply {
		/** The key of the response among those in memory; undefined when it does not belong there. */
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
	{ root, current }: { readonly root: string; readonly current: CurrentSite },
): Promise<void> {
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
	app.get('*', async (request, reply) => {
		if (await serve(request, reply, root)) return reply;
		const address = addressOf(request.url, request.site.built.base);
		if (address !== undefined && (await current.isReplaced(request.site, address))) {
			request.site = current.opened;
			reply.headers(request.site.headers);
			if (await serve(request, reply, root)) return reply;
		}
		if (current.isGone) return refuseWhileGone(reply);
		reply.callNotFound();
		return reply;
	});
	app.addHook('onSend', async (request, reply, payload) => {
		const key = reply.keptAs;
		if (key === undefined || !(payload instanceof Readable) || !isSmall(reply)) return payload;
		const body = Buffer.concat((await payload.toArray()) as Buffer[]);
		request.site.answers.set(key, reply.getHeaders(), body);
		return body;
	});

	// Not as a static file: conditions and ranges of the request are not meant for this page.
	app.setNotFoundHandler(async (request, reply) => {
		if (!METHODS.includes(request.method)) return refuseMethod(reply);
		return reply
			.code(404)
			.type(`text/${request.site.notFoundPage ? 'html' : 'plain'}; charset=utf-8`)
			.header('cache-control', CACHE_REVALIDATE)
			.header('vary', VARY)
			.send(request.site.notFoundPage ?? 'There is no such page.\n');
	});
}

/** Answers from the files and redirects of the request's site; false where they have nothing there. */
async function serve(request: FastifyRequest, reply: FastifyReply, root: string): Promise<boolean> {
	const { built, files, redirects, answers } = request.site;
	const pathname = pathnameOf(request.url);
	const address = addressOf(request.url, built.base);
	const found = address === undefined ? undefined : files.find(address);
	const moved =
		redirectOf(redirects, pathname) ??
		(found?.kind === 'folder' || `${pathname}/` === built.base ? `${pathname}/` : undefined);
	if (moved !== undefined) {
		toNewPlace(request, reply, moved);
		return true;
	}
	if (found?.kind !== 'file') return false;
	const encoding = await prepare(request, found, root);
	const key = keyOf(request, found, encoding);
	const answer = key === undefined ? undefined : answers.get(key);
	if (answer) {
		reply.headers(answer.headers).send(answer.body);
		return true;
	}
	if ((await sizeOf(root, found)) === undefined) return false;
	reply.keptAs = key;
	reply.sendFile(found.name, SENDING);
	return true;
}

/** The address below the base, decoded; undefined outside of it, and where a slash is hidden in a name. */
function addressOf(target: string, base: string): string | undefined {
	const pathname = pathnameOf(target);
	if (!pathname.startsWith(base)) return undefined;
	const raw = pathname.slice(base.length);
	return /%(?:2f|5c)/i.test(raw) ? undefined : decodeURIComponent(raw);
}

/** @param to address of this site: one with another host never gets here */
function toNewPlace(request: FastifyRequest, reply: FastifyReply, to: string): FastifyReply {
	const search = request.url.slice(pathnameOf(request.url).length);
	return reply
		.header('cache-control', CACHE_REVALIDATE)
		.header('vary', VARY)
		.redirect(withQuery(to, search), 301);
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
		const size = (await sizeOf(root, file)) ?? 0;
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

/** In bytes; undefined when the file is in the list, but no more on the disk. */
async function sizeOf(root: string, file: SiteFile): Promise<number | undefined> {
	return stat(path.join(root, file.name)).then(
		({ size }) => size,
		() => undefined,
	);
}
