import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { PackedStore } from '../cache/packed-store.ts';

/**
 * Keeps photos in the sizes and formats that Astro has made of them. Astro's own cache has no
 * checksums, and another version of the encoder finds its files there: it gets them from here.
 */
export function photoCache(cacheDir: string): AstroIntegration {
	const folder = path.join(cacheDir, 'photos');
	const unpacked = new Set<string>();
	let config: AstroConfig;
	/** Where Astro looks for a file by the name that it will have in the site. */
	let assets = '';
	return {
		name: 'almanac-photo-cache',
		hooks: {
			'astro:config:done': (options) => {
				config = options.config;
				assets = fileURLToPath(new URL('assets/', config.cacheDir));
			},
			'astro:build:start': () => {
				rmSync(assets, { recursive: true, force: true });
				mkdirSync(assets, { recursive: true });
				const store = new PackedStore(folder);
				for (const name of store.keys()) {
					const photo = store.get(name);
					if (!photo) continue;
					writeFileSync(path.join(assets, name), photo);
					unpacked.add(name);
				}
				store.close();
			},
			'astro:build:done': ({ dir }) => {
				const inSite = path.join(fileURLToPath(dir), config.build.assets);
				const store = new PackedStore(folder);
				for (const name of readdirSync(assets)) {
					if (!existsSync(path.join(inSite, name))) continue;
					if (unpacked.has(name)) store.has(name);
					else store.set(name, readFileSync(path.join(assets, name)));
				}
				store.commit({ forget: true });
				store.close();
			},
		},
	};
}
