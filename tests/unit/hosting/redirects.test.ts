import fc from 'fast-check';
import { expect, test } from 'vitest';
import { redirectOf, renderRedirects, toRedirects } from '../../../src/hosting/redirects.ts';
import { oldPath } from '../../../src/schemas/fields.ts';

const AT_ROOT = 'https://example.com/';
const IN_PATH = 'https://example.com/kb/';
const MOVED = [
	['/old/', '/articles/x/'],
	['/older.html', '/articles/x/#part'],
	['/übung/a:b', '/faq/q/'],
	['/100%25', '/search/?q=$x'],
] as const;

test('the file has both forms of an old path, encoded', () => {
	expect(renderRedirects(toRedirects(MOVED, IN_PATH))).toBe(
		`# Written by the build from "redirects" in content/.
/kb/old /kb/articles/x/ 301
/kb/old/ /kb/articles/x/ 301
/kb/older.html /kb/articles/x/#part 301
/kb/older.html/ /kb/articles/x/#part 301
/kb/%C3%BCbung/a%3Ab /kb/faq/q/ 301
/kb/%C3%BCbung/a%3Ab/ /kb/faq/q/ 301
/kb/100%25 /kb/search/?q=%24x 301
/kb/100%25/ /kb/search/?q=%24x 301
`,
	);
});

test('a request finds where its path has moved', () => {
	const redirects = toRedirects(MOVED, AT_ROOT);
	expect(redirectOf(redirects, '/old')).toBe('/articles/x/');
	expect(redirectOf(redirects, '/old/')).toBe('/articles/x/');
	expect(redirectOf(redirects, '/%C3%BCbung/a:b')).toBe('/faq/q/');
	expect(redirectOf(redirects, '/%c3%bcbung/a%3Ab/')).toBe('/faq/q/');
	expect(redirectOf(redirects, '/100%25/')).toBe('/search/?q=%24x');
	for (const path of ['/', '/ol', '/old/x', '//old', '/%', '/%ff', '/constructor'])
		expect(redirectOf(redirects, path), path).toBeUndefined();
});

test('any old path that the content may name is found again', () => {
	const sign = fc.constantFrom(...Array.from('abc/-._~:@!$&()+,;=%20"\'<>[]{}|^`éß漢😀'));
	const path = fc
		.string({ unit: sign, minLength: 1, maxLength: 20 })
		.map((text) => `/${text}`)
		.filter((text) => oldPath.safeParse(text).success);
	fc.assert(
		fc.property(path, (from) => {
			const redirects = toRedirects([[from, '/articles/x/']], IN_PATH);
			const { pathname } = new URL(`https://example.com/kb${from}`);
			expect(redirectOf(redirects, pathname)).toBe('/kb/articles/x/');
		}),
		{ numRuns: 1000 },
	);
});
