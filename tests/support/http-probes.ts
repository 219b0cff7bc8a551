import { sendRaw } from './raw-socket.ts';
import type { RawAnswer } from './raw-socket.ts';

/** One thing that RFC 9110 or 9112 says about requests, as bytes and what may come back. */
export interface Probe {
	readonly name: string;
	readonly bytes: string;
	readonly passes: (answer: RawAnswer) => boolean;
}

const HOST = 'Host: example.test';
const head = (...lines: readonly string[]): string => `${lines.join('\r\n')}\r\n\r\n`;
const get = (...headers: readonly string[]): string => head('GET / HTTP/1.1', HOST, ...headers);
const post = (body: string, ...headers: readonly string[]): string =>
	head('POST / HTTP/1.1', HOST, ...headers) + body;
const chunked = (body: string): string => post(body, 'Transfer-Encoding: chunked');

/** One answer with one of the statuses; a connection ended without any word is a refusal as well. */
const gets =
	(...statuses: readonly number[]) =>
	(answer: RawAnswer): boolean =>
		answer.statuses.length === 1 && statuses.includes(answer.statuses[0]!);
const refused =
	(...statuses: readonly number[]) =>
	(answer: RawAnswer): boolean =>
		answer.closed && (answer.statuses.length === 0 || gets(...statuses)(answer));
/** A body that can't be read must leave nothing behind that is read as the next request. */
const endsAtOnce = (answer: RawAnswer): boolean =>
	answer.closed && answer.statuses.length <= 1 && answer.statuses.every((status) => status >= 400);
/** Taken with its body, or not at all; the body is never a request. */
const onlyOne = (answer: RawAnswer): boolean => answer.statuses.length <= 1;
/** What a request that must not be one would bring. */
const SMUGGLED = head('GET /health HTTP/1.1', HOST);

