import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'astro';

/**
 * `npm run build [-- --outDir DIR]`: builds into a folder beside the old site and swaps the two at
 * the end, so that a failed or killed build leaves the old site whole.
 */
const { values } = parseArgs({ options: { outDir: { type: 'string', default: 'dist' } } });
const outDir = path.resolve(values.outDir);
const aside = `${outDir}.building`;
const old = `${outDir}.old`;
const DISK = ['ENOSPC', 'EACCES', 'EROFS', 'EPERM', 'ENOTDIR'];

process.env['ASTRO_TELEMETRY_DISABLED'] ??= '1';
try {
	mkdirSync(path.dirname(outDir), { recursive: true });
	rmSync(aside, { recursive: true, force: true });
	await build({ outDir: aside, logLevel: 'error' });
	rmSync(old, { recursive: true, force: true });
	if (existsSync(outDir)) renameSync(outDir, old);
	renameSync(aside, outDir);
	rmSync(old, { recursive: true, force: true });
} catch (error) {
	const [sentence, code] = explain(error as NodeJS.ErrnoException);
	console.error(sentence);
	process.exit(code);
}
console.log(`Built ${path.relative(process.cwd(), outDir) || outDir}`);

/** The last words of a failed build, and its exit code: 1 for the content and the disk, 3 for us. */
function explain({ name, code, message, stack }: NodeJS.ErrnoException): [string, number] {
	if (name === 'ContentError') return [`${message}\nNothing was built.`, 1];
	if (code !== undefined && DISK.includes(code))
		return [`The site can't be written to ${outDir} (${code}). The old site is as it was.`, 1];
	return [`The build failed: ${process.env['DEBUG'] ? stack : message}`, 3];
}
