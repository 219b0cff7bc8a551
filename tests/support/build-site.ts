import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from './pages.ts';
import { run } from './run.ts';
import type { Run } from './run.ts';

export interface BuildOptions {
	readonly contentDir: string;
	readonly publicDir?: string;
	readonly cacheDir: string;
	readonly outDir: string;
	/** With the search index, which takes a second. */
	readonly search?: boolean;
	/** Folder of another copy of the program. */
	readonly program?: string;
}

/** `npm run build`. */
export function buildSite(options: BuildOptions): Promise<Run> {
	const { contentDir, publicDir, cacheDir, outDir, search = false, program } = options;
	const env = {
		ALMANAC_CONTENT: contentDir,
		ALMANAC_PUBLIC: publicDir,
		ALMANAC_CACHE: cacheDir,
		ALMANAC_SEARCH: search ? 'on' : 'off',
	};
	return run('src/cli/build.ts', ['--outDir', outDir], env, program);
}

/** Writes the files, by their paths from the folder. */
export function writeFiles(
	folder: string,
	files: Readonly<Record<string, string | Uint8Array>>,
): void {
	for (const [name, content] of Object.entries(files)) {
		const file = path.join(folder, name);
		mkdirSync(path.dirname(file), { recursive: true });
		writeFileSync(file, content);
	}
}

/** Every file of a built site by its address, byte for byte. */
export function readSiteFiles(dist: string): ReadonlyMap<string, string> {
	return new Map(
		listFiles(dist, '').map((address) => [
			address,
			readFileSync(path.join(dist, address), 'latin1'),
		]),
	);
}

/** Addresses of the files in which two built sites differ. */
export function differences(
	site: ReadonlyMap<string, string>,
	other: ReadonlyMap<string, string>,
): readonly string[] {
	const names = new Set([...site.keys(), ...other.keys()]);
	return [...names].filter((name) => site.get(name) !== other.get(name)).sort();
}
