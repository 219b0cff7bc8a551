import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

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
		const files = listFiles(path.join(cacheDir, part));
		for (let place = 0; place < placesInEach && files.length > 0; place++)
			flipBit(files[Math.floor(random() * files.length)]!, random);
	}
	return parts;
}

function listFiles(part: string): readonly string[] {
	if (!statSync(part).isDirectory()) return [part];
	return readdirSync(part, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => path.join(parentPath, name))
		.sort();
}

function flipBit(file: string, random: () => number): void {
	const content = readFileSync(file);
	if (content.length === 0) return;
	const place = Math.floor(random() * content.length);
	content[place] = content[place]! ^ (1 << Math.floor(random() * 8));
	writeFileSync(file, content);
}
