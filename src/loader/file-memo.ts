import { statSync } from 'node:fs';

/** A file this young may be written again without a change of its times: file systems count in ticks. */
const SETTLED_AFTER_MS = 50;

/** What was made of files, made again only when the file has changed on disk. */
export class FileMemo<T> {
	readonly #known = new Map<string, { readonly stamp: string; readonly value: T }>();

	/** @param file absolute path @param make is called when nothing is known of the file as it is now */
	get(file: string, make: () => T): T {
		// Taken before the file is read: what is written meanwhile counts as a change the next time.
		const stamp = stampOf(file);
		const known = this.#known.get(file);
		if (known && known.stamp === stamp) return known.value;
		const value = make();
		if (stamp === undefined) this.#known.delete(file);
		else this.#known.set(file, { stamp, value });
		return value;
	}
}

/** Changes with the file; undefined when it is absent, or so new that it may change unnoticed. */
function stampOf(file: string): string | undefined {
	try {
		const { dev, ino, size, mtimeNs, ctimeNs } = statSync(file, { bigint: true });
		if (Date.now() - Number(ctimeNs / 1_000_000n) < SETTLED_AFTER_MS) return undefined;
		return [dev, ino, size, mtimeNs, ctimeNs].join(' ');
	} catch {
		return undefined;
	}
}
