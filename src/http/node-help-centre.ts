import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { HelpCentre } from '../answers/help-centre.ts';
import type { HelpCentreOptions } from '../answers/help-centre.ts';
import { createQueue } from '../answers/queue.ts';
import type { ReadFile } from '../search/open-index.ts';

/** What reading says of a path that is no file. */
const NO_FILE = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG', 'ELOOP']);

/** The help centre of a built site on the disk. */
export function openFolder(
	dist: string,
	options: Pick<HelpCentreOptions, 'digests' | 'onProblem'> = {},
): HelpCentre {
	return new HelpCentre({
		...options,
		readFile: readDiskFiles(dist),
		enqueue: createQueue(),
	});
}

/** The files of a folder; those that only a link leads to, out of it, are none. */
function readDiskFiles(folder: string): ReadFile {
	const root = realpath(folder);
	return async (name) => {
		try {
			const file = await realpath(path.join(folder, name));
			if (!file.startsWith((await root) + path.sep)) return undefined;
			return await readFile(file);
		} catch (error) {
			if (NO_FILE.has((error as NodeJS.ErrnoException).code ?? '')) return undefined;
			throw error;
		}
	};
}
