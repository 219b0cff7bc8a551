import { writeSync } from 'node:fs';
import { isIPv4, isIPv6 } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { UNKNOWN } from './forwarded-for.ts';

/** What the log keeps of a request. */
export interface LogEntry {
	readonly method: string;
	/** Without the query: it holds what readers ask. */
	readonly path: string;
	readonly status: number;
	/** Milliseconds, a tenth exact. */
	readonly took: number;
	/** The network the reader is in, not the reader. */
	readonly network: string;
}

/** Standard output as a log: a full disk, or nobody who reads it, must not take the server down. */
export const LOG_STREAM = {
	write(line: string): void {
		try {
			writeSync(1, line);
		} catch {
			// There is no place left to tell it.
		}
	},
};

export function toLogEntry(request: FastifyRequest, reply: FastifyReply): LogEntry {
	return {
		method: request.method,
		path: pathOf(request.url),
		status: reply.statusCode,
		took: Math.round(reply.elapsedTime * 10) / 10,
		network: networkOf(request.ip),
	};
}

/**
 * The path of an address without anything that may have been asked: it ends before the first sign that a
 * query has and a page never does, encoded or not, or where only an attack goes on.
 */
export function pathOf(target: string): string {
	return target.replace(/(?:[?#&=;]|%(?:25)*(?:3f|23|26|3d|3b)).*$/is, '').slice(0, 200);
}

/** `192.0.2.0/24` or `2001:db8:1::/48`: too many people for a name. `unknown` for what is no address. */
export function networkOf(address: string): string {
	const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
	if (isIPv4(plain)) return plain.replace(/\.\d+$/, '.0/24');
	if (!isIPv6(plain)) return UNKNOWN;
	const [left = '', right] = plain.replace(/%.*$/, '').split('::');
	const groups = left === '' ? [] : left.split(':');
	if (right !== undefined) {
		const tail = right === '' ? [] : right.split(':');
		groups.push(...Array<string>(8 - groups.length - tail.length).fill('0'), ...tail);
	}
	return `${groups.slice(0, 3).join(':')}::/48`;
}
