import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';

/**
 * All that is known here of the inside of Pagefind's files, which is no public interface of it: their
 * format is `pagefind/src/index` in its repository. Another version is refused until somebody has
 * looked whether that still holds.
 */
export const KNOWN_VERSION = '1.6.0';

/** Files of Pagefind by their path in its folder. */
export type Bundle = ReadonlyMap<string, Uint8Array>;

/** Version, pages, chunks, filters, sorts, names of metadata: Pagefind's `MetaIndex`. */
type Meta = [
	version: string,
	pages: [id: string, words: number, ...unknown[]][],
	chunks: [from: string, to: string, hash: string][],
	filters: [name: string, hash: string][],
	sorts: unknown[],
	fields: string[],
];
/** A stem with the pages it is on, and its forms with accents: Pagefind's `PackedWord`. */
type Word = [stem: string, pages: Page[], variants: [form: string, pages: Page[]][]];
/** Number of the page less that of the one before, and where the stem stands on it and in its metadata. */
type Page = [step: number, places: number[], inMeta: number[]];
type Filter = [name: string, values: [value: string, pages: number[]][]];

interface Part {
	readonly bundle: Bundle;
	readonly meta: Meta;
	/** Pages in the parts before it. */
	readonly offset: number;
}

const ENTRY = 'pagefind-entry.json';
const SIGNATURE = 'pagefind_dcd';
/** What a page takes in the list of a stem, as CBOR. */
const POSTING_BYTES = 7.4;
/** Chunks are not made smaller than this: a request costs something too. Pagefind makes them of 80,000. */
const SMALLEST_CHUNK = 2500;
/** Each search loads the list of all chunks and about eight of them: from the size of the index, which size costs least. */
const CHUNK_FACTOR = 19;

/**
 * One index out of those of parts of a site's pages, in their order. It ranks as if Pagefind had
 * indexed all pages at once, which `mergeIndex` in the browser does not, and differs in three ways
 * from what Pagefind would write:
 *
 * - It is joined from parts. Pagefind takes 0.11 MB for each page that it indexes at once, 1.1 GB for
 *   10,000 pages beside the 1.8 GB of their build; see `npm run bench:shards`.
 * - Chunks are smaller, and stems have no places, which only phrases and excerpts would need: about a
 *   fifth less of a first search; docs/search.md has the figures, `node tests/bench/search-cost.ts`
 *   measures them.
 * - Pages get shorter ids, of which each search loads the list: 7 KB of these 221.
 *
 * @param ids of all pages, no two alike
 * @throws when Pagefind is another version than the known one
 */
export function joinBundles(bundles: readonly Bundle[], ids: readonly string[]): Bundle {
	const parts = toParts(bundles);
	if (!parts[0]) throw new Error('There is no page with a word to search for.');
	const { bundle: first } = parts[0];
	const files = new Map([...first].filter(([name]) => /^pagefind\.js$|^wasm/.test(name)));
	const fields = [...new Set(parts.flatMap(({ meta }) => meta[5]))].sort();
	const chunks: Meta[2] = [];
	for (const words of toChunks(joinWords(parts, fields), toChunkBytes(parts))) {
		const hash = addFile(files, [words], (name) => `index/${name}.pf_index`);
		chunks.push([words[0]![0], words.at(-1)![0], hash]);
	}
	const filters = joinFilters(parts).map((filter): Meta[3][number] => [
		filter[0],
		addFile(files, filter, (name) => `filter/${name}.pf_filter`),
	]);
	const pages = parts
		.flatMap(({ meta }) => meta[1])
		.map(([, ...rest], place): Meta[1][number] => [ids[place]!, ...rest]);
	if (pages.length !== ids.length) throw new Error('Pagefind has left out pages.');
	const meta: Meta = [KNOWN_VERSION, pages, chunks, filters, [], fields];
	const hash = addFile(files, meta, (name) => `pagefind.${name}.pf_meta`);
	const { languages, ...entry } = entryOf(first);
	const [[language, facts] = []] = Object.entries(languages);
	const whole = { ...facts, hash, page_count: ids.length };
	const text = JSON.stringify({ ...entry, languages: { [language!]: whole } });
	return files.set(ENTRY, new TextEncoder().encode(text));
}

/**
 * Pagefind's module as one whose default export is a function: given a `fetch` (and, where code may
 * not be compiled at run time, a `WebAssembly`) it returns what the module exported. Without that
 * Pagefind could only be used in a browser: not by the server, on the edge, or by the build for the
 * levels of answers.
 */
export function toEngineModule(source: Uint8Array): Uint8Array {
	const body = Buffer.from(source)
		.toString()
		.replace(/export\s*\{([\w\s,]+)\};?\s*$/, 'return {$1};');
	return Buffer.from(
		`export default function (fetch, WebAssembly = globalThis.WebAssembly) {\n${body}\n}\n`,
	);
}

/** The content of one of Pagefind's compressed files. */
export function unwrap(content: Uint8Array): Uint8Array {
	return gunzipSync(content).subarray(SIGNATURE.length);
}

