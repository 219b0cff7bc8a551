import path from 'node:path';

/** The content folder: `ALMANAC_CONTENT`, or `content` in the project. */
export function contentDir(): string {
	return path.resolve(process.env['ALMANAC_CONTENT'] ?? 'content');
}

/** One folder for everything that can be made again: `ALMANAC_CACHE`, or `.cache` in the project. */
export function cacheDir(): string {
	return path.resolve(process.env['ALMANAC_CACHE'] ?? '.cache');
}
