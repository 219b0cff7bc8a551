import { hashOf, pack, packWords, unpack } from './compact-index.ts';
import type { BundleFile, Chunk, Meta, Page, Word } from './compact-index.ts';

/** The index of a part of a site's pages, read as it is needed. */
export interface IndexPart {
	readonly meta: Meta;
	/** Its stems in order. */
	readonly words: Iterable<Word>;
	/** A filter by its hash. */
	readonly readFilter: (hash: string) => Uint8Array;
	/** Ids of its pages in order, no two of all parts alike. */
	readonly ids: readonly string[];
}

/** Of one filter: each value with the numbers of its pages. */
type Filter = [name: string, values: [value: string, pages: number[]][]];

/**
 * One index of the pages of all parts in order, the same that Pagefind makes of all of them at once:
 * page frequencies, lengths and so the ranking are those of the whole. Its files come one by one, the
 * list of pages last; of the parts only a chunk each is in memory.
 */
export function* mergeIndexes(parts: readonly IndexPart[]): Generator<BundleFile> {
	const offsets = parts.map((_, part) =>
		parts.slice(0, part).reduce((sum, { meta }) => sum + meta[1].length, 0),
	);
	const fields = [...new Set(parts.flatMap(({ meta }) => meta[5]))].sort();
	const chunks: Chunk[] = [];
	for (const { chunk, file } of packWords(mergeWords(parts, offsets, fields))) {
		chunks.push(chunk);
		yield file;
	}
	const filters: [string, string][] = [];
	for (const filter of mergeFilters(parts, offsets)) {
		const content = pack(filter);
		const hash = hashOf(content);
		filters.push([filter[0], hash]);
		yield { path: `filter/${hash}.pf_filter`, content };
	}
	const pages = parts.flatMap(({ meta, ids }) =>
		meta[1].map(([, ...rest], place): Meta[1][number] => [ids[place]!, ...rest]),
	);
	const meta: Meta = [parts[0]!.meta[0], pages, chunks, filters, [], fields];
	const content = pack(meta);
	yield { path: `pagefind.${hashOf(content)}.pf_meta`, content };
}

/** Each stem of any part once, in the order of its bytes as Pagefind has them. */
function* mergeWords(
	parts: readonly IndexPart[],
	offsets: readonly number[],
	fields: readonly string[],
): Generator<Word> {
	const readers = parts.map(({ words }) => words[Symbol.iterator]());
	const heads = readers.map((reader) => reader.next());
	const fieldMaps = parts.map(({ meta }) => meta[5].map((name) => fields.indexOf(name)));
	for (;;) {
		let stem: string | undefined;
		for (const head of heads)
			if (!head.done && (stem === undefined || compareBytes(head.value[0], stem) < 0))
				stem = head.value[0];
		if (stem === undefined) return;
		const pages = new PageList();
		const variants = new Map<string, PageList>();
		for (const [part, head] of heads.entries()) {
			if (head.done || head.value[0] !== stem) continue;
			const [, found, forms] = head.value;
			pages.add(found, offsets[part]!, fieldMaps[part]!);
			for (const [form, formPages] of forms) {
				const list = variants.get(form) ?? new PageList();
				list.add(formPages, offsets[part]!, fieldMaps[part]!);
				variants.set(form, list);
			}
			heads[part] = readers[part]!.next();
		}
		yield [
			stem,
			pages.pages,
			[...variants]
				.map(([form, list]): [string, Page[]] => [form, list.pages])
				.sort(([a], [b]) => compareBytes(a, b)),
		];
	}
}

/** Pages as steps from one to the next, over the parts. */
class PageList {
	readonly pages: Page[] = [];
	#last = 0;

	/** @param fields for each of the part's metadata its number in the whole */
	add(pages: readonly Page[], offset: number, fields: readonly number[]): void {
		let number = offset;
		for (const [step, places, inMeta] of pages) {
			number += step;
			this.pages.push([
				number - this.#last,
				places,
				inMeta.map((value) => (value < 0 ? -1 - fields[-1 - value]! : value)),
			]);
			this.#last = number;
		}
	}
}

function mergeFilters(parts: readonly IndexPart[], offsets: readonly number[]): Filter[] {
	const filters = new Map<string, Map<string, number[]>>();
	for (const [part, { meta, readFilter }] of parts.entries())
		for (const [, hash] of meta[3]) {
			const [name, values] = unpack(readFilter(hash)) as Filter;
			const merged = filters.get(name) ?? new Map<string, number[]>();
			filters.set(name, merged);
			for (const [value, pages] of values) {
				const list = merged.get(value) ?? [];
				for (const page of pages) list.push(page + offsets[part]!);
				merged.set(value, list);
			}
		}
	return [...filters]
		.map(([name, values]): Filter => [name, [...values].sort(([a], [b]) => compareBytes(a, b))])
		.sort(([a], [b]) => compareBytes(a, b));
}

/** UTF-8 and UTF-16 differ in the order of rare letters. */
function compareBytes(a: string, b: string): number {
	return a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b));
}
