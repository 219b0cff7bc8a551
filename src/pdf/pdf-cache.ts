import path from 'node:path';
import { digestOf } from '../cache/digest.ts';
import { PackedStore } from '../cache/packed-store.ts';

/** PDF files by the digest of all that they show; safe to delete at any time. */
export class PdfCache {
	readonly #store: PackedStore;
	readonly #printer: readonly string[];

	/** @param printer what else decides how a page is printed: version of the browser, paper, author */
	constructor(cacheDir: string, printer: readonly string[]) {
		this.#store = new PackedStore(path.join(cacheDir, 'pdf'));
		this.#printer = printer;
	}

	/** Of a page's HTML: its styles and pictures have their own digests in their names. */
	keyOf(html: string): string {
		return digestOf(...this.#printer, html);
	}

	get(key: string): Uint8Array | undefined {
		return this.#store.get(key);
	}

	set(key: string, pdf: Uint8Array): void {
		this.#store.set(key, pdf);
	}

	/** Keeps what was printed for the next time. @param forget deletes what no page has asked for */
	commit(options: { readonly forget: boolean }): void {
		this.#store.commit(options);
		this.#store.close();
	}
}
