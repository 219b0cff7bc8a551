import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';

/** A file of Pagefind's bundle. */
export interface BundleFile {
	readonly path: string;
	readonly content: Uint8Array;
}

/** Version, pages, chunks, filters, sorts, names of metadata: Pagefind's `MetaIndex`. */
export type Meta = [
	version: string,
	pages: [hash: string, words: number, ...unknown[]][],
	chunks: Chunk[],
	filters: [name: string, hash: string][],
	sorts: unknown[],
	fields: string[],
];
export type Chunk = [from: string, to: string, hash: string];
/** A stem with the pages it is on, and its forms with accents: Pagefind's `PackedWord`. */
export type Word = [stem: string, pages: Page[], variants: [form: string, pages: Page[]][]];
/** Number of the page less that of the one before, and where the stem stands on it and in its metadata. */
export type Page = [step: number, places: number[], inMeta: number[]];

const SIGNATURE = 'pagefind_dcd';
/** Before compression; a fifth of that after it. Pagefind makes chunks of four times the size. */
const CHUNK_BYTES = 20_000;

/**
 * The same index in smaller pieces, so that a search loads less of what it did not ask for: chunks
 * are split, and places are dropped, which phrases and excerpts would need and we take from the text.
 *
 * Reads and writes the format of Pagefind 1.6 (`pagefind/src/index` in its repository); a test holds
 * the results of both forms to each other.
 */
export function compactIndex(files: readonly BundleFile[]): BundleFile[] {
	const metaFile = files.find(({ path }) => path.endsWith('.pf_meta'))!;
	const meta = unpack(metaFile.content) as Meta;
	const contents = new Map(files.map(({ path, content }) => [path, content]));
	const chunks = [...packWords(readWords(meta, (path) => contents.get(path)!))];
	const [version, pages, , ...rest] = meta;
	const content = pack([version, pages, chunks.map(({ chunk }) => chunk), ...rest]);
	return [
		...files.filter(({ path }) => !path.startsWith('index/') && path !== metaFile.path),
		...chunks.map(({ file }) => file),
		{ path: metaFile.path, content },
	];
}

/** The stems of an index in order, without places; one chunk at a time is unpacked. */
export function* readWords(meta: Meta, read: (path: string) => Uint8Array): Generator<Word> {
	for (const [, , hash] of meta[2]) {
		const [words] = unpack(read(`index/${hash}.pf_index`)) as [Word[]];
		for (const word of words) yield withoutPlaces(word);
	}
}

/** Stems in order as chunks, each as soon as it is full. */
export function* packWords(
	words: Iterable<Word>,
): Generator<{ readonly chunk: Chunk; readonly file: BundleFile }> {
	let group: Word[] = [];
	let size = 0;
	for (const word of words) {
		const bytes = encode(word).length;
		if (group.length > 0 && size + bytes > CHUNK_BYTES) {
			yield packGroup(group);
			group = [];
			size = 0;
		}
		group.push(word);
		size += bytes;
	}
	if (group.length > 0) yield packGroup(group);
}

export function unpack(content: Uint8Array): unknown {
	return decode(gunzipSync(content).subarray(SIGNATURE.length));
}

export function pack(value: unknown): Uint8Array {
	return gzipSync(Buffer.concat([Buffer.from(SIGNATURE), encode(value)]), { level: 9 });
}

/** The name that Pagefind's files get: other content, other name. */
export function hashOf(content: Uint8Array): string {
	return createHash('sha256').update(content).digest('hex').slice(0, 10);
}

function packGroup(group: readonly Word[]): { chunk: Chunk; file: BundleFile } {
	const content = pack([group]);
	const hash = hashOf(content);
	return {
		chunk: [group[0]![0], group.at(-1)![0], hash],
		file: { path: `index/${hash}.pf_index`, content },
	};
}

/** Weights, which are negative, stay; every place becomes the first. */
function withoutPlaces([stem, pages, variants]: Word): Word {
	return [
		stem,
		pages.map(([step, places, inMeta]) => [
			step,
			places.map((value) => (value < 0 ? value : 0)),
			inMeta,
		]),
		variants,
	];
}
