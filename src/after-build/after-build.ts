import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { getLoadedContent } from '../site/loaded-content.ts';
import { keepPages } from './kept-pages.ts';
import { unpackPhotos } from './photos.ts';
import { steps } from './steps.ts';

export interface AfterBuildOptions {
	readonly contentDir: string;
	readonly cacheDir: string;
}

/** Gives the build what earlier ones have kept, and takes the steps that follow its pages. */
export function afterBuild(folders: AfterBuildOptions): AstroIntegration {
	let config: AstroConfig;
	/** Where Astro looks for a photo by the name that it will have in the site. */
	let photoFolder: string;
	return {
		name: 'almanac-after-build',
		hooks: {
			'astro:config:done': (options) => {
				config = options.config;
				photoFolder = path.join(fileURLToPath(config.cacheDir), 'assets');
			},
			'astro:build:start': ({ setPrerenderer }) => {
				const { store } = getLoadedContent();
				const { base } = config;
				const outDir = fileURLToPath(config.outDir);
				unpackPhotos(store, photoFolder);
				setPrerenderer((inner) => keepPages(inner, { store, outDir, base }));
			},
			'astro:build:done': async ({ dir }) => {
				const loaded = getLoadedContent();
				const build = { ...loaded, ...folders, dist: fileURLToPath(dir), photoFolder };
				let isDone = false;
				try {
					for (const step of steps) await step(build);
					isDone = true;
				} finally {
					loaded.store.commit({ forget: isDone });
				}
			},
		},
	};
}
