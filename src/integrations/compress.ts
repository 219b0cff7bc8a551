import { hash, randomUUID } from 'node:crypto';
import {
	copyFileSync,
	existsSync,
	mkdirSync,
	readFileSync,
	readdirSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { AstroIntegration } from 'astro';

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

export interface CompressOptions {
	/** Off for static hosts: they compress themselves, and count files. */
	readonly enabled: boolean;
	readonly cacheDir: string;
}

/**
 * Writes a `.br` and a `.gz` beside every text file that is worth it. Copies are kept in the cache
 * under the digest of their text, so that only changed pages are compressed again.
 */
export function compress({ enabled, cacheDir }: CompressOptions): AstroIntegration {
	return {
		name: 'almanac-compress',
		hooks: {
			'astro:build:done': async ({ dir }) => {
				if (enabled) await compressFolder(fileURLToPath(dir), path.join(cacheDir, 'compressed'));
			},
		},
	};
}

/** @param cacheDir folder of the kept copies; those that no file needs any more are removed */
export async function compressFolder(root: string, cacheDir: string): Promise<void> {
	mkdirSync(cacheDir, { recursive: true });
	const files = readdirSync(root, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && TEXT.test(entry.name))
		.map(({ parentPath, name }) => path.join(parentPath, name))
		.values();
	const used = new Set<string>();
	const work = async (): Promise<void> => {
		for (const file of files) await compressFile(file, cacheDir, used);
	};
	await Promise.all(Array.from({ length: AT_ONCE }, work));
	for (const name of readdirSync(cacheDir))
		if (!used.has(name)) rmSync(path.join(cacheDir, name), { force: true });
}

async function compressFile(file: string, cacheDir: string, used: Set<string>): Promise<void> {
	const text = readFileSync(file);
	if (text.length < SMALLEST) return;
	const digest = hash('sha256', text);
	for (const { ending, compress } of ENCODINGS) {
		const name = `${digest}${ending}`;
		const kept = path.join(cacheDir, name);
		used.add(name);
		if (!existsSync(kept)) {
			const copy = await compress(text);
			// An empty one says that it was tried.
			const worth = copy.length <= text.length * LARGEST_SHARE ? copy : '';
			const unfinished = `${kept}.${randomUUID()}`;
			writeFileSync(unfinished, worth);
			renameSync(unfinished, kept);
		}
		if (statSync(kept).size > 0) copyFileSync(kept, `${file}${ending}`);
	}
}
