import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'astro';
import { cacheDir, contentDir } from '../data/folders.ts';
import { readContent } from '../loader/read-content.ts';
import { countIssues, formatIssues } from '../schemas/content-issue.ts';
import { formatCounts } from './counts.ts';

/**
 * `npm run build [-- --outDir DIR]`: checks the content, builds into a folder beside the old site
 * and swaps the two at the end, so that a failed or killed build leaves the old site whole.
 */
const { values } = parseArgs({ options: { outDir: { type: 'string', default: 'dist' } } });
const outDir = path.resolve(values.outDir);
const aside = `${outDir}.building`;
const today = new Date().toISOString().slice(0, 10);

const { issues, articles } = await readContent({
	contentDir: contentDir(),
	cacheDir: cacheDir(),
	today,
});
const report = formatIssues(issues);
if (report) console.error(report);
console.log(formatCounts(articles));
if (countIssues(issues).errors > 0) {
	console.error('Nothing was built.');
	process.exit(1);
}

process.env['ASTRO_TELEMETRY_DISABLED'] ??= '1';
try {
	mkdirSync(path.dirname(outDir), { recursive: true });
	rmSync(aside, { recursive: true, force: true });
	await build({ outDir: aside, logLevel: 'warn' });
	const old = `${outDir}.old`;
	rmSync(old, { recursive: true, force: true });
	if (existsSync(outDir)) renameSync(outDir, old);
	renameSync(aside, outDir);
	rmSync(old, { recursive: true, force: true });
} catch (error) {
	const { code, message, stack } = error as NodeJS.ErrnoException;
	const isDisk =
		code !== undefined && ['ENOSPC', 'EACCES', 'EROFS', 'EPERM', 'ENOTDIR'].includes(code);
	console.error(
		isDisk
			? `The site can't be written to ${outDir} (${code}). The old site is as it was.`
			: `The build failed: ${process.env['DEBUG'] ? stack : message}`,
	);
	process.exit(isDisk ? 1 : 3);
}
console.log(
	`Built ${articles.published} articles into ${path.relative(process.cwd(), outDir) || '.'}`,
);
