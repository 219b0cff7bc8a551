import { baseOf } from '../knowledge-base/urls.ts';
import type { Site } from '../schemas/site.ts';

/** `/almanac.json`: what was built. Servers and commands read it, not the content or the pages. */
export interface BuiltSite {
	/** Of this file; another one is written by another version of Almanac. */
	readonly format: 1;
	/** Of Almanac. */
	readonly version: string;
	/** SHA-256 over all other files of the site, in hex: equal sites have equal ones. */
	readonly build: string;
	readonly name: string;
	/** Where the site is reached. */
	readonly url: string;
	/** `/` or `/path/`: what the site's addresses start with. */
	readonly base: string;
	readonly languages: readonly string[];
	/** What `site.yaml` says of coming by https only, if it does. */
	readonly hsts?: Site['hsts'];
	/** The pages were made for Almanac's own server. */
	readonly server: boolean;
	/** Old path → path of the page that took its place, both below the base. */
	readonly redirects: Readonly<Record<string, string>>;
	/**
	 * SHA-256, in hex, of those files of the search index that keep their names when their content
	 * changes; names are paths in the site. Empty for a site that was built without search.
	 */
	readonly index: Readonly<Record<string, string>>;
}

export function toBuiltSite(
	{
		name,
		url,
		language,
		hsts,
		server,
	}: Pick<Site, 'name' | 'url' | 'language' | 'hsts' | 'server'>,
	redirects: Iterable<readonly [from: string, to: string]>,
	rest: Pick<BuiltSite, 'version' | 'build' | 'index'>,
): BuiltSite {
	const { version, build, index } = rest;
	return {
		format: 1,
		version,
		build,
		name,
		url,
		base: baseOf(url),
		languages: [language],
		hsts,
		server,
		redirects: Object.fromEntries(redirects),
		index,
	};
}

/**
 * What was built, out of a file that may be damaged, half uploaded or of another version.
 *
 * @returns a sentence without its subject when it can't be used
 */
export function parseBuiltSite(text: string): BuiltSite | string {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return 'is not valid JSON';
	}
	if (!isRecord(value)) return 'says nothing about a site';
	if (value['format'] !== 1)
		return `has format ${JSON.stringify(value['format'])}; this version of Almanac reads format 1`;
	const wrong = Object.entries(CHECKS).find(([key, isRight]) => !isRight(value[key]));
	if (wrong) return `has no usable "${wrong[0]}"`;
	const site = value as unknown as BuiltSite;
	return site.base === baseOf(site.url) ? site : 'has a "base" that is not the path of its "url"';
}

const CHECKS: Readonly<Record<Exclude<keyof BuiltSite, 'format'>, (value: unknown) => boolean>> = {
	hsts: (value) => value === undefined || (isRecord(value) && Number.isInteger(value['maxAge'])),
	version: isText,
	build: isDigest,
	name: isText,
	url: (value) => isText(value) && /^https?:\/\//i.test(value) && URL.canParse(value),
	base: isText,
	languages: (value) => Array.isArray(value) && value.length > 0 && value.every(isText),
	server: (value) => typeof value === 'boolean',
	redirects: (value) => isRecord(value) && Object.entries(value).flat().every(isPath),
	index: (value) => isRecord(value) && Object.values(value).every(isDigest),
};

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
	return typeof value === 'string' && value !== '';
}

function isDigest(value: unknown): boolean {
	return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}

/** Of this site: two slashes would begin the name of another host. */
function isPath(value: unknown): boolean {
	return typeof value === 'string' && /^\/(?![/\\])/.test(value);
}
