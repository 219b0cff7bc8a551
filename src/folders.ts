import { existsSync } from 'node:fs';
import path from 'node:path';

/** Where Almanac's own files are; nothing is ever written there. */
export const engineDir = path.join(import.meta.dirname, '..');

/** The content folder: `ALMANAC_CONTENT`, or `content` in the owner's folder, which is the current one. */
export function contentDir(): string {
	return path.resolve(process.env['ALMANAC_CONTENT'] ?? 'content');
}

/** The folder of files that are served untouched: `ALMANAC_PUBLIC`, or `public` in the owner's folder. */
export function publicDir(): string {
	return path.resolve(process.env['ALMANAC_PUBLIC'] ?? 'public');
}

/** One folder for everything that can be made again: `ALMANAC_CACHE`, or `.cache` in the owner's folder. */
export function cacheDir(): string {
	return path.resolve(process.env['ALMANAC_CACHE'] ?? '.cache');
}

/** The `node_modules` that the engine's packages are in: its own, or that which it is installed in. */
export function packagesDir(from: string = engineDir): string {
	const folder = path.join(from, 'node_modules');
	return existsSync(path.join(folder, 'astro')) ? folder : packagesDir(path.dirname(from));
}
