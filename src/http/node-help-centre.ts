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
		takeTurn: createTurns(),
	});
}
