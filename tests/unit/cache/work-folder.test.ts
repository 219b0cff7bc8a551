import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { deleteLeftFolders, openWorkFolder } from '../../../src/cache/work-folder.ts';
import { writeFiles } from '../../support/build-site.ts';
import { siteFolder } from '../../support/site-folder.ts';

/** The number of a process that has ended. */
const ended = (): number => spawnSync(process.execPath, ['--version']).pid;

test('a work folder is empty and carries the number of its process', () => {
	const name = path.join(siteFolder({}), 'site.building');
	const folder = `${name}.${process.pid}`;
	writeFiles(folder, { 'left/by/the/last.txt': 'one' });
	expect(openWorkFolder(name)).toBe(folder);
	expect(readdirSync(folder)).toEqual([]);
});

test('what a killed process has left is shown, then deleted', () => {
	const name = path.join(siteFolder({}), 'site.building');
	const left = `${name}.${ended()}`;
	writeFiles(left, { 'old/index.html': 'old' });
	const seen: string[] = [];
	deleteLeftFolders(name, (folder) =>
		seen.push(readFileSync(path.join(folder, 'old/index.html'), 'utf8')),
	);
	expect(seen).toEqual(['old']);
	expect(existsSync(left)).toBe(false);
});

test('the folder of a process that is running, and what is none, are left alone', () => {
	const name = path.join(siteFolder({}), 'site.building');
	const others = [
		`${name}.${process.ppid}`,
		`${name}.txt`,
		`${name}.1.old`,
		`${name}x.${ended()}`,
		name,
	];
	for (const other of others) mkdirSync(other, { recursive: true });
	openWorkFolder(name);
	for (const other of others) expect(existsSync(other), other).toBe(true);
});
