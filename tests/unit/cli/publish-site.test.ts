import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { publishSite, recoverSite } from '../../../src/cli/publish-site.ts';
import { readSiteFiles, writeFiles } from '../../support/build-site.ts';

const OLD = {
	'index.html': 'old',
	'gone/index.html': 'gone',
	'kept/a.html': 'same',
	'kept/b.html': 'b',
};
const NEW = { 'index.html': 'new', 'kept/a.html': 'same', 'fresh/index.html': 'fresh' };

function folders(before: Readonly<Record<string, string>> = OLD) {
	const root = mkdtempSync(path.join(tmpdir(), 'almanac-publish-'));
	onTestFinished(() => rmSync(root, { recursive: true, force: true }));
	const [built, outDir] = ['building', 'site'].map((name) => path.join(root, name)) as [
		string,
		string,
	];
	writeFiles(built, NEW);
	writeFiles(outDir, before);
	return { root, built, outDir };
}

const failure = (code: string): Error => Object.assign(new Error(code), { code });

/** Renames as on a disk where the site's folder itself can't be moved, nor anything into it from outside. */
function renameWhere(
	outDir: string,
	code: string,
	refused: (name: string) => boolean = () => false,
) {
	return (from: string, to: string): void => {
		const isInside = (file: string): boolean => file.startsWith(outDir + path.sep);
		if (isInside(from) !== isInside(to) || from === outDir || refused(path.basename(from)))
			throw failure(code);
		renameSync(from, to);
	};
}

const content = (folder: string) =>
	Object.fromEntries([...readSiteFiles(folder)].map(([address, text]) => [address.slice(1), text]));

test('the built site takes the place of the old one', () => {
	const { root, built, outDir } = folders();
	publishSite(built, outDir);
	expect([content(outDir), readdirSync(root)]).toEqual([NEW, ['site']]);
});

test('there need not be an old site', () => {
	const { built, root } = folders({});
	publishSite(built, path.join(root, 'first'));
	expect(content(path.join(root, 'first'))).toEqual(NEW);
	expect(readdirSync(root)).toEqual(['first']);
});

describe.each(['EXDEV', 'EBUSY', 'EACCES'])('a place that answers %s', (code) => {
	test('gets a copy, and nothing else is left in it', () => {
		const { built, outDir } = folders();
		publishSite(built, outDir, renameWhere(outDir, code));
		expect(content(outDir)).toEqual(NEW);
		expect(readdirSync(outDir).sort()).toEqual(['fresh', 'index.html', 'kept']);
		expect(content(built)).toEqual(NEW);
	});

	test('has the old site as it was when the copy fails half way', () => {
		const { built, outDir } = folders();
		const rename = renameWhere(outDir, code, (name) => name === 'gone');
		expect(() => publishSite(built, outDir, rename)).toThrow(code);
		expect(content(outDir)).toEqual(OLD);
		expect(readdirSync(outDir).sort()).toEqual(['gone', 'index.html', 'kept']);
	});
});

test('a place on another disk gets a copy, which is then renamed', () => {
	const { root, built, outDir } = folders();
	const rename = (from: string, to: string): void => {
		if ([from, to].some((file) => file === built)) throw failure('EXDEV');
		renameSync(from, to);
	};
	publishSite(built, outDir, rename);
	expect([content(outDir), content(built)]).toEqual([NEW, NEW]);
	expect(readdirSync(root).sort()).toEqual(['building', 'site']);
});

test('a site that a killed build has taken away comes back', () => {
	const { root, outDir } = folders();
	const ended = spawnSync(process.execPath, ['--version']).pid;
	mkdirSync(`${outDir}.building.${ended}`);
	renameSync(outDir, `${outDir}.building.${ended}/old`);
	recoverSite(outDir);
	expect(content(outDir)).toEqual(OLD);
	expect(readdirSync(root).sort()).toEqual(['building', 'site']);
});

test('what belongs to the file system stays', () => {
	const { built, outDir } = folders({ ...OLD, 'lost+found/1': 'lost' });
	publishSite(built, outDir, renameWhere(outDir, 'EBUSY'));
	expect(content(outDir)).toEqual({ ...NEW, 'lost+found/1': 'lost' });
});

test('the old site comes back when the new one can not take its place', () => {
	const { built, outDir } = folders();
	const rename = (from: string, to: string): void => {
		if (from === built) throw failure('EIO');
		renameSync(from, to);
	};
	expect(() => publishSite(built, outDir, rename)).toThrow('EIO');
	expect(content(outDir)).toEqual(OLD);
});

test('a build that another one overtakes is the last', () => {
	const { built, outDir, root } = folders();
	const other = path.join(root, 'other');
	writeFiles(other, { 'index.html': 'other' });
	const rename = (from: string, to: string): void => {
		// The other build puts its site there between the two steps of this one.
		if (from === built && existsSync(other)) renameSync(other, outDir);
		renameSync(from, to);
	};
	publishSite(built, outDir, rename);
	expect(content(outDir)).toEqual(NEW);
});
