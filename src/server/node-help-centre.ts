import { importPagefind } from '../indexing/pagefind-factory.ts';
import { readDiskFiles } from './disk-files.ts';
import { HelpCentre } from './help-centre.ts';
import { createTurns } from './turns.ts';

/** The help centre of a built site on the disk. */
export function openFolder(dist: string): HelpCentre {
	return new HelpCentre({
		readFile: readDiskFiles(dist),
		loadPagefind: async (readFile) => {
			const source = await readFile('pagefind/pagefind.js');
			if (!source) throw new Error('The search index has no pagefind.js.');
			return importPagefind(source);
		},
		takeTurn: createTurns(),
	});
}
