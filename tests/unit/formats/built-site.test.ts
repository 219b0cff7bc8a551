import { describe, expect, test } from 'vitest';
import { parseBuiltSite, toBuiltSite } from '../../../src/formats/built-site.ts';

const DIGEST = 'ab'.repeat(32);
const SITE = {
	name: 'Help',
	url: 'https://example.com/help',
	language: 'en',
	server: true,
	contact: { label: 'Write', url: 'mailto:a@example.com' },
};
const built = toBuiltSite(SITE, [['/old/', '/articles/x/#part']], {
	version: '1.2.3',
	build: DIGEST,
	index: { 'pagefind/knowledge.json': DIGEST },
});

test('the file says what was built, and nothing else of the content', () => {
	expect(built).toEqual({
		format: 1,
		version: '1.2.3',
		build: DIGEST,
		name: 'Help',
		url: 'https://example.com/help',
		base: '/help/',
		languages: ['en'],
		server: true,
		redirects: { '/old/': '/articles/x/#part' },
		index: { 'pagefind/knowledge.json': DIGEST },
	});
	expect(parseBuiltSite(JSON.stringify(built))).toEqual(built);
});

describe('a file that can not be used is told in a sentence', () => {
	test.for([
		['', 'is not valid JSON'],
		[JSON.stringify(built).slice(0, -40), 'is not valid JSON'],
		['[]', 'says nothing about a site'],
		['null', 'says nothing about a site'],
		['{}', 'has format undefined; this version of Almanac reads format 1'],
		['{"format":2}', 'has format 2; this version of Almanac reads format 1'],
	])('%.10s', ([text, sentence]) => {
		expect(parseBuiltSite(text!)).toBe(sentence);
	});

	test.for([
		['version', ''],
		['build', 'abc'],
		['name', undefined],
		['url', 'javascript:alert(1)'],
		['url', 'https://'],
		['base', 7],
		['languages', []],
		['languages', 'en'],
		['server', 'yes'],
		['redirects', []],
		['redirects', { '/old/': 'https://evil.example/' }],
		['redirects', { '/old/': '//evil.example/' }],
		['redirects', { '/old/': '/\\evil.example/' }],
		['redirects', { old: '/articles/x/' }],
		['index', { 'pagefind/knowledge.json': 'abc' }],
	] as const)('%s: %j', ([key, value]) => {
		const sentence = `has no usable "${key}"`;
		expect(parseBuiltSite(JSON.stringify({ ...built, [key]: value }))).toBe(sentence);
	});

	test('a base that does not go with the address', () => {
		expect(parseBuiltSite(JSON.stringify({ ...built, base: '/' }))).toBe(
			'has a "base" that is not the path of its "url"',
		);
	});
});
