import type { Site } from '../schemas/site.ts';

/** The policy of every page: nothing inline, nothing from elsewhere; WebAssembly is Pagefind's. */
const CONTENT_SECURITY_POLICY = [
	"default-src 'none'",
	"script-src 'self' 'wasm-unsafe-eval'",
	"style-src 'self'",
	"img-src 'self' data:",
	"font-src 'self'",
	"connect-src 'self'",
	"manifest-src 'self'",
	"base-uri 'none'",
	"form-action 'self'",
	"frame-ancestors 'none'",
	"require-trusted-types-for 'script'",
	"trusted-types 'none'",
].join('; ');

/** What pages never ask a browser for; a feature that browsers don't know would be logged as an error. */
const UNUSED_FEATURES = [
	'accelerometer',
	'browsing-topics',
	'camera',
	'display-capture',
	'geolocation',
	'gyroscope',
	'magnetometer',
	'microphone',
	'midi',
	'payment',
	'publickey-credentials-get',
	'screen-wake-lock',
	'usb',
	'xr-spatial-tracking',
];

type Headers = Readonly<Record<string, string>>;

/** Headers of every response, whatever it is and whatever the site's address. */
export const SECURITY_HEADERS: Headers = {
	'content-security-policy': CONTENT_SECURITY_POLICY,
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'strict-origin-when-cross-origin',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'cross-origin-embedder-policy': 'require-corp',
	'permissions-policy': UNUSED_FEATURES.map((feature) => `${feature}=()`).join(', '),
};

/** What the headers of a site depend on, as `site.yaml` has it. */
export type HeaderSettings = Pick<Site, 'hsts'>;

/** The same, and the order to keep to https where the site's owner has given it. */
export function securityHeaders({ hsts }: HeaderSettings): Headers {
	if (!hsts) return SECURITY_HEADERS;
	const subdomains = hsts.includeSubDomains ? '; includeSubDomains' : '';
	return {
		...SECURITY_HEADERS,
		'strict-transport-security': `max-age=${hsts.maxAge}${subdomains}`,
	};
}

/** For what may change under its name: kept, but asked for again each time. */
export const CACHE_REVALIDATE = 'public, max-age=0, must-revalidate';
/** For what has its digest in its name. */
export const CACHE_FOREVER = 'public, max-age=31536000, immutable';

/** What an answer depends on: programs get Markdown or JSON of most addresses, and there are compressed copies. */
export const VARY = 'Accept, Accept-Encoding';

const HASHED_FOLDERS = ['/_astro/', '/pagefind/index/', '/pagefind/filter/', '/pagefind/pages/'];

/** Types by the end of the name, for servers that have none of their own, or old ones. */
export const CONTENT_TYPES: Headers = {
	html: 'text/html; charset=utf-8',
	css: 'text/css; charset=utf-8',
	js: 'text/javascript; charset=utf-8',
	json: 'application/json; charset=utf-8',
	xml: 'application/xml; charset=utf-8',
	txt: 'text/plain; charset=utf-8',
	md: 'text/markdown; charset=utf-8',
	svg: 'image/svg+xml',
	avif: 'image/avif',
	webp: 'image/webp',
	png: 'image/png',
	jpg: 'image/jpeg',
	jpeg: 'image/jpeg',
	gif: 'image/gif',
	ico: 'image/vnd.microsoft.icon',
	pdf: 'application/pdf',
	woff2: 'font/woff2',
};

/** Headers of some files. No two rules that a path meets name the same header: hosts would join the values. */
export interface HeaderRule {
	/** Path below the site's base, with one `*` at most, which stands for anything. */
	readonly path: string;
	readonly headers: Headers;
}

const FILE_RULES: readonly HeaderRule[] = [
	...HASHED_FOLDERS.map((folder) => ({
		path: `${folder}*`,
		headers: { 'cache-control': CACHE_FOREVER },
	})),
	{ path: '/*.md', headers: { 'content-type': CONTENT_TYPES['md']! } },
	{
		path: '/opensearch.xml',
		headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' },
	},
];

/** All but `CACHE_REVALIDATE`, which is for the paths that no rule says otherwise of. */
export function headerRules(settings: HeaderSettings): readonly HeaderRule[] {
	return [{ path: '/*', headers: securityHeaders(settings) }, ...FILE_RULES];
}

/** What a file of the site is and how long it may be kept. @param path below the site's base */
export function fileHeadersOf(path: string): Headers {
	const ending = path.endsWith('/') ? 'html' : path.slice(path.lastIndexOf('.') + 1);
	const type = CONTENT_TYPES[ending];
	return Object.assign(
		{ 'cache-control': CACHE_REVALIDATE, ...(type ? { 'content-type': type } : {}) },
		...FILE_RULES.filter((rule) => isMet(rule, path)).map(({ headers }) => headers),
	) as Headers;
}

/** All headers of a file of the site that Almanac decides on. @param path below the site's base */
export function headersOf(path: string, settings: HeaderSettings): Headers {
	return { ...fileHeadersOf(path), ...securityHeaders(settings) };
}

function isMet(rule: HeaderRule, path: string): boolean {
	const [before = '', after] = rule.path.split('*');
	return after === undefined ? path === before : path.startsWith(before) && path.endsWith(after);
}
