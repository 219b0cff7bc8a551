import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer, PathWithRoute } from 'astro';
import { digestOf } from '../cache/digest.ts';
import { spareOf } from '../folders.ts';
import { PackedStore } from '../cache/packed-store.ts';
import { Progress } from '../progress.ts';
import { SpareSite } from './spare-site.ts';

/**
 * What a route returns from `getStaticPaths` with a `cacheKey` is rendered once, and restored as
 * long as the key stays; the key must hold everything that the page shows.
 */
export function finishedPages(cacheDir: string, base: string): AstroIntegration {
	let store: PackedStore;
	let outDir = '';
	return {
		name: 'almanac-finished-pages',
		hooks: {
			'astro:config:done': ({ config }) => {
				outDir = fileURLToPath(config.outDir);
			},
			'astro:build:start': ({ setPrerenderer }) => {
				store = new PackedStore(path.join(cacheDir, 'pages'));
				setPrerenderer(wrap);
			},
			'astro:build:done': () => store.commit({ forget: true }),
		},
	};

	function wrap(inner: AstroPrerenderer): AstroPrerenderer {
		const kept = new Map<string, StoredPage>();
		const progress = new Progress('pages rendered');
		return {
			...inner,
			name: 'almanac',
			async getStaticPaths() {
				const paths = await inner.getStaticPaths();
				const assets = digestOf(...listAssets(outDir));
				const left: PathWithRoute[] = [];
				const stored: StoredPage[] = [];
				for (const each of paths) {
					const file = fileOf(each);
					const key = each.cacheKey && digestOf(assets, file, each.cacheKey);
					if (key) kept.set(toPath(each.pathname), { path: each, file, key });
					if (key && store.has(key)) stored.push({ path: each, file, key });
					else left.push(each);
				}
				left.push(...restore(stored));
				progress.start(left.length);
				return left;
			},
			async render(request, options) {
				const result = await inner.render(request, options);
				progress.step();
				const address = decodeURI(new URL(request.url).pathname).slice(base.length);
				const page = kept.get(toPath(address));
				if (!page) return result;
				const response = result instanceof Response ? result : result.response;
				const body = Buffer.from(await response.arrayBuffer());
				store.set(page.key, body);
				write(path.join(outDir, page.file), body);
				// Nothing is left for Astro to write: it makes a round to other threads for each step.
				return new Response(null, response);
			},
		};
	}

	/** Puts pages into the site; returns those that the store has lost. */
	function restore(pages: readonly StoredPage[]): PathWithRoute[] {
		const spare = new SpareSite(spareOf(outDir), outDir);
		const lost: PathWithRoute[] = [];
		for (const [folder, inFolder] of Map.groupBy(pages, ({ file }) => path.dirname(file)))
			// Listing a folder with many files takes longer than moving a few of them one by one.
			for (let start = 0; start < inFolder.length; start += MOST_AT_ONCE) {
				const files = new Map<string, Buffer>();
				for (const page of inFolder.slice(start, start + MOST_AT_ONCE)) {
					const content = store.get(page.key);
					if (!content) {
						lost.push(page.path);
						continue;
					}
					files.set(path.basename(page.file), content);
				}
				spare.place(folder, files, inFolder.length <= MOST_AT_ONCE);
			}
		return lost;
	}
}

interface StoredPage {
	readonly path: PathWithRoute;
	readonly file: string;
	readonly key: string;
}

const MOST_AT_ONCE = 50;

function write(file: string, content: Buffer): void {
	mkdirSync(path.dirname(file), { recursive: true });
	writeFileSync(file, content);
}

/** Where Astro writes it, from the folder of the site. */
function fileOf({ pathname, route }: PathWithRoute): string {
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
