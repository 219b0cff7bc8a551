import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from '../../src/list-files.ts';

/**
 * Flips bits at random places in each part of a cache, which are the folders and files in it.
 *
 * @returns the names of the parts
 */
export function damageCache(
	cacheDir: string,
	placesInEach: number,
	random: () => number,
): readonly string[] {
	const parts = readdirSync(cacheDir).sort();
	for (const part of parts) {
		const place = path.join(cacheDir, part);
		const files = statSync(place).isDirectory()
			? listFiles(place).map((name) => path.join(place, name))
			: [place];
		for (let flips = 0; flips < placesInEach && files.length > 0; flips++)
			flipBit(files[Math.floor(random() * files.length)]!, random);
	}
	return parts;
}

function flipBit(file: string, random: () => number): void {
	const content = readFileSync(file);
	if (content.length === 0) return;
	const place = Math.floor(random() * content.length);
	content[place] = content[place]! ^ (1 << Math.floor(random() * 8));
	writeFileSync(file, content);
}
