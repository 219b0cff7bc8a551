import type { IncomingHttpHeaders } from 'node:http';
import { MOST_ADDRESS } from '../answers/question.ts';

/** Why a request gets no page: its status, and the sentence that the sender reads. */
export interface Refusal {
	readonly status: 400 | 413 | 414 | 417;
	readonly sentence: string;
}

/** What is looked at of a request, as `IncomingMessage` has it. */
export interface RequestHead {
	readonly method?: string | undefined;
	readonly url?: string | undefined;
	readonly httpVersion: string;
	readonly headers: IncomingHttpHeaders;
	/** Names and values in turn, doubles included. */
	readonly rawHeaders: readonly string[];
}

const HOST = /^(?:[a-z\d._~-]+|\[[\da-f:.]+\])(?::\d{0,5})?$/i;

/**
 * What HTTP/1.1 (RFC 9112) asks of a server and Node's parser leaves to it; undefined for a request
 * that may be answered. Two programs that read one request differently are how requests get smuggled.
 *
 * @param target the address as it was sent
 */
export function refusalOf(head: RequestHead, target: string): Refusal | undefined {
	return (
		versionRefusal(head) ??
		hostRefusal(head) ??
		targetRefusal(head, target) ??
		bodyRefusal(head) ??
		(head.headers.expect !== undefined && head.headers.expect.toLowerCase() !== '100-continue'
			? { status: 417, sentence: 'Only "Expect: 100-continue" is known here.' }
			: undefined)
	);
}

/** The path and query of an address with scheme and host, as proxies send it; others as they are. */
export function toPath(target: string): string {
	if (target.startsWith('/')) return target;
	const rest = /^https?:\/\/[^/?#]*(.*)$/i.exec(target)?.[1];
	if (rest === undefined) return target;
	return rest.startsWith('/') ? rest : `/${rest}`;
}

/** The address without its query. */
export function pathnameOf(target: string): string {
	return target.replace(/\?.*$/s, '');
}

function versionRefusal({ httpVersion }: RequestHead): Refusal | undefined {
	return httpVersion === '1.1' || httpVersion === '1.0'
		? undefined
		: { status: 400, sentence: 'This server speaks HTTP/1.1.' };
}

function hostRefusal({ headers, rawHeaders, httpVersion }: RequestHead): Refusal | undefined {
	const hosts = rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === 'host');
	if (hosts.length > 1)
		return { status: 400, sentence: 'The request has more than one Host header.' };
	if (headers.host === undefined)
		return httpVersion === '1.0'
			? undefined
			: { status: 400, sentence: 'The request has no Host header.' };
	return HOST.test(headers.host)
		? undefined
		: { status: 400, sentence: 'The Host header is not the name of a host.' };
}

function targetRefusal({ method, headers }: RequestHead, target: string): Refusal | undefined {
	if (target.length > MOST_ADDRESS)
		return {
			status: 414,
			sentence: `The address is longer than ${MOST_ADDRESS} characters.`,
		};
	if (/[^\x21-\x7e]/.test(target))
		return { status: 400, sentence: 'The address has characters that must be percent-encoded.' };
	if (target.includes('#'))
		return { status: 400, sentence: 'The address has a "#"; that part stays with the reader.' };
	if (/%00/.test(target)) return { status: 400, sentence: 'The address has a NUL character.' };
	if (target.startsWith('/') || (target === '*' && method === 'OPTIONS')) return undefined;
	const authority = /^https?:\/\/([^/?#]*)/i.exec(target)?.[1];
	if (authority === undefined) return { status: 400, sentence: 'The address must start with "/".' };
	return authority.toLowerCase() === headers.host?.toLowerCase()
		? undefined
		: { status: 400, sentence: 'The address names another host than the Host header.' };
}

function bodyRefusal({ method, headers, httpVersion }: RequestHead): Refusal | undefined {
	const coding = headers['transfer-encoding'];
	if (coding !== undefined && httpVersion === '1.0')
		return { status: 400, sentence: 'HTTP/1.0 has no Transfer-Encoding.' };
	if (coding !== undefined && coding.toLowerCase() !== 'chunked')
		return { status: 400, sentence: 'The only Transfer-Encoding known here is "chunked".' };
	if (method !== 'GET' && method !== 'HEAD') return undefined;
	return coding !== undefined || Number(headers['content-length'] ?? 0) > 0
		? { status: 413, sentence: `A ${method} request has no body here.` }
		: undefined;
}
