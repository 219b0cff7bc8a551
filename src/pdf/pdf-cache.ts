import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { digestOfCode } from '../data/code-digest.ts';

/** PDF files by the digest of all that they show; safe to delete at any time. */
export class PdfCache {
	readonly #folder: string;
	readonly #seed: string;
	readonly #used = new Set<string>();

	/** @param printer what else decides how a page is printed: version of the browser, paper, author */
	constructor(cacheDir: string, printer: readonly string[]) {
		this.#folder = path.join(cacheDir, 'pdf');
		mkdirSync(this.#folder, { recursive: true });
		this.#seed = JSON.stringify([printer, digestOfCode(['src/pdf', 'package-lock.json'])]);
	}

	/** Of a page's HTML: its styles and pictures have their own digests in their names. */
	keyOf(html: string): string {
		const key = createHash('sha256').update(this.#seed).update(html).digest('hex').slice(0, 32);
		this.#used.add(`${key}.pdf`);
		return key;
	}

	get(key: string): Uint8Array | undefined {
		try {
			return readFileSync(this.#fileOf(key));
		} catch {
			return undefined;
		}
	}

	set(key: string, pdf: Uint8Array): void {
		const aside = `${this.#fileOf(key)}.${process.pid}`;
		writeFileSync(aside, pdf);
		renameSync(aside, this.#fileOf(key));
	}

	/** Deletes what no page has asked for. */
	forgetUnused(): void {
		for (const name of readdirSync(this.#folder))
			if (!this.#used.has(name)) rmSync(path.join(this.#folder, name), { force: true });
	}

	#fileOf(key: string): string {
		return path.join(this.#folder, `${key}.pdf`);
	}
}
