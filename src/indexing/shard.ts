import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SearchPage } from '../search/page.ts';
import { toPageWords } from '../search/page-words.ts';
import { languageOf } from '../search/language.ts';
import { addLengths, sumLengths } from './averages.ts';
import type { LengthSums } from './averages.ts';
import { readWords, unpack } from './compact-index.ts';
import type { Meta, Word } from './compact-index.ts';
import { indexPages } from './index-pages.ts';
import type { PageToIndex } from './index-pages.ts';
import type { PageFile } from './page-file.ts';

/** Which pages of a file a shard is made of. */
export interface ShardOptions {
	readonly from: number;
	/** The number after the last one. */
	readonly to: number;
	readonly language: string;
}

/** What a shard knows beside Pagefind's files. */
interface ShardFacts {
	readonly ids: readonly string[];
	readonly lengths: LengthSums;
}

const FACTS = 'facts.json';

/** Writes Pagefind's index of some pages and what the whole needs to know of them. */
export async function writeShard(
	pages: PageFile,
	{ from, to, language: code }: ShardOptions,
	folder: string,
): Promise<void> {
	const language = languageOf(code);
	const lengths: LengthSums[] = [];
	function* read(): Generator<PageToIndex> {
		for (const text of pages.texts(from, to)) {
			const page = JSON.parse(text.toString()) as SearchPage;
			const words = toPageWords(page, language);
			lengths.push(sumLengths(page, words, language));
			yield { page, words, text };
		}
	}
	const { files, ids } = await indexPages(read(), language);
	for (const { path: name, content } of files) {
		const file = path.join(folder, name);
		mkdirSync(path.dirname(file), { recursive: true });
		writeFileSync(file, content);
	}
	const facts: ShardFacts = { ids, lengths: addLengths(lengths) };
	writeFileSync(path.join(folder, FACTS), JSON.stringify(facts));
}

/** A written shard, whose parts are read as they are needed. */
export class Shard {
	readonly ids: readonly string[];
	readonly lengths: LengthSums;
	readonly meta: Meta;
	readonly #folder: string;

	constructor(folder: string) {
		this.#folder = folder;
		const facts = JSON.parse(readFileSync(path.join(folder, FACTS), 'utf8')) as ShardFacts;
		this.ids = facts.ids;
		this.lengths = facts.lengths;
		const metaName = readdirSync(folder).find((name) => name.endsWith('.pf_meta'))!;
		this.meta = unpack(this.read(metaName)) as Meta;
	}

	get words(): Iterable<Word> {
		return readWords(this.meta, (name) => this.read(name));
	}

	/** A file of its bundle. */
	read(name: string): Uint8Array {
		return readFileSync(path.join(this.#folder, name));
	}

	/** What tells Pagefind where to begin, for the whole. */
	entryOf(metaName: string, pages: number): unknown {
		const entry = JSON.parse(Buffer.from(this.read('pagefind-entry.json')).toString()) as {
			readonly languages: Readonly<Record<string, object>>;
		};
		const hash = metaName.slice('pagefind.'.length, -'.pf_meta'.length);
		const languages = Object.entries(entry.languages).map(([name, facts]) => [
			name,
			{ ...facts, hash, page_count: pages },
		]);
		return { ...entry, languages: Object.fromEntries(languages) as unknown };
	}

	/** Files that are the same whatever the pages: the engine. */
	get engine(): string[] {
		return readdirSync(this.#folder).filter((name) => /^pagefind\.js$|^wasm/.test(name));
	}
}

/**
 * Ids of each shard's pages. Pagefind's are short and only differ within an index: what comes again
 * in another shard gets the number of its page behind it.
 */
export function idsOf(shards: readonly Pick<Shard, 'ids'>[]): string[][] {
	const taken = new Set<string>();
	let number = 0;
	return shards.map(({ ids }) =>
		ids.map((id) => {
			number++;
			const unique = taken.has(id) ? `${id}-${number}` : id;
			taken.add(unique);
			return unique;
		}),
	);
}
