import { mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Files of one folder by name. */
export type FolderFiles = ReadonlyMap<string, Buffer>;

/**
 * The site before the last one, which nobody reads any more, as a source of files for the next:
 * making and removing a folder for each page takes most of a build in which little has changed.
 * What it has is moved, if it is the same byte for byte; everything else is written.
 */
export class SpareSite {
	readonly #folder: string;
	readonly #outDir: string;

	/** @param folder may be absent */
	constructor(folder: string, outDir: string) {
		this.#folder = folder;
		this.#outDir = outDir;
	}

	/** Puts the files into the site's folder of that name. @param areAll nothing else is in it */
	place(folder: string, files: FolderFiles, areAll: boolean): void {
		if (areAll && this.#moveFolder(folder, files)) return;
		mkdirSync(path.join(this.#outDir, folder), { recursive: true });
		for (const [name, content] of files) this.#placeFile(path.join(folder, name), content);
	}

	#moveFolder(folder: string, files: FolderFiles): boolean {
		const source = path.join(this.#folder, folder);
		try {
			if (readdirSync(source).length !== files.size) return false;
			for (const [name, content] of files)
				if (!content.equals(readFileSync(path.join(source, name)))) return false;
			mkdirSync(path.join(this.#outDir, path.dirname(folder)), { recursive: true });
			renameSync(source, path.join(this.#outDir, folder));
			return true;
		} catch {
			// It is not there, or its place is taken.
			return false;
		}
	}

	#placeFile(file: string, content: Buffer): void {
		const target = path.join(this.#outDir, file);
		try {
			const source = path.join(this.#folder, file);
			if (content.equals(readFileSync(source))) {
				renameSync(source, target);
				return;
			}
		} catch {
			// It is not there.
		}
		writeFileSync(target, content);
	}
}