const requestLines: readonly Probe[] = [
	{ name: 'a plain request', bytes: get(), passes: gets(200) },
	{ name: 'HTTP/1.0 without Host', bytes: head('GET / HTTP/1.0'), passes: refused(200) },
	{
		name: 'HEAD has no body',
		bytes: head('HEAD / HTTP/1.1', HOST),
		passes: (answer) => gets(200)(answer) && answer.text.endsWith('\r\n\r\n'),
	},
	{
		name: 'method in small letters',
		bytes: head('get / HTTP/1.1', HOST),
		passes: gets(400, 405, 501),
	},
	{ name: 'unknown method', bytes: head('BREW / HTTP/1.1', HOST), passes: gets(400, 405, 501) },
	{
		name: 'method that is no token',
		bytes: head('G(T / HTTP/1.1', HOST),
		passes: refused(400, 501),
	},
	{ name: 'no version', bytes: 'GET /\r\n\r\n', passes: refused(400, 505) },
	{ name: 'HTTP/2.0', bytes: head('GET / HTTP/2.0', HOST), passes: refused(400, 505) },
	{ name: 'http/1.1', bytes: head('GET / http/1.1', HOST), passes: refused(400, 505) },
	{
		name: 'two spaces after the method',
		bytes: head('GET  / HTTP/1.1', HOST),
		passes: refused(400),
	},
	{
		name: 'two spaces before the version',
		bytes: head('GET /  HTTP/1.1', HOST),
		passes: refused(400),
	},
	{ name: 'tab for a space', bytes: head('GET\t/ HTTP/1.1', HOST), passes: refused(400, 501) },
	{
		name: 'space before the method',
		bytes: head(' GET / HTTP/1.1', HOST),
		passes: refused(400, 501),
	},
	{
		name: 'space after the version',
		bytes: head('GET / HTTP/1.1 ', HOST),
		passes: refused(400, 505),
	},
	{ name: 'an empty line first', bytes: `\r\n${get()}`, passes: gets(200) },
	{
		name: 'bare LF after the request line',
		bytes: `GET / HTTP/1.1\n${HOST}\r\n\r\n`,
		passes: refused(400),
	},
	{
		name: 'bare CR after the request line',
		bytes: `GET / HTTP/1.1\r${HOST}\r\n\r\n`,
		passes: refused(400, 505),
	},
	{
		name: 'CONNECT',
		bytes: head('CONNECT example.test:443 HTTP/1.1', HOST),
		passes: refused(400, 405, 501),
	},
	{ name: 'TRACE', bytes: head('TRACE / HTTP/1.1', HOST), passes: gets(400, 405, 501) },
	{ name: 'OPTIONS *', bytes: head('OPTIONS * HTTP/1.1', HOST), passes: gets(200, 204, 405) },
	{ name: 'GET *', bytes: head('GET * HTTP/1.1', HOST), passes: gets(400) },
	{
		name: 'target without a slash',
		bytes: head('GET index.html HTTP/1.1', HOST),
		passes: gets(400),
	},
	{ name: 'fragment in the target', bytes: head('GET /#top HTTP/1.1', HOST), passes: gets(400) },
	{
		name: 'control byte in the target',
		bytes: head('GET /\x01 HTTP/1.1', HOST),
		passes: refused(400),
	},
	{ name: 'DEL in the target', bytes: head('GET /\x7f HTTP/1.1', HOST), passes: refused(400) },
	{ name: 'NUL in the target', bytes: head('GET /\0 HTTP/1.1', HOST), passes: refused(400) },
	{
		name: 'byte above 127 in the target',
		bytes: head('GET /\xe9 HTTP/1.1', HOST),
		passes: refused(400),
	},
	{
		name: 'absolute address of this host',
		bytes: head('GET http://example.test/ HTTP/1.1', HOST),
		passes: gets(200),
	},
	{
		name: 'absolute address of another',
		bytes: head('GET http://evil.test/ HTTP/1.1', HOST),
		passes: gets(400, 421),
	},
	{
		name: 'absolute address of another scheme',
		bytes: head('GET ftp://example.test/ HTTP/1.1', HOST),
		passes: gets(400, 421),
	},
	{
		name: 'target of 7,000 bytes',
		bytes: head(`GET /${'a'.repeat(7000)} HTTP/1.1`, HOST),
		passes: gets(414),
	},
	{
		name: 'target of 100,000 bytes',
		bytes: head(`GET /${'a'.repeat(100_000)} HTTP/1.1`, HOST),
		passes: refused(414),
	},
	{
		name: 'method of 100,000 bytes',
		bytes: head(`${'A'.repeat(100_000)} / HTTP/1.1`, HOST),
		passes: refused(400, 405, 414, 431, 501),
	},
];

const hosts: readonly Probe[] = [
	{ name: 'no Host', bytes: head('GET / HTTP/1.1', 'Accept: */*'), passes: gets(400) },
	{ name: 'empty Host', bytes: head('GET / HTTP/1.1', 'Host:'), passes: gets(400) },
	{ name: 'two Hosts', bytes: get('Host: evil.test'), passes: gets(400) },
	{ name: 'the same Host twice', bytes: get(HOST), passes: gets(400) },
	...[
		'example.test/x',
		'user@example.test',
		'exam ple.test',
		'a.test, b.test',
		'example.test:x',
	].map((host): Probe => ({
		name: `Host: ${host}`,
		bytes: head('GET / HTTP/1.1', `Host: ${host}`),
		passes: gets(400),
	})),
	{ name: 'Host: [::1]:80', bytes: head('GET / HTTP/1.1', 'Host: [::1]:80'), passes: gets(200) },
];

