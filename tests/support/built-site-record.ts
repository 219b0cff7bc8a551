import { toBuiltSite } from '../../src/formats/built-site.ts';
import type { BuiltSite } from '../../src/formats/built-site.ts';

/** The text of an `almanac.json`, of a site at the root of its host unless told otherwise. */
export function builtSiteRecord({
	url = 'http://localhost/',
	redirects = {},
	...rest
}: Partial<BuiltSite> = {}): string {
	const site = { name: 'Help', url, language: 'en', server: true };
	return JSON.stringify({
		...toBuiltSite(site, Object.entries(redirects), {
			version: '1.0.0',
			build: '0'.repeat(64),
			index: {},
		}),
		...rest,
	});
}
