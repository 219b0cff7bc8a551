import { readdirSync } from 'node:fs';
import path from 'node:path';

/** Every file in a folder and the folders in it, with slashes, in an order that does not depend on the machine. */
export function listFiles(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)))
		.map((name) => name.split(path.sep).join('/'))
		.sort();
}
