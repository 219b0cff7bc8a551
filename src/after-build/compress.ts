import { hash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { PackedStore } from '../cache/packed-store.ts';
import { listFiles } from '../list-files.ts';
import type { FinishedBuild } from './steps.ts';

/**
 * Text that servers send. Not the files of the search index: they are compressed already, and their
 * reader undoes that itself.
 */
const TEXT = /\.(?:html|css|js|mjs|json|svg|xml|txt|md|webmanifest)$/;

/** Smaller files fill one packet anyway, in bytes. */
const SMALLEST = 1024;

/** A copy of more than this share of the file is not worth its round through the reader's unpacking. */
const LARGEST_SHARE = 0.9;

const ENCODINGS = [
	{
		ending: '.br',
		// Quality 11 takes fifty times as long for a tenth less, 4 takes two thirds for a fifteenth more.
		compress: (text: Buffer): Promise<Buffer> =>
			promisify(brotliCompress)(text, {
				params: {
					[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
					[constants.BROTLI_PARAM_QUALITY]: 5,
					[constants.BROTLI_PARAM_SIZE_HINT]: text.length,
				},
			}),
	},
	{
		ending: '.gz',
		compress: (text: Buffer): Promise<Buffer> => promisify(gzip)(text, { level: 6 }),
	},
] as const;

/** As many as Node has threads for it. */
const AT_ONCE = 4;

/**
 * Writes a `.br` and a `.gz` beside every text file that is worth it. Copies are kept under the
 * digest of their text, so that only changed pages are compressed again. Not for static hosts: they
 * compress themselves, and count files.
 */
export async function compressFiles({ dist, kb, store }: FinishedBuild): Promise<void> {
	if (kb.site.server) await compressFolder(dist, store);
}

export async function compressFolder(root: string, store: PackedStore): Promise<void> {
	const files = listFiles(root)
		.filter((name) => TEXT.test(name))
		.map((name) => path.join(root, name))
		.values();
	const work = async (): Promise<void> => {
		for (const file of files) await compressFile(file, store);
	};
	await Promise.all(Array.from({ length: AT_ONCE }, work));
}

async function compressFile(file: string, store: PackedStore): Promise<void> {
	const text = readFileSync(file);
	if (text.length < SMALLEST) return;
	const digest = hash('sha256', text);
	for (const { ending, compress } of ENCODINGS) {
		const key = `compressed/${digest}${ending}`;
		let copy = store.get(key);
		if (!copy) {
			const made = await compress(text);
			// An empty one says that it was tried.
			copy = made.length <= text.length * LARGEST_SHARE ? made : Buffer.alloc(0);
			store.set(key, copy);
		}
		if (copy.length > 0) writeFileSync(`${file}${ending}`, copy);
	}
}
