import { lstatSync, readdirSync, statSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import path from 'node:path';
import { problemOf } from './read-text.ts';
import type { ReadProblem } from './read-text.ts';

const LOOKS_LIKE_CONTENT = /\.(?:md|mdx|markdown|ya?ml)$/i;

/** A file that looks like content, a folder with such a name, or a link to a folder. */
export interface Entry {
	/** From the folder that is read, with forward slashes. */
	readonly name: string;
	readonly id: string;
	readonly isNested: boolean;
	readonly isFolder: boolean;
	/** Links to folders are not followed: they may lead in circles. */
	readonly isLinkedFolder: boolean;
}

export interface Listing<T> {
	readonly entries: readonly T[];
	readonly problem?: ReadProblem;
}

/**
 * What looks like content in a folder and below it, sorted by name.
 *
 * @param above the folder as seen from the one that is read, with a slash at its end
 */
export function listFolder(folder: string, above = ''): Listing<Entry> {
	const { entries, problem } = listDirents(folder);
	const found = entries.flatMap((entry): Entry[] => {
		const isFolder = entry.isDirectory();
		const isLinkedFolder = isLinkToFolder(entry);
		const below =
			isFolder && !entry.name.startsWith('.')
				? listFolder(path.join(folder, entry.name), `${above}${entry.name}/`).entries
				: [];
		if (!LOOKS_LIKE_CONTENT.test(entry.name) && !isLinkedFolder) return [...below];
		const stem = entry.name.replace(/\.[^.]+$/, '');
		// Elsewhere a folder's index file has the folder's address.
		const id = above && stem === 'index' ? path.basename(above) : stem;
		const isNested = above !== '';
		return [{ name: `${above}${entry.name}`, id, isNested, isFolder, isLinkedFolder }, ...below];
	});
	return {
		entries: found.sort((a, b) => (a.name < b.name ? -1 : 1)),
		...(problem ? { problem } : {}),
	};
}

/** False for links that lead nowhere or in a circle: reading them tells. */
export function isLinkToFolder(entry: Dirent): boolean {
	try {
		return (
			entry.isSymbolicLink() && statSync(path.join(entry.parentPath, entry.name)).isDirectory()
		);
	} catch {
		return false;
	}
}

/** An absent folder is empty; one that can't be listed is a problem. */
export function listDirents(folder: string): Listing<Dirent> {
	try {
		return {
			entries: exists(folder) ? readdirSync(folder, { withFileTypes: true }) : [],
		};
	} catch (error) {
		const reason = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
		const isLink = reason === 'ELOOP' || reason === 'ENOENT';
		return {
			entries: [],
			problem: isLink
				? problemOf('KB106', 'the link leads nowhere', 'put the folder itself here')
				: problemOf(
						'KB107',
						`the folder can't be read (${reason})`,
						'make it a folder with read permission',
					),
		};
	}
}

export function exists(full: string): boolean {
	try {
		lstatSync(full);
		return true;
	} catch {
		return false;
	}
}
