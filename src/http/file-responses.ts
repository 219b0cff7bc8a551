import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Encoding } from './encoding.ts';
import type { SiteFile } from './site-files.ts';

/** What `@fastify/static` answered to a plain request for a file. */
export interface FileResponse {
	readonly headers: Readonly<Record<string, string>>;
	readonly body: Buffer;
	/** Milliseconds of `Date.now()`. */
	readonly until: number;
}

/** Bytes of one answer, of all of them, and milliseconds that one may be sent again. */
const LARGEST = 128 * 1024;
const BUDGET = 32 * 1024 * 1024;
const FRESH = 5000;
/** Bytes that an answer takes beside its body, measured: its headers, and its place in the map. */
const OVERHEAD = 1024;

const HEADERS = [
	'accept-ranges',
	'cache-control',
	'content-encoding',
	'content-length',
	'content-type',
	'etag',
	'last-modified',
	'vary',
];

/**
 * Small files that were sent a moment ago, in memory: looking up, opening and closing a file costs three
 * times as much as all the rest of an answer. The ones used longest ago go first.
 */
export class FileResponses {
	readonly #answers = new Map<string, FileResponse>();
	#bytes = 0;
	#isSweepDue = false;

	/** What all of them take, roughly. */
	get bytes(): number {
		return this.#bytes;
	}

	get(key: string): FileResponse | undefined {
		const answer = this.#answers.get(key);
		if (!answer || answer.until < Date.now()) return undefined;
		this.#answers.delete(key);
		this.#answers.set(key, answer);
		return answer;
	}

	/** @param headers of the reply; those of every response are left out */
	set(key: string, headers: Readonly<Record<string, unknown>>, body: Buffer): void {
		if (body.length > LARGEST) return;
		this.#remove(key);
		const own = HEADERS.filter((name) => headers[name] !== undefined);
		this.#answers.set(key, {
			headers: Object.fromEntries(own.map((name) => [name, String(headers[name])])),
			body,
			until: Date.now() + FRESH,
		});
		this.#bytes += bytesOf(key, body);
		for (const oldest of this.#answers.keys()) {
			if (this.#bytes <= BUDGET) break;
			this.#remove(oldest);
		}
		this.#sweepLater();
	}

	/** Gives back the memory of those that nobody asks for again. */
	#sweepLater(): void {
		if (this.#isSweepDue || this.#answers.size === 0) return;
		this.#isSweepDue = true;
		setTimeout(() => {
			this.#isSweepDue = false;
			const now = Date.now();
			for (const [key, { until }] of this.#answers) if (until < now) this.#remove(key);
			this.#sweepLater();
		}, FRESH).unref();
	}

	#remove(key: string): void {
		const answer = this.#answers.get(key);
		if (!answer) return;
		this.#bytes -= bytesOf(key, answer.body);
		this.#answers.delete(key);
	}
}

function bytesOf(key: string, body: Buffer): number {
	return key.length + body.length + OVERHEAD;
}

/**
 * Undefined for requests with conditions or for parts, which are answered one by one.
 *
 * @param encoding that was chosen: what readers write to ask for it has no end of forms
 */
export function keyOf(
	{ raw: { method, headers } }: FastifyRequest,
	file: SiteFile,
	encoding: Encoding | undefined,
): string | undefined {
	if (method !== 'GET') return undefined;
	for (const name in headers) if (name === 'range' || name.startsWith('if-')) return undefined;
	return `${file.name}\n${encoding ?? ''}`;
}

/** Whether the reply is a whole file that is small enough. */
export function isSmall(reply: FastifyReply): boolean {
	return reply.statusCode === 200 && Number(reply.getHeader('content-length')) <= LARGEST;
}