const headers: readonly Probe[] = [
	{ name: 'space before the colon', bytes: get('Accept : */*'), passes: refused(400) },
	{
		name: 'space before the first header',
		bytes: head('GET / HTTP/1.1', ` ${HOST}`),
		passes: refused(400),
	},
	{ name: 'folded header', bytes: get('X-A: a', ' b'), passes: refused(400) },
	{ name: 'header without a colon', bytes: get('Accept'), passes: refused(400) },
	{ name: 'header without a name', bytes: get(': x'), passes: refused(400) },
	{ name: 'NUL in a header', bytes: get('X-A: a\0b'), passes: refused(400) },
	{ name: 'bare CR in a header', bytes: get('X-A: a\rb'), passes: refused(400) },
	{ name: 'bare LF in a header', bytes: get('X-A: a\nX-B: b'), passes: refused(400) },
	{ name: 'name that is no token', bytes: get('X(A): a'), passes: refused(400) },
	{ name: 'header of 20 kB', bytes: get(`X-A: ${'a'.repeat(20_000)}`), passes: refused(400, 431) },
	{
		name: '10,000 headers',
		bytes: get(...Array<string>(10_000).fill('X-A: a')),
		passes: refused(400, 431),
	},
	{
		name: 'empty header, tabs, bytes above 127',
		bytes: get('X-A:', 'X-B:\tb\t', 'X-C: \xe9'),
		passes: gets(200),
	},
	{ name: 'an expectation nobody knows', bytes: get('Expect: tea'), passes: gets(417) },
	{
		name: 'Connection: close',
		bytes: get('Connection: close'),
		passes: (answer) => gets(200)(answer) && answer.closed,
	},
	{
		name: 'two requests at once',
		bytes: get() + get(),
		passes: ({ statuses }) => statuses.join() === '200,200',
	},
];

const framing: readonly Probe[] = [
	{
		name: 'two lengths',
		bytes: post('abcdef', 'Content-Length: 3', 'Content-Length: 6'),
		passes: refused(400),
	},
	...['3, 3', '+3', '-1', '0x3', '', '1_0', '99999999999999999999'].map((length): Probe => ({
		name: `Content-Length: ${length}`,
		bytes: post('abc', `Content-Length: ${length}`),
		passes: refused(400, 413),
	})),
	{
		name: 'length and chunks',
		bytes: post('0\r\n\r\n', 'Content-Length: 5', 'Transfer-Encoding: chunked'),
		passes: refused(400),
	},
	...['chunked, identity', 'identity', 'xchunked', 'gzip, chunked', '\x0bchunked'].map(
		(coding): Probe => ({
			name: `Transfer-Encoding: ${JSON.stringify(coding).slice(1, -1)}`,
			bytes: post('0\r\n\r\n', `Transfer-Encoding: ${coding}`),
			passes: refused(400, 501),
		}),
	),
	{
		name: 'chunks in HTTP/1.0',
		bytes: `${head('POST / HTTP/1.0', 'Transfer-Encoding: chunked')}0\r\n\r\n`,
		passes: refused(400),
	},
	...[
		'0x3\r\nabc\r\n',
		'-3\r\nabc\r\n',
		`${'f'.repeat(17)}\r\nabc\r\n`,
		'3\r\nabcdef\r\n',
		'3\nabc\r\n',
	].map((body): Probe => ({
		name: `chunk ${JSON.stringify(body.slice(0, 20))}`,
		bytes: chunked(`${body}0\r\n\r\n${SMUGGLED}`),
		passes: endsAtOnce,
	})),
	{
		name: 'GET with a body',
		bytes: get(`Content-Length: ${SMUGGLED.length}`) + SMUGGLED,
		passes: onlyOne,
	},
];

const noise: readonly Probe[] = [
	{
		name: 'a TLS greeting',
		bytes: '\x16\x03\x01\x00\x05\x01\x00\x00\x01\x00',
		passes: refused(400),
	},
	{
		name: 'the HTTP/2 preface',
		bytes: 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
		passes: refused(400, 405, 505),
	},
];

/** Written from the RFCs after the kinds of MDA2AV's Http11Probe. */
export const PROBES: readonly Probe[] = [
	...requestLines,
	...hosts,
	...headers,
	...framing,
	...noise,
];

/** The names of the probes that the server at the port does not pass, each with what came back. */
export async function failedProbes(port: number): Promise<readonly string[]> {
	const failed: string[] = [];
	const left = PROBES.values();
	const work = async (): Promise<void> => {
		for (const { name, bytes, passes } of left) {
			const answer = await sendRaw(port, bytes);
			if (!passes(answer))
				failed.push(
					`${name}: ${answer.statuses.join() || 'no answer'}${answer.closed ? ', closed' : ''}`,
				);
		}
	};
	await Promise.all(Array.from({ length: 8 }, work));
	return failed.sort();
}
