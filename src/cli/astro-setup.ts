import { rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import type { AstroInlineConfig } from 'astro';
import { openWorkFolder } from '../cache/work-folder.ts';
import { packagesDir } from '../folders.ts';

/**
 * What Astro is started with: the engine's configuration, and for all that Astro writes a folder of
 * this process alone, which goes when it ends. So two at once do not read each other's.
 *
 * @param name of the folder in `.astro`
 */
export async function setUpAstro(
	name: string,
): Promise<AstroInlineConfig & { readonly root: string }> {
	process.env['ASTRO_TELEMETRY_DISABLED'] ??= '1';
	// Below the current folder, as Astro puts what is elsewhere into one folder for all builds.
	const root = openWorkFolder(path.resolve('.astro', name));
	const clear = (): void => rmSync(root, { recursive: true, force: true });
	process.once('exit', clear);
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
		process.once(signal, () => {
			clear();
			process.kill(process.pid, signal);
		});
	// Modules that Astro makes up lie in no file: their packages are looked for from here.
	symlinkSync(packagesDir(), path.join(root, 'node_modules'), 'junction');
	const { default: config } = await import('../../astro.config.mjs');
	return {
		...config,
		configFile: false,
		root,
		cacheDir: path.join(root, 'cache'),
		vite: { ...config.vite, cacheDir: path.join(root, 'vite') },
	};
}
