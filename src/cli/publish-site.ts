import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { openWorkFolder } from '../cache/work-folder.ts';

/** Replaced in tests by one that fails as other file systems do. */
type Rename = (from: string, to: string) => void;

/**
 * What a folder answers that can't be moved as a whole: a mount point, a folder from a lower layer of
 * a container, one in a folder where nothing may be written, one that a program of Windows has open.
 */
const IMMOVABLE = ['EXDEV', 'EBUSY', 'EPERM', 'EACCES', 'EROFS'];

/** What another build that ends at the same moment leads to. */
const OVERTAKEN = ['ENOENT', 'ENOTEMPTY', 'EEXIST'];
const MOST_ATTEMPTS = 10;

/** What belongs to a file system and not to a site. */
const OF_THE_DISK = 'lost+found';

/**
 * Puts the built site in the place of the old one: by renaming both folders, or, where the place
 * can't be renamed, by copying into it first and then renaming one entry after the other.
 *
 * @param old where the old site goes; after a copy the built one stays where it is instead
 */
export function publishSite(
	built: string,
	outDir: string,
	old: string,
	rename: Rename = renameSync,
): void {
	try {
		replaceFolder(built, outDir, old, rename);
	} catch (error) {
		if (!existsSync(outDir) || !IMMOVABLE.includes(codeOf(error))) throw error;
		replaceEntries(built, outDir, rename);
	}
}

function replaceFolder(built: string, outDir: string, old: string, rename: Rename): void {
	for (let attempt = 1; ; attempt++) {
		rmSync(old, { recursive: true, force: true });
		const isMoved = existsSync(outDir);
		try {
			if (isMoved) rename(outDir, old);
			rename(built, outDir);
			return;
		} catch (error) {
			if (existsSync(old) && !existsSync(outDir)) rename(old, outDir);
			if (attempt === MOST_ATTEMPTS || !OVERTAKEN.includes(codeOf(error))) throw error;
		}
	}
}

function replaceEntries(built: string, outDir: string, rename: Rename): void {
	const name = path.join(outDir, '.building');
	const work = openWorkFolder(name);
	const [fresh, old] = [path.join(work, 'new'), path.join(work, 'old')];
	const done: (readonly [from: string, to: string])[] = [];
	const move = (from: string, to: string): void => {
		rename(from, to);
		done.push([from, to]);
	};
	try {
		cpSync(built, fresh, { recursive: true });
		mkdirSync(old);
		const entries = readdirSync(fresh);
		for (const entry of new Set([...entries, ...readdirSync(outDir)])) {
			const place = path.join(outDir, entry);
			if (entry === OF_THE_DISK || place.startsWith(`${name}.`)) continue;
			if (existsSync(place)) move(place, path.join(old, entry));
			if (entries.includes(entry)) move(path.join(fresh, entry), place);
		}
	} catch (error) {
		for (const [from, to] of done.reverse()) rename(to, from);
		throw error;
	} finally {
		rmSync(work, { recursive: true, force: true });
	}
}

function codeOf(error: unknown): string {
	return (error as NodeJS.ErrnoException).code ?? '';
}
