import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from '../list-files.ts';

/** What Almanac is made of, beside `src`. */
const FILES = ['astro.config.mjs', 'package-lock.json'];

const versions = new Map<string, string>();

/**
 * Changes whenever the program might make something else of the same content: what one version has
 * kept is nothing to another. In a checkout it is the digest of all code and of the lock file; a
 * package that is installed does not change, so there the number of its version says enough. Node
 * belongs to it, because compression and the names of months come with Node.
 *
 * @param root folder of the program
 */
export function engineVersion(root: string = path.join(import.meta.dirname, '../..')): string {
	let version = versions.get(root);
	if (version === undefined) {
		const isInstalled = root.split(path.sep).includes('node_modules');
		version = `${process.version} ${isInstalled ? numberOf(root) : digestOfProgram(root)}`;
		versions.set(root, version);
	}
	return version;
}

function numberOf(root: string): string {
	const text = readFileSync(path.join(root, 'package.json'), 'utf8');
	return (JSON.parse(text) as { readonly version: string }).version;
}

function digestOfProgram(root: string): string {
	const source = listFiles(path.join(root, 'src')).map((name) => `src/${name}`);
	const hash = createHash('sha256');
	for (const name of [...FILES, ...source])
		hash.update(`${name}\0`).update(
			createHash('sha256')
				.update(readFileSync(path.join(root, name)))
				.digest(),
		);
	return hash.digest('hex').slice(0, 32);
}
