import { lstatSync, readFileSync, readdirSync, realpathSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import path from 'node:path';
import type { ContentIssue } from '../schemas/content-issue.ts';
import { ID_PATTERN, RESERVED_IDS } from '../schemas/fields.ts';
import { slugify } from '../markup/slug.ts';

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
}

const NAME_BYTES = 200;

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
	const absolute = path.join(contentDir, folder);
	const shown = `${path.basename(contentDir)}/${folder}`;
	const files: ContentFile[] = [];
	const issues: ContentIssue[] = [];
	const broken = new Set<string>();
	const firstWithId = new Map<string, string>();

	for (const entry of listFolder(absolute)) {
		const file = `${shown}/${entry.name}`;
		const full = path.join(absolute, entry.name);
		const report = (
			code: ContentIssue['code'],
			message: string,
			fix: string,
			line = 1,
			column = 1,
		): void => {
			issues.push({ file, line, column, level: 'error', code, message, fix });
		};
		const kind = kindOf(entry, extension);
		if (kind === 'other') continue;
		const id = entry.name.replace(/\.[^.]+$/, '');
		const twin = firstWithId.get(id.normalize('NFC').toLowerCase());
		if (twin !== undefined) {
			report(
				'KB130',
				`${twin} and ${file} are the same address${codePoints(twin, file)}`,
				'rename one of the two; neither is built',
			);
			broken.add(id);
			continue;
		}
		firstWithId.set(id.normalize('NFC').toLowerCase(), file);
		if (kind === 'wrong-extension') {
			report(
				'KB132',
				`${entry.name} is not read: files here end in ${extension}`,
				`rename it to ${slugify(id)}${extension}`,
			);
			broken.add(id);
			continue;
		}
		const nameProblem = whyNotAName(id, entry.name);
		if (nameProblem) {
			report(nameProblem.code, nameProblem.message, nameProblem.fix);
			broken.add(id);
			continue;
		}
		const read = readText(full, contentDir);
		if ('text' in read) files.push({ id, file, absolute: full, text: read.text });
		else {
			report(read.code, read.message, read.fix, read.line, read.column);
			broken.add(id);
		}
	}
	return { files, issues, broken };
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

function listFolder(folder: string): Dirent[] {
	try {
		return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
	} catch {
		return [];
	}
}

function kindOf(entry: Dirent, extension: string): 'content' | 'wrong-extension' | 'other' {
	if (entry.name.endsWith(extension)) return 'content';
	if (entry.isDirectory()) return 'other';
	return /\.(?:md|mdx|markdown|ya?ml)$/i.test(entry.name) ? 'wrong-extension' : 'other';
}

type ReadProblem = Pick<ContentIssue, 'code' | 'message' | 'fix' | 'line' | 'column'>;

function whyNotAName(
	id: string,
	name: string,
): Pick<ReadProblem, 'code' | 'message' | 'fix'> | undefined {
	const fix = `rename it to ${slugify(id.normalize('NFKD').replace(/[^\x20-\x7e]/g, ''))}.…, with lower-case letters, digits and single hyphens`;
	if (Buffer.byteLength(name) > NAME_BYTES)
		return {
			code: 'KB132',
			message: `the file name is longer than ${NAME_BYTES} bytes`,
			fix: 'shorten it',
		};
	if (RESERVED_IDS.has(id))
		return {
			code: 'KB131',
			message: `"${id}" is the address of a page of the site itself`,
			fix: 'give the file another name',
		};
	if (/^(?:con|prn|aux|nul|com\d|lpt\d)$/.test(id))
		return { code: 'KB132', message: `Windows can't hold a file named "${name}"`, fix };
	if (!ID_PATTERN.test(id))
		return { code: 'KB132', message: `"${name}" can't be part of an address`, fix };
	return undefined;
}

function readText(full: string, contentDir: string): { readonly text: string } | ReadProblem {
	const at = (
		code: ContentIssue['code'],
		message: string,
		fix: string,
		line = 1,
		column = 1,
	): ReadProblem => ({ code, message, fix, line, column });
	let bytes: Buffer;
	try {
		const real = realpathSync(full);
		if (!real.startsWith(realpathSync(contentDir) + path.sep))
			return at('KB106', 'the link leads out of the content folder', 'put the file itself here');
		if (lstatSync(real).isDirectory())
			return at('KB107', 'this is a folder, not a file', 'rename the folder');
		bytes = readFileSync(real);
	} catch (error) {
		const reason = (error as NodeJS.ErrnoException).code;
		if (reason === 'ELOOP' || reason === 'ENOENT')
			return at('KB106', 'the link leads nowhere', 'put the file itself here');
		return at(
			'KB107',
			`the file can't be read (${reason ?? 'unknown reason'})`,
			'give read permission, or remove it',
		);
	}
	return decode(bytes, at);
}

function decode(
	bytes: Buffer,
	at: (
		code: ContentIssue['code'],
		message: string,
		fix: string,
		line?: number,
		column?: number,
	) => ReadProblem,
): { readonly text: string } | ReadProblem {
	let text: string;
	try {
		text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		const offset = firstInvalidByte(bytes);
		const byte = bytes[offset] ?? 0;
		return at(
			'KB103',
			`not UTF-8 text (byte 0x${byte.toString(16).padStart(2, '0')} at offset ${offset})`,
			'save the file as UTF-8',
		);
	}
	// Bidirectional overrides make text read differently from what it is (Trojan Source, CVE-2021-42574).
	const hidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202a-\u202e\u2066-\u2069]/.exec(text);
	if (!hidden) return { text };
	const before = text.slice(0, hidden.index).split('\n');
	const point = hidden[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
	return at(
		'KB104',
		`invisible control character U+${point}`,
		'delete the character',
		before.length,
		before.at(-1)!.length + 1,
	);
}

function firstInvalidByte(bytes: Buffer): number {
	const decoder = new TextDecoder('utf-8', { fatal: true });
	let low = 0;
	let high = bytes.length;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		try {
			decoder.decode(bytes.subarray(0, middle), { stream: true });
			low = middle;
		} catch {
			high = middle - 1;
		}
		try {
			decoder.decode();
		} catch {
			// An unfinished character at the end: reset and go on.
		}
	}
	return low;
}

function codePoints(a: string, b: string): string {
	if (a === b || a.normalize('NFC') !== b.normalize('NFC')) return '';
	const list = (text: string): string =>
		[...text]
			.filter((letter) => letter > '~')
			.map((letter) => `U+${letter.codePointAt(0)!.toString(16).toUpperCase()}`)
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
