import { readFileSync } from 'node:fs';
import path from 'node:path';
import { listFiles as listNames } from '../../src/list-files.ts';

/** Addresses of all built pages in alphabetical order: `/articles/token-auth/`, `/404.html`. */
export function listPages(dist: string): readonly string[] {
	return listFiles(dist, '.html')
		.map((file) => file.replace(/\/index\.html$/, '/'))
		.sort();
}

/** Addresses of all built files with that ending: `/articles/token-auth.md`. */
export function listFiles(dist: string, ending: string): readonly string[] {
	return listNames(dist)
		.map((name) => `/${name}`)
		.filter((address) => address.endsWith(ending));
}

/** The text of a built page or file. */
export function readPage(dist: string, address: string): string {
	return readFileSync(fileOf(dist, address), 'utf8');
}

/** Where the file of an address is. */
export function fileOf(dist: string, address: string): string {
	return path.join(dist, address.endsWith('/') ? `${address}index.html` : address);
}

/** Pages of moved articles: the browser leaves them at once. */
export function isRedirect(html: string): boolean {
	return html.includes('http-equiv="refresh"');
}

/** Pages that a reader stays on. */
export function listReadablePages(dist: string): readonly string[] {
	return listPages(dist).filter((address) => !isRedirect(readPage(dist, address)));
}

/** One page of each template, with every component on one of them. */
export const TEMPLATES = [
	'/',
	'/404.html',
	'/articles/',
	'/articles/token-auth/',
	'/binder/#articles/token-auth,faq/lost-token,topics/site-id,articles/gone',
	'/faq/',
	'/faq/lost-token/',
	'/recent/',
	'/search/?q=site+id',
	'/topics/',
	'/topics/blog/',
	'/topics/emails-and-smtp/print/',
	'/topics/token-auth/',
] as const;
