import { existsSync, mkdtempSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { writeFiles } from '../../support/build-site.ts';
import { run } from '../../support/run.ts';

interface Folder {
	readonly dist: string;
	readonly manifest: string;
}

function siteFolder(): Folder {
	const root = mkdtempSync(path.join(os.tmpdir(), 'almanac-plan-'));
	onTestFinished(() => rmSync(root, { recursive: true, force: true }));
	const dist = path.join(root, 'dist');
	writeFiles(dist, {
		'almanac.json': '{}',
		'index.html': '<h1>Home</h1>',
		'articles/a/index.html': '<h1>A</h1>',
		'articles/b/index.html': '<h1>B</h1>',
		'_astro/style.css': 'body{}',
	});
	return { dist, manifest: path.join(root, 'deploy-manifest.json') };
}

function plan(...args: string[]) {
	return run('src/cli/deploy-plan.ts', args, {});
}

test('the first time everything is to be uploaded; then only the difference', async () => {
	const { dist, manifest } = siteFolder();
	const first = await plan('--dist', dist);
	expect(first.code).toBe(0);
	expect(first.stdout).toContain('+ articles/a/index.html');
	expect(first.stdout).toContain('5 added, 0 changed, 0 deleted, 0 as they were');

	writeFileSync(path.join(dist, 'articles/a/index.html'), '<h1>A2</h1>');
	unlinkSync(path.join(dist, 'articles/b/index.html'));
	const second = await plan('--dist', dist, '--since', manifest, '--json');
	expect(JSON.parse(second.stdout)).toEqual({
		added: [],
		changed: ['articles/a/index.html'],
		deleted: ['articles/b/index.html'],
		unchanged: 3,
		bytes: 11,
		totalBytes: 32,
	});
	// The manifest is that of the new site by now.
	const third = await plan('--dist', dist, '--since', manifest);
	expect(third.stdout).toBe(
		'0 added, 0 changed, 0 deleted, 4 as they were\n0.0 KB to upload of 0.0 KB\n',
	);
	expect(existsSync(`${manifest}.new`)).toBe(false);
	// An upload that failed is planned again from the one before.
	const again = await plan('--dist', dist, '--since', `${manifest}.previous`);
	expect(again.code).toBe(0);
});

test('wrong input is one sentence with what to do, exit code 2, and no manifest is written', async () => {
	const { dist, manifest } = siteFolder();
	const broken = path.join(path.dirname(dist), 'broken.json');
	writeFileSync(broken, '{}');
	for (const [args, sentence] of [
		[
			['--dist', '/nowhere'],
			'--dist: there is no folder /nowhere. Build the site first: npm run build.',
		],
		[
			['--dist', path.join(dist, 'articles')],
			`--dist: ${path.join(dist, 'articles')} is no built site, as it has no almanac.json. Build the site first: npm run build.`,
		],
		[
			['--dist', dist, '--since', '/nowhere.json'],
			'--since: there is no file /nowhere.json. Leave --since out for the first upload; the whole site is listed then.',
		],
		[
			['--dist', dist, '--since', broken],
			`--since: ${broken} is no manifest: it has no "files". Name a file that this command wrote.`,
		],
		[
			['--dist', dist, '--manifest', path.join(dist, 'm.json')],
			`--manifest: ${path.join(dist, 'm.json')} is in the site itself and would be uploaded. Name a file outside ${dist}.`,
		],
		[['--sinse', 'x'], "Unknown option '--sinse'"],
	] as const) {
		const { code, stderr } = await plan(...args);
		expect(stderr.trim()).toBe(sentence);
		expect(code).toBe(2);
	}
	expect(existsSync(manifest)).toBe(false);
});

test('a failed plan leaves the old manifest as it was', async () => {
	const { dist, manifest } = siteFolder();
	await plan('--dist', dist);
	const before = readFileSync(manifest, 'utf8');
	await plan('--dist', path.join(dist, 'articles'), '--since', manifest, '--manifest', manifest);
	expect(readFileSync(manifest, 'utf8')).toBe(before);
});
