import { existsSync, realpathSync, rmSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openWorkFolder } from '../cache/work-folder.ts';
import { cacheDir, contentDir } from '../folders.ts';
import { checkOutDir } from './check-out-dir.ts';
import { run } from './command.ts';
import { publishSite, recoverSite } from './publish-site.ts';

/**
 * `npm run build [-- --outDir DIR]`: builds into a folder of its own and puts the site in its place
 * at the end, so that a failed or killed build leaves the old site whole.
 */
await run(async () => {
	const { values } = parseArgs({ options: { outDir: { type: 'string', default: 'dist' } } });
	const outDir = followLink(path.resolve(values.outDir));

	process.env['ASTRO_TELEMETRY_DISABLED'] ??= '1';
	// A site is built for readers, whatever the one who builds it is doing.
	process.env['NODE_ENV'] = 'production';
	// Astro's own modules are a fifth of a small build: the second one need not compile them again.
	enableCompileCache(path.join(cacheDir(), 'compile'));
	const { build } = await import('astro');
	recoverSite(outDir);
	checkOutDir(outDir, contentDir());
	// Everything that Astro writes, so that two builds at once do not read each other's. It must lie
	// in the project: from there packages are found, and Astro puts what is elsewhere into one folder.
	const work = openWorkFolder(path.resolve('.astro', 'build'));
	const site = path.join(work, 'site');
	process.once('exit', () => rmSync(work, { recursive: true, force: true }));
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
		process.once(signal, () => process.exit(1));
	await build({
		root: work,
		configFile: path.relative(work, path.join(import.meta.dirname, '../../astro.config.mjs')),
		srcDir: path.join(import.meta.dirname, '..'),
		publicDir: path.resolve('public'),
		cacheDir: path.join(work, 'cache'),
		vite: { cacheDir: path.join(work, 'vite') },
		outDir: site,
		logLevel: 'error',
	});
	publishSite(site, outDir);
	console.log(`Built ${path.relative(process.cwd(), outDir) || outDir}`);
	// Timers and connections of code in articles are nobody's business any more.
	process.exit();
});

/** A link to a folder elsewhere stays a link. */
function followLink(folder: string): string {
	return existsSync(folder) ? realpathSync(folder) : folder;
}
