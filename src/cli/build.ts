import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { asideOf, cacheDir, spareOf } from '../data/folders.ts';
import { run } from './command.ts';

/**
 * `npm run build [-- --outDir DIR]`: builds into a folder beside the old site and swaps the two at
 * the end, so that a failed or killed build leaves the old site whole. The old one is kept in the
 * cache, where the next build takes from it what is still the same.
 */
await run(async () => {
	const { values } = parseArgs({ options: { outDir: { type: 'string', default: 'dist' } } });
	const outDir = path.resolve(values.outDir);
	const aside = asideOf(outDir);
	const old = `${outDir}.old`;
	const kept = path.join(cacheDir(), 'spare');

	process.env['ASTRO_TELEMETRY_DISABLED'] ??= '1';
	// Astro's own modules are a fifth of a small build: the second one need not compile them again.
	enableCompileCache(path.join(cacheDir(), 'compile'));
	const { build } = await import('astro');
	mkdirSync(path.dirname(outDir), { recursive: true });
	// A build that was killed between the two renames below.
	if (!existsSync(outDir)) move(old, outDir);
	for (const left of [old, aside, spareOf(aside)]) rmSync(left, { recursive: true, force: true });
	// Moved away from other builds with the same cache.
	move(kept, spareOf(aside));
	try {
		await build({ outDir: aside, logLevel: 'error' });
	} catch (error) {
		move(spareOf(aside), kept);
		throw error;
	}
	if (existsSync(outDir)) renameSync(outDir, old);
	renameSync(aside, outDir);
	for (const left of [spareOf(aside), kept]) rmSync(left, { recursive: true, force: true });
	if (!move(old, kept)) rmSync(old, { recursive: true, force: true });
	console.log(`Built ${path.relative(process.cwd(), outDir) || outDir}`);
});

/** False when there is no such folder, or its new place is on another disk. */
function move(from: string, to: string): boolean {
	try {
		renameSync(from, to);
		return true;
	} catch {
		return false;
	}
}
