import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { AstroIntegration } from 'astro';
import type { DevEnvironment, RunnableDevEnvironment } from 'vite';
import { cacheDir, contentDir } from '../folders.ts';
import { isListed } from '../site/loaded-content.ts';
import { ContentReader } from '../loader/read-content.ts';
import { debounced } from './debounced.ts';
import { Preview } from './preview.ts';

/** Vite's watcher tells of a file once in 50 ms and drops what comes meanwhile; read earlier, a quick second save were missed. */
const QUIET_MS = 60;
const MOST_ATTEMPTS = 100;

/** `npm run dev`: shows the content as it is after each change of a file in its folder. */
export function devServer(base: string): AstroIntegration {
	let isDev = false;
	return {
		name: 'almanac-dev',
		hooks: {
			'astro:config:setup': ({ command }) => {
				isDev = command === 'dev';
			},
			'astro:server:setup': async ({ server, refreshContent }) => {
				if (!isDev) return;
				const { client, ssr, prerender } = server.environments;
				const folder = contentDir();
				const reader = new ContentReader({ contentDir: folder, cacheDir: cacheDir() });
				const preview = new Preview({
					reader,
					contentDir: folder,
					base,
					server: {
						forget(files) {
							for (const environment of [ssr, prerender]) forgetModules(environment, files);
						},
						async list() {
							// Astro passes over the request while it reads its own configuration, as it does at the start.
							for (let attempt = 0; !isListed() && attempt < MOST_ATTEMPTS; attempt++) {
								if (attempt > 0) await wait(QUIET_MS);
								await refreshContent?.({ loaders: ['almanac-content'] });
							}
						},
						reload: () => client.hot.send({ type: 'full-reload', path: '*' }),
					},
				});
				server.middlewares.use((request, response, next) => {
					void preview.answer(request, response).then((isAnswered) => {
						if (!isAnswered) next();
					});
				});
				const refresh = debounced(() => preview.refresh(), QUIET_MS);
				server.watcher.add(folder);
				// With thousands of files it takes seconds until all are watched.
				const watched = once(server.watcher, 'ready');
				await preview.start();
				server.watcher.on('all', (_, file) => {
					if (path.resolve(file).startsWith(folder + path.sep)) refresh();
				});
				void watched.then(refresh);
			},
		},
	};
}

function forgetModules(environment: DevEnvironment | undefined, files: readonly string[]): void {
	if (!environment) return;
	for (const file of files) {
		for (const module of environment.moduleGraph.getModulesByFile(file) ?? [])
			environment.moduleGraph.invalidateModule(module);
		if (!('runner' in environment)) continue;
		const { evaluatedModules } = (environment as RunnableDevEnvironment).runner;
		for (const module of evaluatedModules.getModulesByFile(file) ?? [])
			evaluatedModules.invalidateModule(module);
	}
	// Astro keeps the paths of its routes, with what each shows, until it hears this.
	environment.hot.send('astro:content-changed', {});
}
