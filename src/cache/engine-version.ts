import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from '../list-files.ts';

const versions = new Map<string, string>();

/**
 * Changes whenever the program might make something else of the same content: what one version has
 * kept is nothing to another. It is the digest of all code and of the lock file. Node belongs to it,
 * because compression and the names of months come with Node.
 *
 * @param root folder of the program
 */
export function engineVersion(root: string = path.join(import.meta.dirname, '../..')): string {
	let version = versions.get(root);
	if (version === undefined) {
		version = `${process.version} ${digestOfProgram(root)}`;
		versions.set(root, version);
	}
	return version;
}

function digestOfProgram(root: string): string {
	const source = listFiles(path.join(root, 'src')).map((name) => `src/${name}`);
	// npm leaves the lock file out of a package, which names its own packages exactly.
	const packages = ['package-lock.json', 'package.json'].find((name) =>
		existsSync(path.join(root, name)),
	);
	const hash = createHash('sha256');
	for (const name of ['astro.config.mjs', packages!, ...source])
		hash.update(`${name}\0`).update(
			createHash('sha256')
				.update(readFileSync(path.join(root, name)))
				.digest(),
		);
	return hash.digest('hex').slice(0, 32);
}
