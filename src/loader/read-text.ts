import { lstatSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import type { ContentIssue } from '../schemas/content-issue.ts';
import { HIDDEN_CHARACTER, codePointOf } from '../schemas/fields.ts';

/** What is wrong with a file or folder as a whole, or at a place in it. */
export type ReadProblem = Pick<ContentIssue, 'code' | 'message' | 'fix' | 'line' | 'column'>;

export type ReadText = { readonly text: string } | ReadProblem;

export function problemOf(
	code: ContentIssue['code'],
	message: string,
	fix: string,
	line = 1,
	column = 1,
): ReadProblem {
	return { code, message, fix, line, column };
}

/** A file of the content folder as text with line feeds, however its lines end; links out of the folder and what is no text are problems. */
export function readText(full: string, contentDir: string): ReadText {
	let bytes: Buffer;
	try {
		const real = realpathSync(full);
		if (!real.startsWith(realpathSync(contentDir) + path.sep))
			return problemOf(
				'KB106',
				'the link leads out of the content folder',
				'put the file itself here',
			);
		const kind = lstatSync(real);
		if (kind.isDirectory())
			return problemOf('KB107', 'this is a folder, not a file', 'rename the folder');
		// Reading a pipe would wait for ever.
		if (!kind.isFile()) return problemOf('KB107', 'this is not an ordinary file', 'remove it');
		bytes = readFileSync(real);
	} catch (error) {
		const reason = (error as NodeJS.ErrnoException).code;
		if (reason === 'ELOOP' || reason === 'ENOENT')
			return problemOf('KB106', 'the link leads nowhere', 'put the file itself here');
		return problemOf(
			'KB107',
			`the file can't be read (${reason ?? 'unknown reason'})`,
			'give read permission, or remove it',
		);
	}
	return decode(bytes);
}

function decode(bytes: Buffer): ReadText {
	const at = (before: string): [line: number, column: number] => {
		const lines = before.split('\n');
		return [lines.length, lines.at(-1)!.length + 1];
	};
	let text: string;
	try {
		text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		const offset = firstInvalidByte(bytes);
		const byte = bytes[offset];
		return problemOf(
			'KB103',
			byte === undefined
				? 'not UTF-8 text (the last character is cut off)'
				: `not UTF-8 text (byte 0x${byte.toString(16).padStart(2, '0')} at offset ${offset})`,
			'save the file as UTF-8',
			...at(new TextDecoder().decode(bytes.subarray(0, offset))),
		);
	}
	const hidden = HIDDEN_CHARACTER.exec(text);
	if (!hidden) return { text: text.replaceAll('\r\n', '\n') };
	return problemOf(
		'KB104',
		`invisible control character ${codePointOf(hidden[0])}`,
		'delete the character',
		...at(text.slice(0, hidden.index)),
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
