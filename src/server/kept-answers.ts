import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SiteFile } from './site-files.ts';

/** What `@fastify/static` answered to a plain request for a file. */
export interface KeptAnswer {
	readonly headers: Readonly<Record<string, string>>;
	readonly body: Buffer;
	/** Milliseconds of `Date.now()`. */
	readonly until: number;
}

/** Bytes of one answer, of all of them, and milliseconds that one may be sent again. */
const LARGEST = 128 * 1024;
const BUDGET = 32 * 1024 * 1024;
const FRESH = 5000;

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
export class KeptAnswers {
	readonly #answers = new Map<string, KeptAnswer>();
	#bytes = 0;

	get(key: string): KeptAnswer | undefined {
		const answer = this.#answers.get(key);
		if (!answer) return undefined;
		this.#answers.delete(key);
		if (answer.until < Date.now()) {
			this.#bytes -= answer.body.length;
			return undefined;
		}
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
		this.#bytes += body.length;
		for (const oldest of this.#answers.keys()) {
			if (this.#bytes <= BUDGET) break;
			this.#remove(oldest);
		}
	}

	#remove(key: string): void {
		this.#bytes -= this.#answers.get(key)?.body.length ?? 0;
		this.#answers.delete(key);
	}
}

/** Undefined for requests with conditions or for parts, which are answered one by one. */
export function keyOf(
	{ raw: { method, headers } }: FastifyRequest,
	file: SiteFile,
): string | undefined {
	if (method !== 'GET') return undefined;
	for (const name in headers) if (name === 'range' || name.startsWith('if-')) return undefined;
	return `${file.name}\n${String(headers['accept-encoding'] ?? '')}`;
}

/** Whether the reply is a whole file that is small enough. */
export function isKept(reply: FastifyReply): boolean {
	return reply.statusCode === 200 && Number(reply.getHeader('content-length')) <= LARGEST;
}
