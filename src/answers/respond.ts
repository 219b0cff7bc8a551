import { SECURITY_HEADERS, VARY } from '../hosting/headers.ts';
import type { Form } from './negotiate.ts';

const TYPES: Readonly<Record<Form, string>> = {
	html: 'text/html; charset=utf-8',
	markdown: 'text/markdown; charset=utf-8',
	json: 'application/json',
};

export interface ResponseOptions {
	readonly status?: number;
	readonly headers?: Readonly<Record<string, string>> | undefined;
}

/**
 * A response in one of the forms. Answers are made anew when the site changes, so they are asked for
 * again; who has the same one already gets no text. Search engines are to list the pages, not the answers.
 *
 * @param body text, or a value for JSON
 */
export async function toResponse(
	request: Request,
	form: Form,
	body: string | object,
	{ status = 200, headers = {} }: ResponseOptions = {},
): Promise<Response> {
	const text = new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body));
	const etag = `"${await digestOf(text)}"`;
	const common = {
		...SECURITY_HEADERS,
		'content-type': TYPES[form],
		'cache-control': 'public, max-age=0, must-revalidate',
		// A page says by its canonical address what it is; other forms can't.
		...(form === 'html' ? {} : { 'x-robots-tag': 'noindex' }),
		vary: VARY,
		...headers,
	};
	if (status !== 200)
		return new Response(text, { status, headers: { ...common, 'cache-control': 'no-store' } });
	if (matches(request.headers.get('if-none-match'), etag))
		return new Response(null, { status: 304, headers: { ...common, etag } });
	return new Response(text, { headers: { ...common, etag } });
}

/** Weak and strong tags are compared alike (RFC 9110, 13.1.2). */
function matches(header: string | null, etag: string): boolean {
	if (header === null) return false;
	return header
		.split(',')
		.some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
}

async function digestOf(text: Uint8Array<ArrayBuffer>): Promise<string> {
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', text));
	return Array.from(digest.subarray(0, 12), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
