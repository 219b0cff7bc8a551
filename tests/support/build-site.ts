import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from './pages.ts';
import { run } from './run.ts';
import type { Run } from './run.ts';

export interface BuildOptions {
	readonly contentDir: string;
	readonly cacheDir: string;
	readonly outDir: string;
}

/** `npm run build`, without the search index. */
export function buildSite({ contentDir, cacheDir, outDir }: BuildOptions): Promise<Run> {
	return run('src/cli/build.ts', ['--outDir', outDir], {
		ALMANAC_CONTENT: contentDir,
		ALMANAC_CACHE: cacheDir,
		ALMANAC_SEARCH: 'off',
	});
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