function toParts(bundles: readonly Bundle[]): Part[] {
	let offset = 0;
	return bundles.flatMap((bundle) => {
		const { version } = entryOf(bundle);
		if (version !== KNOWN_VERSION)
			throw new Error(
				`Pagefind ${version} is installed, but Almanac knows the files of Pagefind ${KNOWN_VERSION} only. Install that one: npm install --save-exact pagefind@${KNOWN_VERSION}`,
			);
		const metaName = [...bundle.keys()].find((name) => name.endsWith('.pf_meta'));
		if (metaName === undefined) return [];
		const meta = decode(unwrap(bundle.get(metaName)!)) as Meta;
		offset += meta[1].length;
		return [{ bundle, meta, offset: offset - meta[1].length }];
	});
}

function entryOf(bundle: Bundle) {
	return JSON.parse(Buffer.from(bundle.get(ENTRY)!).toString()) as {
		readonly version: string;
		readonly languages: Readonly<Record<string, object>>;
	};
}

/** @returns the hash in its name: other content, other name */
function addFile(
	files: Map<string, Uint8Array>,
	value: unknown,
	toName: (hash: string) => string,
): string {
	const content = gzipSync(Buffer.concat([Buffer.from(SIGNATURE), encode(value)]), { level: 9 });
	const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
	files.set(toName(hash), content);
	return hash;
}

/** Bytes of a chunk before compression; a third of that after it. */
function toChunkBytes(parts: readonly Part[]): number {
	const words = parts.flatMap(({ meta }) => meta[1]).reduce((sum, [, count]) => sum + count, 0);
	return Math.max(SMALLEST_CHUNK, Math.sqrt(CHUNK_FACTOR * POSTING_BYTES * words));
}

function* toChunks(words: Iterable<Word>, chunkBytes: number): Generator<Word[]> {
	let chunk: Word[] = [];
	let size = 0;
	for (const word of words) {
		const bytes = word[0].length + 5 + POSTING_BYTES * word[1].length;
		if (chunk.length > 0 && size + bytes > chunkBytes) {
			yield chunk;
			chunk = [];
			size = 0;
		}
		chunk.push(word);
		size += bytes;
	}
	if (chunk.length > 0) yield chunk;
}

/** Each stem of any part once, in the order of its bytes as Pagefind has them. */
function* joinWords(parts: readonly Part[], fields: readonly string[]): Generator<Word> {
	const readers = parts.map((part) => readWords(part, fields));
	const heads = readers.map((reader) => reader.next().value);
	for (;;) {
		const [stem] = heads.flatMap((head) => (head ? [head[0]] : [])).sort(compareBytes);
		if (stem === undefined) return;
		const pages: Page[] = [];
		const variants = new Map<string, Page[]>();
		for (const [place, head] of heads.entries()) {
			if (head?.[0] !== stem) continue;
			pages.push(...head[1]);
			for (const [form, formPages] of head[2])
				variants.set(form, [...(variants.get(form) ?? []), ...formPages]);
			heads[place] = readers[place]!.next().value;
		}
		const forms = inOrder(variants).map(([form, found]): Word[2][number] => [form, toSteps(found)]);
		yield [stem, toSteps(pages), forms];
	}
}

/** The stems of a part in order, one chunk at a time, with their pages' numbers in the whole for steps. */
function* readWords(
	{ bundle, meta, offset }: Part,
	fields: readonly string[],
): Generator<Word, undefined> {
	const fieldNumbers = meta[5].map((name) => fields.indexOf(name));
	// In place: there are millions of them.
	const toWhole = (pages: readonly Page[]): void => {
		let number = offset;
		for (const page of pages) {
			page[0] = number += page[0];
			const [, places, inMeta] = page;
			// Weights, which are negative, stay; every place becomes the first.
			for (let at = 0; at < places.length; at++) if (places[at]! > 0) places[at] = 0;
			for (let at = 0; at < inMeta.length; at++)
				if (inMeta[at]! < 0) inMeta[at] = -1 - fieldNumbers[-1 - inMeta[at]!]!;
		}
	};
	for (const [, , hash] of meta[2]) {
		const content = unwrap(bundle.get(`index/${hash}.pf_index`)!);
		for (const word of (decode(content) as [Word[]])[0]) {
			toWhole(word[1]);
			for (const [, pages] of word[2]) toWhole(pages);
			yield word;
		}
	}
}

/** Numbers of pages as steps again. */
function toSteps(pages: Page[]): Page[] {
	let last = 0;
	for (const page of pages) {
		const [number] = page;
		page[0] = number - last;
		last = number;
	}
	return pages;
}

function joinFilters(parts: readonly Part[]): Filter[] {
	const filters = new Map<string, Map<string, number[]>>();
	for (const { bundle, meta, offset } of parts)
		for (const [, hash] of meta[3]) {
			const [name, values] = decode(unwrap(bundle.get(`filter/${hash}.pf_filter`)!)) as Filter;
			const joined = filters.get(name) ?? new Map<string, number[]>();
			filters.set(name, joined);
			for (const [value, pages] of values)
				joined.set(value, [...(joined.get(value) ?? []), ...pages.map((page) => page + offset)]);
		}
	return inOrder(filters).map(([name, values]) => [name, inOrder(values)]);
}

function inOrder<T>(values: ReadonlyMap<string, T>): [string, T][] {
	return [...values].sort(([a], [b]) => compareBytes(a, b));
}

/** The order of UTF-8, from which that of UTF-16 differs for rare letters. */
function compareBytes(a: string, b: string): number {
	if (a === b) return 0;
	if (RARE.test(a) || RARE.test(b)) return Buffer.compare(Buffer.from(a), Buffer.from(b));
	return a < b ? -1 : 1;
}

const RARE = /[\ud800-\uffff]/;
