import { describe, expect, test } from 'vitest';
import { renderCaddyfile } from '../../../src/hosting/caddyfile.ts';
import { renderHeadersFile } from '../../../src/hosting/headers-file.ts';
import {
	CACHE_FOREVER,
	CACHE_REVALIDATE,
	SECURITY_HEADERS,
	headerRules,
	headersOf,
	securityHeaders,
} from '../../../src/hosting/headers.ts';
import type { HeaderSettings } from '../../../src/hosting/headers.ts';
import { renderNginxConfig } from '../../../src/hosting/nginx-config.ts';
import { toRedirects } from '../../../src/hosting/redirects.ts';

type Headers = Readonly<Record<string, string>>;

const PATHS = [
	'/',
	'/articles/x/',
	'/articles/x.md',
	'/articles/x/index.html.md',
	'/404.html',
	'/_astro/page.abc.js',
	'/_astro/photo.abc.webp',
	'/pagefind/pagefind.js',
	'/pagefind/index/en_1.pf_index',
	'/pagefind/filter/en_1.pf_filter',
	'/pagefind/pages/en_1.json',
	'/pagefind/knowledge.json',
	'/llms.txt',
	'/kb-manifest.json',
	'/feed.xml',
	'/opensearch.xml',
	'/favicon.svg',
	'/topics/x.pdf',
];
const SITES = [
	{ url: 'https://example.com/', hsts: undefined },
	{ url: 'https://example.com/kb/', hsts: { maxAge: 86_400, includeSubDomains: false } },
	{ url: 'https://example.com/', hsts: { maxAge: 63_072_000, includeSubDomains: true } },
];

/** Headers of the path by the file as Cloudflare reads it: the values of all rules that meet, joined. */
function fromHeadersFile(file: string, path: string): Headers {
	const headers: Record<string, string> = {};
	let meets = false;
	for (const line of file.split('\n')) {
		if (line.startsWith('/')) {
			const [before = '', after] = line.split('*');
			meets = after === undefined ? path === line : path.startsWith(before) && path.endsWith(after);
		}
		const [, name, value] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
		if (!meets || name === undefined || value === undefined) continue;
		headers[name] = name in headers ? `${headers[name]!}, ${value}` : value;
	}
	return { 'cache-control': CACHE_REVALIDATE, ...headers };
}

function fromNginx(config: string, path: string): Headers {
	const [, map = ''] = /^map [^{]+\{([^}]*)\}/m.exec(config) ?? [];
	const cached = [...map.matchAll(/"~(\^[^"]*)" "([^"]*)";/g)].find(([, pattern]) =>
		new RegExp(pattern!).test(path),
	);
	const [, fallback] = /default "([^"]*)";/.exec(map) ?? [];
	const added = [...config.matchAll(/^\tadd_header (\S+) "([^"]*)" always;$/gm)].map(
		([, name, value]) => [name!, value!],
	);
	return { ...Object.fromEntries(added), 'cache-control': cached?.[2] ?? fallback! } as Headers;
}

function fromCaddy(file: string, path: string): Headers {
	const [, route = ''] = /\n\troute \{\n([^]*?)\n\t\}\n/.exec(file) ?? [];
	const all = [...route.matchAll(/^\t{3}([\w-]+) "([^"]*)"$/gm)].map(([, name, value]) => [
		name!,
		value!,
	]);
	const some = [...route.matchAll(/^\t{2}header (@\w+) ([\w-]+) "([^"]*)"$/gm)].filter(
		([, matcher]) => {
			const [, pattern = ''] = new RegExp(`\\t${matcher!} path (\\S+)\\n`).exec(file) ?? [];
			const [before = '', after] = pattern.split('*');
			return after === undefined
				? path === pattern
				: path.startsWith(before) && path.endsWith(after);
		},
	);
	return Object.fromEntries([
		...all,
		...some.map(([, , name, value]) => [name!, value!]),
	]) as Headers;
}

/** Without the types of files that every server knows. */
function decided(path: string, settings: HeaderSettings): Headers {
	const { 'content-type': type, ...headers } = headersOf(path, settings);
	return /\.md$|^\/opensearch/.test(path) ? { ...headers, 'content-type': type! } : headers;
}

describe.each(SITES)('for $url with $hsts', (settings) => {
	const { url: siteUrl, hsts } = settings;
	const base = new URL(siteUrl).pathname;
	const site = { siteUrl, hsts, root: '/srv/help', listen: undefined, redirects: new Map() };
	const inSite = (path: string): string => base + path.slice(1);

	test.each(PATHS)('all servers are told the same headers of %s', (path) => {
		const wanted = decided(path, settings);
		expect(fromHeadersFile(renderHeadersFile(settings), inSite(path))).toEqual(wanted);
		expect(fromCaddy(renderCaddyfile(site), inSite(path))).toEqual(wanted);
		// nginx finds types by itself, in a table of its own.
		const others = Object.fromEntries(
			Object.entries(wanted).filter(([name]) => name !== 'content-type'),
		);
		expect(fromNginx(renderNginxConfig(site), inSite(path))).toEqual(others);
	});

	test.each(PATHS)('no two rules name the same header of %s', (path) => {
		const joined = fromHeadersFile(renderHeadersFile(settings), inSite(path));
		for (const [name, value] of Object.entries(joined))
			expect(
				headerRules(settings).some(({ headers }) => headers[name] === value) ||
					value === CACHE_REVALIDATE,
				name,
			).toBe(true);
	});
});

test('hashed files are kept, all else is asked for again', () => {
	for (const path of PATHS) {
		const isHashed = /^\/(?:_astro|pagefind\/(?:index|filter|pages))\//.test(path);
		expect(headersOf(path, {})['cache-control']).toBe(isHashed ? CACHE_FOREVER : CACHE_REVALIDATE);
	}
});

test('browsers are held to https only where the site’s owner says so', () => {
	const name = 'strict-transport-security';
	expect(SITES.map((site) => securityHeaders(site)[name])).toEqual([
		undefined,
		'max-age=86400',
		'max-age=63072000; includeSubDomains',
	]);
	expect(securityHeaders({})).toBe(SECURITY_HEADERS);
	expect(SECURITY_HEADERS).not.toHaveProperty(name);
});

test('the types that servers may not know', () => {
	expect(headersOf('/articles/x.md', {})['content-type']).toBe('text/markdown; charset=utf-8');
	expect(headersOf('/opensearch.xml', {})['content-type']).toBe(
		'application/opensearchdescription+xml; charset=utf-8',
	);
	expect(headersOf('/articles/x/', {})['content-type']).toBe('text/html; charset=utf-8');
	expect(headersOf('/pagefind/index/x.pf_index', {})).not.toHaveProperty('content-type');
});

test('a path or folder with signs of the configuration’s own changes nothing else', () => {
	const redirects = toRedirects([['/a"b\\c;{', '/articles/x/']], SITES[0]!.url);
	const site = {
		siteUrl: SITES[0]!.url,
		hsts: undefined,
		root: '/srv/a "b" c',
		listen: '127.0.0.1:80',
		redirects,
	};
	expect(renderNginxConfig(site)).toContain('location = "/a\\"b\\\\c;{" {');
	expect(renderNginxConfig(site)).toContain('root "/srv/a \\"b\\" c/";');
	expect(renderCaddyfile(site)).toContain(
		'redir "/a\\"b\\\\c;{" "/articles/x/{almanac_query}" 301',
	);
});
