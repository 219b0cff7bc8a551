import path from 'node:path';
import type { ContentIssue } from '../schemas/content-issue.ts';
import { didYouMean } from '../schemas/nearest.ts';
import { codePoints, properName, whyNotAName } from './file-names.ts';
import { exists, isLinkToFolder, listDirents, listFolder } from './list-folder.ts';
import type { Entry } from './list-folder.ts';
import { problemOf, readText } from './read-text.ts';
import type { ReadProblem, ReadText } from './read-text.ts';

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

/**
 * The files of one folder as text, sorted by name. Whatever looks like content but can't be read
 * as such is an issue; nothing is skipped in silence.
 *
 * @param extension with its dot
 * @param read gives the text of a file by its absolute path
 */
export function readFolder(
	contentDir: string,
	folder: string,
	extension: '.mdx' | '.yaml',
	read: (absolute: string) => ReadText = (absolute) => readText(absolute, contentDir),
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
		const { id, name, isNested, isFolder, isLinkedFolder } = entry;
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
		if (isLinkedFolder)
			return problemOf(
				'KB106',
				`${name} is a link to a folder, and nothing in it is read`,
				'put the folder itself here',
			);
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
		const result = read(absolute);
		return 'text' in result ? { id, file, absolute, text: result.text } : result;
	}
}

const FOLDERS = ['articles', 'faqs', 'topics', 'images'];
const SINGLES = [
	'site.yaml',
	'authors.yaml',
	'glossary.yaml',
	'synonyms.yaml',
	'questions.yaml',
	'redirects.yaml',
];

/** What stands beside the folders and files that are read, and looks as if it should be read. */
export function findStrays(contentDir: string): ContentIssue[] {
	return listDirents(contentDir).entries.flatMap((entry) => {
		const { name } = entry;
		const isKnown = FOLDERS.includes(name) || SINGLES.includes(name) || name.startsWith('.');
		const isFolder = entry.isDirectory() || isLinkToFolder(entry);
		const isContent = isFolder
			? listFolder(path.join(contentDir, name)).entries.length > 0
			: /\.(?:mdx|ya?ml)$/i.test(name);
		if (isKnown || !isContent) return [];
		const place = { file: `${path.basename(contentDir)}/${name}`, line: 1, column: 1 };
		return [
			{
				...place,
				level: 'error',
				code: 'KB132',
				message: `${name} is not read.${didYouMean(name, isFolder ? FOLDERS : SINGLES)}`,
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

/** Two files with equal ones can't both have a page: some systems know no upper case or keep accents apart. */
function addressOf({ id }: Entry): string {
	return id.normalize('NFC').toLowerCase();
}
