import { existsSync, realpathSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { cacheDir, contentDir } from '../folders.ts';
import { setUpAstro } from './astro-setup.ts';
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

	// A site is built for readers, whatever the one who builds it is doing.
	process.env['NODE_ENV'] = 'production';
	// Astro's own modules are a fifth of a small build: the second one need not compile them again.
	enableCompileCache(path.join(cacheDir(), 'compile'));
	const { build } = await import('astro');
	const { loadContent } = await import('../loader/load-content.ts');
	const { ContentReader } = await import('../loader/read-content.ts');
	recoverSite(outDir);
	checkOutDir(outDir, contentDir());
	const reader = new ContentReader({ contentDir: contentDir(), cacheDir: cacheDir() });
	const { report } = await loadContent(reader, { withDrafts: false });
	console.log(report);
	const setup = await setUpAstro('build');
	const site = path.join(setup.root, 'site');
	await build({ ...setup, outDir: site, logLevel: 'error' });
	publishSite(site, outDir);
	console.log(`Built ${path.relative(process.cwd(), outDir) || outDir}`);
	// Timers and connections of code in articles are nobody's business any more.
	process.exit();
});

/** A link to a folder elsewhere stays a link. */
function followLink(folder: string): string {
	return existsSync(folder) ? realpathSync(folder) : folder;
}
