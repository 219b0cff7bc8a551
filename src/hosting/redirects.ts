import { toHref } from '../knowledge-base/urls.ts';

/**
 * Old path → address of the page that took its place, both with the site's base. Old paths are
 * decoded; addresses are encoded, as the `Location` header and the files of all servers take them.
 */
export type Redirects = ReadonlyMap<string, string>;

/** With and without the slash at its end: readers come by both. @param moved paths below the site's base */
export function toRedirects(
	moved: Iterable<readonly [from: string, to: string]>,
	siteUrl: string,
): Redirects {
	return new Map(
		[...moved].flatMap(([from, to]) => {
			const bare = decode(toHref(from, siteUrl)).replace(/\/$/, '');
			const target = toLocation(toHref(to, siteUrl));
			return [bare, `${bare}/`].map((form) => [form, target] as const);
		}),
	);
}

/** The file that Netlify and Cloudflare Pages read their redirects from. */
export function renderRedirects(redirects: Redirects): string {
	const lines = [...redirects].map(
		// A colon would begin a placeholder there.
		([from, to]) => `${encodeURI(from).replace(/[?#:]/g, encodeURIComponent)} ${to} 301\n`,
	);
	return `# Written by the build from "redirects" in content/.\n${lines.join('')}`;
}

/** Where a request's path has moved to. @param pathname as it came, still encoded */
export function redirectOf(redirects: Redirects, pathname: string): string | undefined {
	return redirects.get(decode(pathname));
}

/** The new address with what the reader's own has after "?", before the place on the page. @param search with its `?`, or empty */
export function withQuery(to: string, search: string): string {
	const [address = '', place = ''] = to.split(/(#.*)/s, 2);
	return `${address}${address.includes('?') ? '' : search}${place}`;
}

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
