import { toHref } from '../knowledge-base/urls.ts';

/** Old path → address of the page that took its place, both with the site's base; paths are decoded. */
export type Redirects = ReadonlyMap<string, string>;

/** With and without the slash at its end: readers come by both. @param moved paths below the site's base */
export function toRedirects(
	moved: Iterable<readonly [from: string, to: string]>,
	siteUrl: string,
): Redirects {
	return new Map(
		[...moved].flatMap(([from, to]) => {
			const bare = decode(toHref(from, siteUrl)).replace(/\/$/, '');
			const target = toHref(to, siteUrl);
			return [bare, `${bare}/`].map((form) => [form, target] as const);
		}),
	);
}

/** The file that Netlify and Cloudflare Pages read their redirects from. */
export function renderRedirects(redirects: Redirects): string {
	const lines = [...redirects].map(
		// A colon would begin a placeholder there.
		([from, to]) =>
			`${encodeURI(from).replace(/[?#:]/g, encodeURIComponent)} ${toLocation(to)} 301\n`,
	);
	return `# Written by the build from "redirects" in content/.\n${lines.join('')}`;
}

/** What `renderRedirects` wrote. */
export function parseRedirects(text: string): Redirects {
	return new Map(
		text.split('\n').flatMap((line) => {
			const [, from, to] = /^(\/\S*) (\S+) 301$/.exec(line) ?? [];
			return from === undefined || to === undefined ? [] : [[decode(from), to] as const];
		}),
	);
}

/** Where a request's path has moved to. @param pathname as it came, still encoded */
export function redirectOf(redirects: Redirects, pathname: string): string | undefined {
	return redirects.get(decode(pathname));
}

/** An address that can stand in a `Location` header and in the files of all servers. */
function toLocation(address: string): string {
	return new URL(address, 'http://site').href.slice('http://site'.length).replaceAll('$', '%24');
}

function decode(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}
