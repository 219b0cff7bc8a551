import { parsePageFile } from './page-file.ts';
import type { SearchPage } from './page.ts';

/**
 * Of page files, as they lie on the disk. A page that was searched takes about ten times as much
 * memory, for its words are kept beside it.
 */
const MOST_BYTES = 2_000_000;

interface StoredPage {
	readonly page: Promise<SearchPage>;
	bytes: number;
}

/** The texts of pages, read when they are asked for; those that nobody asks for any more go first. */
export class PageStore {
	readonly #read: (id: string) => Promise<Uint8Array | undefined>;
	readonly #most: number;
	/** The one that was asked for last stands last. */
	readonly #pages = new Map<string, StoredPage>();
	#bytes = 0;

	constructor(read: (id: string) => Promise<Uint8Array | undefined>, most = MOST_BYTES) {
		this.#read = read;
		this.#most = most;
	}

	get(id: string): Promise<SearchPage> {
		const known = this.#pages.get(id);
		if (known) {
			this.#pages.delete(id);
			this.#pages.set(id, known);
			return known.page;
		}
		const content = this.#read(id);
		const stored: StoredPage = {
			bytes: 0,
			page: content.then((bytes) => {
				if (!bytes) throw new Error(`The search index has no page ${id}.`);
				return parsePageFile(bytes);
			}),
		};
		this.#pages.set(id, stored);
		Promise.all([content, stored.page]).then(
			([bytes]) => this.#count(stored, bytes!.length),
			// What could not be read is asked for again.
			() => this.#pages.delete(id),
		);
		return stored.page;
	}

	#count(stored: StoredPage, bytes: number): void {
		stored.bytes = bytes;
		this.#bytes += bytes;
		for (const [id, oldest] of this.#pages) {
			if (this.#bytes <= this.#most) return;
			this.#pages.delete(id);
			this.#bytes -= oldest.bytes;
		}
	}
}
