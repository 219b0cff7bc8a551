import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { builtSitePath, manifestPath } from '../knowledge-base/urls.ts';
import { UsageError } from './command.ts';
import { OF_THE_DISK } from './publish-site.ts';

/** What says that a folder holds a site, the second one of versions that wrote no other. */
const OF_A_SITE = [builtSitePath, manifestPath].map((address) => address.slice(1));

/**
 * The site takes the place of all that is in its folder, so that folder must be new, empty, or a site.
 *
 * @param content folder of what the owner has written
 * @throws UsageError
 */
export function checkOutDir(outDir: string, content: string): void {
	const refuse = (why: string): never => {
		throw new UsageError(`${outDir} ${why}. Nothing was built or deleted.`);
	};
	const [place, own] = [outDir, content].map(realPathOf) as [string, string];
	if (isWithin(own, place) || isWithin(place, own))
		refuse(`is, holds or lies in the content folder ${content}: name another one with --outDir`);
	if (!existsSync(outDir)) return;
	if (!statSync(outDir).isDirectory()) refuse('is a file: name a folder with --outDir');
	const names = readdirSync(outDir).filter((name) => name !== OF_THE_DISK);
	if (names.includes('.git'))
		refuse('holds a repository (.git): build elsewhere, and copy the site into it');
	if (names.length > 0 && !OF_A_SITE.some((name) => names.includes(name)))
		refuse(
			'holds files that are no site of Almanac: name an empty folder, or delete what is in it',
		);
}

/** Of the nearest folder that exists, with the rest behind it: links in the middle are followed. */
function realPathOf(folder: string): string {
	if (existsSync(folder)) return realpathSync(folder);
	const parent = path.dirname(folder);
	return parent === folder ? folder : path.join(realPathOf(parent), path.basename(folder));
}

function isWithin(folder: string, outer: string): boolean {
	return folder === outer || folder.startsWith(outer.endsWith(path.sep) ? outer : outer + path.sep);
}
