import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';

/** A file of Pagefind's bundle. */
export interface BundleFile {
	readonly path: string;
	readonly content: Uint8Array;
}

/** Version, pages, chunks, filters, sorts, names of metadata: Pagefind's `MetaIndex`. */
type Meta = [string, unknown, Chunk[], ...unknown[]];
type Chunk = [from: string, to: string, hash: string];
/** A stem with the pages it is on: Pagefind's `PackedWord`. */
type Word = [stem: string, pages: Page[], variants: unknown];
/** Number of the page less that of the one before, and where the stem stands on it. */
type Page = [step: number, places: number[], inMeta: unknown];

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
	const words = meta[2].flatMap(([, , hash]) => {
		const chunk = files.find(({ path }) => path === `index/${hash}.pf_index`)!;
		const [chunkWords] = unpack(chunk.content) as [Word[]];
		return chunkWords.map(withoutPlaces);
	});
	const chunks = split(words).map((group) => {
		const content = pack([group]);
		const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
		const chunk: Chunk = [group[0]![0], group.at(-1)![0], hash];
		return { chunk, file: { path: `index/${hash}.pf_index`, content } };
	});
	const [version, pages, , ...rest] = meta;
	const content = pack([version, pages, chunks.map(({ chunk }) => chunk), ...rest]);
	return [
		...files.filter(({ path }) => !path.startsWith('index/') && path !== metaFile.path),
		...chunks.map(({ file }) => file),
		{ path: metaFile.path, content },
	];
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

function split(words: readonly Word[]): Word[][] {
	const groups: Word[][] = [];
	let size = Infinity;
	for (const word of words) {
		const bytes = encode(word).length;
		if (size + bytes > CHUNK_BYTES) {
			groups.push([]);
			size = 0;
		}
		groups.at(-1)!.push(word);
		size += bytes;
	}
	return groups;
}

function unpack(content: Uint8Array): unknown {
	return decode(gunzipSync(content).subarray(SIGNATURE.length));
}

function pack(value: unknown): Uint8Array {
	return gzipSync(Buffer.concat([Buffer.from(SIGNATURE), encode(value)]), { level: 9 });
}
