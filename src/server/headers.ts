/** The policy of every page: nothing inline, nothing from elsewhere; WebAssembly is Pagefind's. */
export const CONTENT_SECURITY_POLICY = [
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

/** Headers of every response, whatever it is. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
	'content-security-policy': CONTENT_SECURITY_POLICY,
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'strict-origin-when-cross-origin',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'cross-origin-embedder-policy': 'require-corp',
};

/** The same, and for a site on https the demand that browsers keep to it for two years. */
export function securityHeaders(siteUrl: string): Readonly<Record<string, string>> {
	return siteUrl.startsWith('https:')
		? { ...SECURITY_HEADERS, 'strict-transport-security': 'max-age=63072000; includeSubDomains' }
		: SECURITY_HEADERS;
}

/** How long a file may be kept: hashed names for ever, everything else is asked for again. */
export function cacheControlOf(path: string): string {
	return /^\/(?:_astro|pagefind\/(?:index|filter|pages))\//.test(path)
		? 'public, max-age=31536000, immutable'
		: 'public, max-age=0, must-revalidate';
}
