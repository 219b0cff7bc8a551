import path from 'node:path';

/** The content folder: `ALMANAC_CONTENT`, or `content` in the project. */
export function contentDir(): string {
	return path.resolve(process.env['ALMANAC_CONTENT'] ?? 'content');
}

/** One folder for everything that can be made again: `ALMANAC_CACHE`, or `.cache` in the project. */
export function cacheDir(): string {
	return path.resolve(process.env['ALMANAC_CACHE'] ?? '.cache');
}

/** Where a build finds the site before the last one, to take from it what is still the same. @param aside the folder that the site is built in */
export function spareOf(aside: string): string {
	return `${aside.replace(/[\\/]*$/, '')}.spare`;
}
