import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { deleteLeftFolders, openWorkFolder } from '../cache/work-folder.ts';
import { builtSitePath } from '../knowledge-base/urls.ts';

/** Replaced in tests by one that fails as other file systems do. */
type Rename = (from: string, to: string) => void;

/**
 * What renaming a folder answers where it can't be done: to or from another disk, a mount point, a
 * lower layer of a container, a place beside which nothing may be written, a file that Windows has open.
 */
const IMMOVABLE = ['EXDEV', 'EBUSY', 'EPERM', 'EACCES', 'EROFS'];

/** What another build that ends at the same moment leads to. */
const OVERTAKEN = ['ENOENT', 'ENOTEMPTY', 'EEXIST'];
const MOST_ATTEMPTS = 10;

/** What belongs to a file system and not to a site. */
export const OF_THE_DISK = 'lost+found';

/**
 * Puts the built site in the place of the old one: by renaming both folders; from another disk, by
 * copying it beside the old one first; where that one can't be renamed, by copying into it and then
 * renaming one entry after the other.
 */
export function publishSite(built: string, outDir: string, rename: Rename = renameSync): void {
	const ways = [
		() => replaceFolder(built, outDir, rename),
		() => replaceFolderByCopy(built, outDir, rename),
		() => replaceEntries(built, outDir, rename),
	];
	for (const way of isMountPoint(outDir) ? ways.slice(-1) : ways)
		try {
			way();
			return;
		} catch (error) {
			if (way === ways.at(-1) || !IMMOVABLE.includes(codeOf(error))) throw error;
		}
}

/** Puts the old site back where a build was killed between the two renames. */
export function recoverSite(outDir: string): void {
	deleteLeftFolders(besideOf(outDir), (left) => {
		const old = path.join(left, 'old');
		if (existsSync(old) && !existsSync(outDir)) renameSync(old, outDir);
	});
}

function replaceFolder(built: string, outDir: string, rename: Rename): void {
	const work = openWorkFolder(besideOf(outDir));
	try {
		swap(built, outDir, path.join(work, 'old'), rename);
	} finally {
		rmSync(work, { recursive: true, force: true });
	}
}

function replaceFolderByCopy(built: string, outDir: string, rename: Rename): void {
	const copy = openWorkFolder(`${outDir}.copy`);
	try {
		cpSync(built, copy, { recursive: true });
		replaceFolder(copy, outDir, rename);
	} finally {
		rmSync(copy, { recursive: true, force: true });
	}
}

function swap(built: string, outDir: string, replaced: string, rename: Rename): void {
	for (let attempt = 1; ; attempt++) {
		rmSync(replaced, { recursive: true, force: true });
		try {
			if (existsSync(outDir)) rename(outDir, replaced);
			rename(built, outDir);
			return;
		} catch (error) {
			if (existsSync(replaced) && !existsSync(outDir)) rename(replaced, outDir);
			if (attempt === MOST_ATTEMPTS || !OVERTAKEN.includes(codeOf(error))) throw error;
		}
	}
}

function replaceEntries(built: string, outDir: string, rename: Rename): void {
	const name = path.join(outDir, '.building');
	const work = openWorkFolder(name);
	const [fresh, replaced] = [path.join(work, 'new'), path.join(work, 'old')];
	const done: (readonly [from: string, to: string])[] = [];
	const move = (from: string, to: string): void => {
		rename(from, to);
		done.push([from, to]);
	};
	try {
		cpSync(built, fresh, { recursive: true });
		mkdirSync(replaced);
		// `almanac.json` last: it tells a running server that the others are there.
		const entries = readdirSync(fresh).sort(
			(a, b) => Number(`/${a}` === builtSitePath) - Number(`/${b}` === builtSitePath),
		);
		for (const entry of new Set([
			...readdirSync(outDir).filter((name) => !entries.includes(name)),
			...entries,
		])) {
			const place = path.join(outDir, entry);
			if (entry === OF_THE_DISK || place.startsWith(`${name}.`)) continue;
			if (existsSync(place)) move(place, path.join(replaced, entry));
			if (entries.includes(entry)) move(path.join(fresh, entry), place);
		}
	} catch (error) {
		for (const [from, to] of done.reverse()) rename(to, from);
		throw error;
	} finally {
		rmSync(work, { recursive: true, force: true });
	}
}

function besideOf(outDir: string): string {
	return `${outDir}.building`;
}

function isMountPoint(folder: string): boolean {
	return existsSync(folder) && statSync(folder).dev !== statSync(path.dirname(folder)).dev;
}

function codeOf(error: unknown): string {
	return (error as NodeJS.ErrnoException).code ?? '';
}
