import { lstatSync, readdirSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import path from 'node:path';
import type { ContentIssue } from '../schemas/content-issue.ts';
import { ID_PATTERN, RESERVED_IDS, WINDOWS_NAME, codePointOf } from '../schemas/fields.ts';
import { didYouMean } from '../schemas/nearest.ts';
import { problemOf, readText } from './read-text.ts';
import type { ReadProblem } from './read-text.ts';

export interface ContentFile {
	readonly id: string;
	/** As sentences name it: `content/articles/site-id.mdx`. */
	readonly file: string;
	readonly absolute: string;
	readonly text: string;
}

export interface FileList {
	readonly files: readonly ContentFile[];
	readonly issues: readonly ContentIssue[];
	/** Ids of files that could not be read. */
	readonly broken: ReadonlySet<string>;
	/** Files that look like content, readable or not. */
	readonly found: number;
	/** False when the folder itself can't be listed: nobody knows what is in it. */
	readonly isListed: boolean;
}

const NAME_BYTES = 200;
const LOOKS_LIKE_CONTENT = /\.(?:md|mdx|markdown|ya?ml)$/i;

/**
 * The files of one folder as text, sorted by name. Whatever looks like content but can't be read
 * as such is an issue; nothing is skipped in silence.
 *
 * @param extension with its dot
 */
export function readFolder(
	contentDir: string,
	folder: string,
	extension: '.mdx' | '.yaml',
): FileList {
	const shown = `${path.basename(contentDir)}/${folder}`;
	const files: ContentFile[] = [];
	const issues: ContentIssue[] = [];
	const broken = new Set<string>();
	const { entries, problem } = listFolder(path.join(contentDir, folder));
	if (problem) issues.push({ file: shown, level: 'error', ...problem });
	const sameAddress = Map.groupBy(entries, addressOf);

	for (const entry of entries) {
		const { id, name } = entry;
		const file = `${shown}/${name}`;
		const result = readEntry(entry, file);
		if ('text' in result) files.push(result);
		else {
			if (result.code !== 'twin') issues.push({ file, level: 'error', ...result });
			broken.add(id);
		}
	}
	return { files, issues, broken, found: entries.length, isListed: problem === undefined };

	function readEntry(
		entry: Entry,
		file: string,
	): ContentFile | ReadProblem | { readonly code: 'twin' } {
		const { id, name, isNested, isFolder } = entry;
		const [first, ...others] = sameAddress.get(addressOf(entry))!;
		if (entry !== first) {
			const twin = `${shown}/${first!.name}`;
			return problemOf(
				'KB130',
				`${twin} and ${file} are the same address${codePoints(twin, file)}`,
				'rename one of the two; neither is built',
			);
		}
		// The others name this one.
		if (others.length > 0) return { code: 'twin' };
		if (isNested)
			return problemOf(
				'KB132',
				`${name} is not read: it stands in a folder below ${shown}`,
				`move it to ${shown}/${path.basename(id)}${extension}`,
			);
		if (!name.endsWith(extension) && !isFolder)
			return problemOf(
				'KB132',
				`${name} is not read: files here end in ${extension}`,
				properName(id, extension),
			);
		const wrong = whyNotAName(id, name, extension);
		if (wrong) return wrong;
		const absolute = path.join(contentDir, folder, name);
		const read = readText(absolute, contentDir);
		return 'text' in read ? { id, file, absolute, text: read.text } : read;
	}
}

const FOLDERS = ['articles', 'faqs', 'topics', 'images'];
const SINGLES = ['site.yaml', 'authors.yaml', 'glossary.yaml', 'synonyms.yaml'];

/** What stands beside the folders and files that are read, and looks as if it should be read. */
export function findStrays(contentDir: string): ContentIssue[] {
	return listDirents(contentDir).entries.flatMap((entry) => {
		const { name } = entry;
		const isKnown = FOLDERS.includes(name) || SINGLES.includes(name) || name.startsWith('.');
		const isContent = entry.isDirectory()
			? listFolder(path.join(contentDir, name)).entries.length > 0
			: /\.(?:mdx|ya?ml)$/i.test(name);
		if (isKnown || !isContent) return [];
		const place = { file: `${path.basename(contentDir)}/${name}`, line: 1, column: 1 };
		return [
			{
				...place,
				level: 'error',
				code: 'KB132',
				message: `${name} is not read.${didYouMean(name, entry.isDirectory() ? FOLDERS : SINGLES)}`,
				fix: `what is read: ${[...FOLDERS.slice(0, 3), ...SINGLES].join(', ')}`,
			},
		];
	});
}

/** One file by name; undefined text when it is absent. */
export function readSingle(
	contentDir: string,
	name: string,
): {
	readonly file: string;
	readonly text: string | undefined;
	readonly issues: readonly ContentIssue[];
} {
	const file = `${path.basename(contentDir)}/${name}`;
	const full = path.join(contentDir, name);
	if (!exists(full)) return { file, text: undefined, issues: [] };
	const read = readText(full, contentDir);
	if ('text' in read) return { file, text: read.text, issues: [] };
	const { line, column, code, message, fix } = read;
	return {
		file,
		text: undefined,
		issues: [{ file, line, column, level: 'error', code, message, fix }],
	};
}

/** A file that looks like content, or a folder with such a name. */
interface Entry {
	/** From the folder that is read, with forward slashes. */
	readonly name: string;
	readonly id: string;
	readonly isNested: boolean;
	readonly isFolder: boolean;
}

interface Listing<T> {
	readonly entries: readonly T[];
	readonly problem?: ReadProblem;
}

/** @param above the folder as seen from the one that is read, with a slash at its end */
function listFolder(folder: string, above = ''): Listing<Entry> {
	const { entries, problem } = listDirents(folder);
	const found = entries.flatMap((entry): Entry[] => {
		const isFolder = entry.isDirectory();
		// Links to folders are not followed: they may lead in circles.
		const below =
			isFolder && !entry.name.startsWith('.')
				? listFolder(path.join(folder, entry.name), `${above}${entry.name}/`).entries
				: [];
		if (!LOOKS_LIKE_CONTENT.test(entry.name)) return [...below];
		const stem = entry.name.replace(/\.[^.]+$/, '');
		// Elsewhere a folder's index file has the folder's address.
		const id = above && stem === 'index' ? path.basename(above) : stem;
		return [{ name: `${above}${entry.name}`, id, isNested: above !== '', isFolder }, ...below];
	});
	return {
		entries: found.sort((a, b) => (a.name < b.name ? -1 : 1)),
		...(problem ? { problem } : {}),
	};
}

/** An absent folder is empty; one that can't be listed is a problem. */
function listDirents(folder: string): Listing<Dirent> {
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

/** Two files with equal ones can't both have a page: some systems know no upper case or keep accents apart. */
function addressOf({ id }: Entry): string {
	return id.normalize('NFC').toLowerCase();
}

function whyNotAName(id: string, name: string, extension: string): ReadProblem | undefined {
	if (Buffer.byteLength(name) > NAME_BYTES)
		return problemOf('KB132', `the file name is longer than ${NAME_BYTES} bytes`, 'shorten it');
	if (RESERVED_IDS.has(id))
		return problemOf(
			'KB131',
			`"${id}" is the address of a page of the site itself`,
			properName(id, extension),
		);
	if (WINDOWS_NAME.test(id))
		return problemOf(
			'KB132',
			`Windows can't hold a file named "${name}"`,
			properName(id, extension),
		);
	if (!ID_PATTERN.test(id))
		return problemOf('KB132', `"${name}" can't be part of an address`, properName(id, extension));
	return undefined;
}

/** The fix for a file name that is none. */
function properName(id: string, extension: string): string {
	const proposed = id
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.replace(/[^a-z0-9]+/gi, '-')
		.replace(/^-|-$/g, '')
		.toLowerCase();
	const isUsable =
		ID_PATTERN.test(proposed) && !RESERVED_IDS.has(proposed) && !WINDOWS_NAME.test(proposed);
	return isUsable
		? `rename it to ${proposed}${extension}`
		: `give it a name of lower-case letters, digits and single hyphens, for example site-id${extension}`;
}

function codePoints(a: string, b: string): string {
	if (a === b || a.normalize('NFC') !== b.normalize('NFC')) return '';
	const list = (text: string): string =>
		[...text]
			.filter((letter) => letter > '~')
			.map(codePointOf)
			.join(' ');
	return ` (${list(a)} and ${list(b)})`;
}

function exists(full: string): boolean {
	try {
		lstatSync(full);
		return true;
	} catch {
		return false;
	}
}
