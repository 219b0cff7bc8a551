import type { ServerText } from '../text/text.ts';

/** A request that can't be answered as it is; the message is for who sent it. */
export class RequestError extends Error {
	override readonly name = 'RequestError';
	readonly status: number;
	/** Seconds after which the same request may be sent again. */
	readonly retryAfter: number | undefined;

	constructor(status: number, message: string, retryAfter?: number) {
		super(message);
		this.status = status;
		this.retryAfter = retryAfter;
	}
}

/** Characters, as readers count them; the longest question of real chat logs has 400. */
export const MOST_CHARACTERS = 512;
/** Of an address with its query: the longest question with each letter written as `%xx%xx%xx%xx` has 6,144. */
export const MOST_ADDRESS = 6400;
/** Of an MCP message, in bytes: one with the longest question and goal has 15 KB. */
export const MOST_BODY = 65_536;

/** Control characters, and those that turn the direction of what follows them. */
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
/** What examples of this kind of address have in the place of a question. */
const PLACEHOLDER = /^<[\w -]+>$/;

/** The question on one line, without what nobody can see. @throws {RequestError} */
export function cleanQuestion(question: string, text: ServerText): string {
	const clean = question.toWellFormed().replace(INVISIBLE, ' ').replace(/\s+/g, ' ').trim();
	const { length } = [...clean];
	if (length === 0 || PLACEHOLDER.test(clean)) throw new RequestError(400, text.emptyQuestion);
	if (length > MOST_CHARACTERS)
		throw new RequestError(400, text.longQuestion(length, MOST_CHARACTERS));
	return clean;
}

/**
 * The parameters of these names in a query string, decoded; others are left alone, whatever they are.
 *
 * @param search with or without its `?`
 * @throws {RequestError} for one that is there twice or not UTF-8
 */
export function readParameters<Name extends string>(
	search: string,
	names: readonly Name[],
	text: ServerText,
): Partial<Record<Name, string>> {
	const found = new Map<string, string>();
	for (const pair of search.replace(/^\?/, '').split('&')) {
		const [name, value] = splitPair(pair);
		if (!(names as readonly string[]).includes(name)) continue;
		if (found.has(name)) throw new RequestError(400, text.repeated(name));
		found.set(name, decode(value, text));
	}
	return Object.fromEntries(found) as Partial<Record<Name, string>>;
}

/** True when the query string has the parameter, even an empty one. */
export function hasParameter(search: string, name: string): boolean {
	return search
		.replace(/^\?/, '')
		.split('&')
		.some((pair) => splitPair(pair)[0] === name);
}

function splitPair(pair: string): readonly [name: string, value: string] {
	const end = pair.indexOf('=');
	return end < 0 ? [pair, ''] : [pair.slice(0, end), pair.slice(end + 1)];
}

function decode(value: string, text: ServerText): string {
	try {
		return decodeURIComponent(value.replaceAll('+', ' '));
	} catch {
		throw new RequestError(400, text.notUtf8);
	}
}
