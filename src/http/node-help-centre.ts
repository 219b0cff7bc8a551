import { importPagefind } from '../indexing/pagefind-factory.ts';
import { readDiskFiles } from './disk-files.ts';
import { HelpCentre } from '../answers/help-centre.ts';
import type { HelpCentreOptions } from '../answers/help-centre.ts';
import { createTurns } from '../answers/turns.ts';

/** The help centre of a built site on the disk. */
export function openFolder(
	dist: string,
	options: Pick<HelpCentreOptions, 'digests' | 'onProblem'> = {},
): HelpCentre {
	return new HelpCentre({
		...options,
		readFile: readDiskFiles(dist),
		loadPagefind: async (readFile) => {
			const source = await readFile('pagefind/pagefind.js');
			if (!source) throw new Error('pagefind/pagefind.js is missing.');
			return importPagefind(source);
		},
		takeTurn: createTurns(),
	});
}
