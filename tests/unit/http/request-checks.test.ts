import { describe, expect, test } from 'vitest';
import { refusalOf, toPath } from '../../../src/http/request-checks.ts';

function refusal(target: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') {
	const all = { host: 'example.test', ...headers };
	const rawHeaders = Object.entries(all).flat();
	return refusalOf({ method, httpVersion: '1.1', headers: all, rawHeaders }, target);
}

describe('what may be answered', () => {
	test.for([
		'/',
		'/articles/x/?in=a&b=%20c',
		'/a|b^c`"<>',
		'http://example.test/a',
		'HTTPS://EXAMPLE.TEST',
	])('%s', (target) => expect(refusal(target)).toBeUndefined());

	test('the longest question, each letter of it in four bytes', () =>
		expect(refusal(`/ask/?q=${encodeURIComponent('😀'.repeat(512))}`)).toBeUndefined());

	test('a POST with a body', () =>
		expect(refusal('/mcp', { 'content-length': '3' }, 'POST')).toBeUndefined());

	test('a GET that says that it has no body', () =>
		expect(refusal('/', { 'content-length': '0' })).toBeUndefined());

	test.for([
		'localhost:4321',
		'127.0.0.1',
		'[::1]:80',
		'my_host.example.',
		'xn--bcher-kva.example',
	])('Host: %s', (host) => expect(refusal('/', { host })).toBeUndefined());
});

describe('what may not', () => {
	test.for([
		[`/${'a'.repeat(6400)}`, 414, 'The address is longer than 6400 characters.'],
		['/a b', 400, 'The address has characters that must be percent-encoded.'],
		['/%00', 400, 'The address has a NUL character.'],
		['/#a', 400, 'The address has a "#"; that part stays with the reader.'],
		['a', 400, 'The address must start with "/".'],
		['*', 400, 'The address must start with "/".'],
		['http://evil.test/', 400, 'The address names another host than the Host header.'],
		['http://example.test@evil.test/', 400, 'The address names another host than the Host header.'],
	] as const)('%s', ([target, status, sentence]) =>
		expect(refusal(target)).toEqual({ status, sentence }),
	);

	test('a GET with a body', () =>
		expect(refusal('/', { 'content-length': '3' })).toEqual({
			status: 413,
			sentence: 'A GET request has no body here.',
		}));

	test('a coding that is not known', () =>
		expect(refusal('/', { 'transfer-encoding': 'gzip, chunked' }, 'POST')).toEqual({
			status: 400,
			sentence: 'The only Transfer-Encoding known here is "chunked".',
		}));
});

test.for([
	['/a?b', '/a?b'],
	['http://example.test/a?b', '/a?b'],
	['http://example.test', '/'],
	['http://example.test?b', '/?b'],
	['*', '*'],
	['//example.test/a', '//example.test/a'],
] as const)('%s is the path %s', ([target, path]) => expect(toPath(target)).toBe(path));
