import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * SHA-256 over files and over everything in folders, in hex. What is cached depends on the code that
 * made it; the scripts of the project run from its root.
 */
export function digestOfCode(names: readonly string[]): string {
	const hash = createHash('sha256');
	for (const name of names)
		for (const file of filesOf(name)) hash.update(`\0${file}\0`).update(readFileSync(file));
	return hash.digest('hex');
}

function filesOf(name: string): string[] {
	if (!statSync(name).isDirectory()) return [name];
	return readdirSync(name, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name: file }) => path.join(parentPath, file))
		.sort();
}
