import { ID_PATTERN, RESERVED_IDS, WINDOWS_NAME, codePointOf } from '../schemas/fields.ts';
import { problemOf } from './read-text.ts';
import type { ReadProblem } from './read-text.ts';

const NAME_BYTES = 200;

/** Why a file name can't be an address, or undefined when it can. */
export function whyNotAName(id: string, name: string, extension: string): ReadProblem | undefined {
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
export function properName(id: string, extension: string): string {
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

/** The letters in which two names differ that look the same; empty when they look different. */
export function codePoints(a: string, b: string): string {
	if (a === b || a.normalize('NFC') !== b.normalize('NFC')) return '';
	const list = (text: string): string =>
		[...text]
			.filter((letter) => letter > '~')
			.map(codePointOf)
			.join(' ');
	return ` (${list(a)} and ${list(b)})`;
}
