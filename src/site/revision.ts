import { createHash } from 'node:crypto';
import type { Document } from '../knowledge-base/listings.ts';
import { titleOf } from '../knowledge-base/listings.ts';
import { getText } from './rendered-text.ts';

/**
 * Which state of the documents a copy shows: the day of the latest change and six hex digits of
 * SHA-256 over the words, `20261109-3f9a2c`. Changes when the text does, not when Almanac does.
 */
export function revisionOf(documents: readonly Document[]): string {
	const hash = createHash('sha256');
	let day = '';
	for (const document of documents) {
		hash.update(`\0${titleOf(document)}\0${getText(document)}`);
		if (document.updated > day) day = document.updated;
	}
	return `${day.replaceAll('-', '')}-${hash.digest('hex').slice(0, 6)}`;
}
