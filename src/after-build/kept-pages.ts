import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { AstroPrerenderer, PathWithRoute } from 'astro';
import { digestOf } from '../cache/digest.ts';
import type { PackedStore } from '../cache/packed-store.ts';
import { Progress } from '../progress.ts';

export interface KeptPagesOptions {
	readonly store: PackedStore;
	/** Folder of the site that is built. */
	readonly outDir: string;
	/** Path that the site is served under. */
	readonly base: string;
}

/**
 * Renders a page for which a route returns a `cacheKey` from `getStaticPaths` once, and writes it
 * from the store as long as the key stays; the key must hold everything that the page shows.
 */
export function keepPages(
	inner: AstroPrerenderer,
	{ store, outDir, base }: KeptPagesOptions,
): AstroPrerenderer {
	const pages = new Map<string, KeptPage>();
	const progress = new Progress('pages rendered');
	return {
		...inner,
		name: 'almanac',
		async getStaticPaths() {
			const assets = digestOf(...listAssets(outDir));
			const left = (await inner.getStaticPaths()).filter((each) => {
				if (!each.cacheKey) return true;
				const name = nameOf(each);
				const page = {
					file: path.join(outDir, name),
					key: `pages/${digestOf(assets, name, each.cacheKey)}`,
				};
				pages.set(toPath(each.pathname), page);
				const content = store.get(page.key);
				if (content) write(page.file, content);
				return !content;
			});
			progress.start(left.length);
			return left;
		},
		async render(request, options) {
			const result = await inner.render(request, options);
			progress.step();
			const address = decodeURI(new URL(request.url).pathname).slice(base.length);
			const page = pages.get(toPath(address));
			if (!page) return result;
			const response = result instanceof Response ? result : result.response;
			const content = Buffer.from(await response.arrayBuffer());
			store.set(page.key, content);
			write(page.file, content);
			// Nothing is left for Astro to write: it makes a round to other threads for each step.
			return new Response(null, response);
		},
	};
}

interface KeptPage {
	readonly file: string;
	readonly key: string;
}

function write(file: string, content: Buffer): void {
	mkdirSync(path.dirname(file), { recursive: true });
	writeFileSync(file, content);
}

/** Of the file that Astro writes, from the folder of the site. */
function nameOf({ pathname, route }: PathWithRoute): string {
	return route.type === 'page' ? `${toPath(pathname)}/index.html` : toPath(pathname);
}

function toPath(pathname: string): string {
	return pathname.replace(/^\/|\/$/g, '');
}

/** Names of the built scripts and stylesheets; each holds a digest of what is in it. */
function listAssets(outDir: string): string[] {
	try {
		return readdirSync(path.join(outDir, '_astro'))
			.filter((name) => /\.(?:js|css)$/.test(name))
			.sort();
	} catch {
		return [];
	}
}
