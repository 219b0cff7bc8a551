import {
	existsSync,
	mkdtempSync,
	readdirSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite, differences, readSiteFiles, writeFiles } from '../support/build-site.ts';
import { article, site } from '../support/content-folder.ts';
import { run } from '../support/run.ts';

const root = mkdtempSync(path.join(tmpdir(), 'almanac-places-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function options(name: string) {
	return {
		contentDir: path.join(root, name, 'content'),
		cacheDir: path.join(root, name, 'cache'),
		outDir: path.join(root, name, 'site'),
	};
}

const content = (title: string) => ({
	'site.yaml': site(),
	'topics/analytics.yaml': 'title: Analytics\ndescription: Reports.\n',
	'authors.yaml': 'writer:\n  name: Writer\n',
	'articles/a.mdx': article({ title }, '![The page](./a/drawing.svg)\n'),
	// Too wide for the page, so that Astro has to handle a file.
	[`articles/a/drawing.svg`]: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><style>a{}</style><text>${title}</text></svg>`,
});

const usual = options('usual');
/** A file where a folder should be can't be written into by anybody, root included. */
const noFolder = path.join(root, 'file');
let expected: ReadonlyMap<string, string>;

beforeAll(async () => {
	writeFiles(usual.contentDir, content('Usual'));
	writeFileSync(noFolder, '');
	expect((await buildSite(usual)).code).toBe(0);
	expected = readSiteFiles(usual.outDir);
});

/** A folder on another disk than the project, where the machine has one; elsewhere a plain one. */
function otherDisk(): string {
	const here = statSync('.').dev;
	const found = ['/dev/shm', tmpdir()].find(
		(each) => existsSync(each) && statSync(each).dev !== here,
	);
	return mkdtempSync(path.join(found ?? root, 'almanac-disk-'));
}

test('a site is built on another disk, again too, and nothing else is left there', async () => {
	const disk = otherDisk();
	try {
		const outDir = path.join(disk, 'site');
		for (let times = 0; times < 2; times++) {
			expect((await buildSite({ ...usual, outDir })).stderr).toBe('');
			expect(differences(readSiteFiles(outDir), expected)).toEqual([]);
			expect(readdirSync(disk)).toEqual(['site']);
		}
	} finally {
		rmSync(disk, { recursive: true, force: true });
	}
});

test('a link to the folder of the site stays a link', async () => {
	const link = path.join(root, 'link');
	symlinkSync(usual.outDir, link, 'junction');
	expect((await buildSite({ ...usual, outDir: link })).stderr).toBe('');
	expect(differences(readSiteFiles(usual.outDir), expected)).toEqual([]);
});

test.each([
	['site', { outDir: path.join(noFolder, 'site') }],
	['cache', { cacheDir: path.join(noFolder, 'cache') }],
])('a place for the %s that can not be written is said in one sentence', async (_, place) => {
	const { code, stderr } = await buildSite({ ...usual, ...place });
	expect(code).toBe(1);
	expect(stderr).toMatch(
		/^\S+file\S* can't be written \(E[A-Z]+\)\. What was there is as it was\.\n$/,
	);
	expect(differences(readSiteFiles(usual.outDir), expected)).toEqual([]);
});

test('the check needs no place to write', async () => {
	const env = { ALMANAC_CONTENT: usual.contentDir };
	for (const cache of [path.join(noFolder, 'cache'), path.join(root, 'no-cache')]) {
		const { code, stdout, stderr } = await run('src/cli/check.ts', [], {
			...env,
			ALMANAC_CACHE: cache,
		});
		expect([code, stderr]).toEqual([0, '']);
		expect(stdout).toContain('1 articles in: 1 published');
	}
	expect(existsSync(path.join(root, 'no-cache'))).toBe(false);
});

test('a build writes into the cache, and nothing into the packages', async () => {
	const before = readdirSync('node_modules', { withFileTypes: true }).map(({ name }) => name);
	const time = statSync('node_modules').mtimeMs;
	expect((await buildSite({ ...usual, cacheDir: path.join(root, 'fresh') })).code).toBe(0);
	expect(readdirSync('node_modules')).toEqual(before);
	expect(statSync('node_modules').mtimeMs).toBe(time);
});

test('two builds of one checkout at the same time do not read each other', async () => {
	const [one, two] = [options('one'), options('two')];
	writeFiles(one.contentDir, content('One'));
	writeFiles(two.contentDir, content('Two'));
	const alone = [];
	for (const each of [one, two]) {
		expect((await buildSite(each)).stderr).toBe('');
		alone.push(readSiteFiles(each.outDir));
	}
	const cacheDir = path.join(root, 'shared');
	const runs = await Promise.all([one, two].map((each) => buildSite({ ...each, cacheDir })));
	expect(runs.map(({ stderr }) => stderr)).toEqual(['', '']);
	for (const [index, { outDir }] of [one, two].entries())
		expect(differences(readSiteFiles(outDir), alone[index]!)).toEqual([]);
});

test('two builds into one folder at the same time leave a whole site', async () => {
	const runs = await Promise.all([buildSite(usual), buildSite(usual)]);
	expect(runs.map(({ stderr }) => stderr)).toEqual(['', '']);
	expect(differences(readSiteFiles(usual.outDir), expected)).toEqual([]);
	expect(readdirSync(path.dirname(usual.outDir)).sort()).toEqual(['cache', 'content', 'site']);
	expect(readdirSync('.astro').filter(isLeft)).toEqual([]);
});

/** The folder of a build that has ended; those of other tests are still running. */
function isLeft(name: string): boolean {
	const [, pid] = /^build\.(\d+)$/.exec(name) ?? [];
	if (pid === undefined) return false;
	try {
		return !process.kill(Number(pid), 0);
	} catch {
		return true;
	}
}
