import type { BuiltSite } from '../formats/built-site.ts';
import { readBuiltSite } from '../http/read-built-site.ts';
import { UsageError } from './command.ts';

/** What was built into the folder. @throws {UsageError} where there is no site, or one without search */
export async function getBuiltSite(dist: string, { withSearch = false } = {}): Promise<BuiltSite> {
	const site = await readBuiltSite(dist);
	if (typeof site === 'string') throw new UsageError(site);
	if (withSearch && Object.keys(site.index).length === 0)
		throw new UsageError(
			`The site in ${dist} was built without search. Build it again: npm run build`,
		);
	return site;
}
