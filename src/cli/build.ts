import { existsSync, mkdirSync, realpathSync, renameSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { cacheDir, contentDir, spareOf } from '../folders.ts';
import { setUpAstro } from './astro-setup.ts';
import { checkOutDir } from './check-out-dir.ts';
import { run } from './command.ts';
import { publishSite, recoverSite } from './publish-site.ts';

/**
 * `npm run build [-- --outDir DIR]`: builds into a folder of its own and puts the site in its place
 * at the end, so that a failed or killed build leaves the old site whole. The old one is kept
 * in the cache, where the next build takes from it what is still the same.
 */
await run(async () => {
	const { values } = parseArgs({ options: { outDir: { type: 'string', default: 'dist' } } });
	const outDir = followLink(path.resolve(values.outDir));
	const kept = path.join(cacheDir(), 'spare');

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
	const [site, old] = [path.join(setup.root, 'site'), path.join(setup.root, 'old')];
	// Moved away from other builds with the same cache.
	move(kept, spareOf(site));
	try {
		await build({ ...setup, outDir: site, logLevel: 'error' });
	} catch (error) {
		move(spareOf(site), kept);
		throw error;
	}
	publishSite(site, outDir, old);
	move(kept, path.join(setup.root, 'replaced'));
	// After a copy the built site itself is still here.
	move(existsSync(old) ? old : site, kept);
	console.log(`Built ${path.relative(process.cwd(), outDir) || outDir}`);
	// Timers and connections of code in articles are nobody's business any more.
	process.exit();
});

/** A link to a folder elsewhere stays a link. */
function followLink(folder: string): string {
	return existsSync(folder) ? realpathSync(folder) : folder;
}

/** False when there is no such folder, or its new place is on another disk. */
function move(from: string, to: string): boolean {
	try {
		mkdirSync(path.dirname(to), { recursive: true });
		renameSync(from, to);
		return true;
	} catch {
		return false;
	}
}
