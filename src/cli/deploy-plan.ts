import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { formatPlan, parseManifest, toDeployPlan } from '../formats/deploy-plan.ts';
import type { FileFacts, Manifest } from '../formats/deploy-plan.ts';
import { builtSitePath } from '../knowledge-base/urls.ts';
import { listFiles } from '../list-files.ts';
import { UsageError, run } from './command.ts';

/** What a server has before the first upload. */
const EMPTY: Manifest = { version: 1, files: {} };

/**
 * `npm run deploy:plan [-- --dist DIR] [--since MANIFEST] [--manifest FILE] [--json]`: what to upload
 * and delete so that a server that has the site of MANIFEST has this one. Writes the manifest of this
 * one to FILE, `deploy-manifest.json` beside the site, for the next time; one that stood there stays
 * as FILE.previous, for an upload that fails.
 */
await run(() => {
	const { values } = parseArgs({
		options: {
			dist: { type: 'string', default: 'dist' },
			since: { type: 'string' },
			manifest: { type: 'string' },
			json: { type: 'boolean', default: false },
		},
	});
	const dist = path.resolve(values.dist);
	const target = path.resolve(
		values.manifest ?? path.join(path.dirname(dist), 'deploy-manifest.json'),
	);
	if (isInside(target, dist))
		throw new UsageError(
			`--manifest: ${values.manifest ?? target} is in the site itself and would be uploaded. Name a file outside ${values.dist}.`,
		);
	const before = values.since === undefined ? EMPTY : readManifest(values.since);
	const now = describeSite(dist, values.dist);
	const plan = toDeployPlan(before, now);
	// Aside first: a command that is stopped leaves no half manifest.
	mkdirSync(path.dirname(target), { recursive: true });
	writeFileSync(`${target}.new`, `${JSON.stringify(now, null, '\t')}\n`);
	if (existsSync(target)) renameSync(target, `${target}.previous`);
	renameSync(`${target}.new`, target);
	console.log(values.json ? JSON.stringify(plan, null, '\t') : formatPlan(plan));
});

function isInside(file: string, folder: string): boolean {
	const relative = path.relative(folder, file);
	return !relative.startsWith('..') && !path.isAbsolute(relative);
}

function readManifest(file: string): Manifest {
	let text: string;
	try {
		text = readFileSync(file, 'utf8');
	} catch {
		throw new UsageError(
			`--since: there is no file ${file}. Leave --since out for the first upload; the whole site is listed then.`,
		);
	}
	const manifest = parseManifest(text);
	if (typeof manifest === 'string')
		throw new UsageError(`--since: ${file} ${manifest}. Name a file that this command wrote.`);
	return manifest;
}

function describeSite(dist: string, named: string): Manifest {
	let names;
	try {
		names = listFiles(dist);
	} catch {
		throw new UsageError(
			`--dist: there is no folder ${named}. Build the site first: npm run build.`,
		);
	}
	const files: Record<string, FileFacts> = {};
	if (!names.includes(builtSitePath.slice(1)))
		throw new UsageError(
			`--dist: ${named} is no built site, as it has no almanac.json. Build the site first: npm run build.`,
		);
	for (const name of names) {
		const content = readFileSync(path.join(dist, name));
		const sha256 = createHash('sha256').update(content).digest('hex');
		files[name] = { bytes: content.length, sha256 };
	}
	return { version: 1, files };
}
