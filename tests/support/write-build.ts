import path from 'node:path';
import { digestSite } from '../../src/after-build/built-site-file.ts';
import type { BuiltSite } from '../../src/formats/built-site.ts';
import type { SearchPage } from '../../src/search/page.ts';
import { writeFiles } from './build-site.ts';
import { builtSiteRecord } from './built-site-record.ts';
import { buildTestFiles } from './handler.ts';

export interface Build {
	readonly pages?: readonly SearchPage[];
	/** What `almanac.json` says besides its digests. */
	readonly record?: Partial<BuiltSite>;
	readonly more?: Readonly<Record<string, string>>;
}

/** Puts a small site with its search index into the folder, `almanac.json` last, as a build does. */
export async function writeBuild(
	dist: string,
	{ pages, record = {}, more = {} }: Build = {},
): Promise<void> {
	writeFiles(dist, Object.fromEntries(await buildTestFiles(pages)));
	writeFiles(dist, { '404.html': '<h1>This page does not exist</h1>', ...more });
	writeRecord(dist, record);
}

/** The `almanac.json` of what is in the folder. */
export function writeRecord(dist: string, record: Partial<BuiltSite> = {}): void {
	writeFiles(dist, { 'almanac.json': builtSiteRecord({ ...record, ...digestSite(dist) }) });
}

/** A folder beside the site's, for another build that will take its place. */
export function besides(dist: string, name: string): string {
	return path.join(path.dirname(dist), name);
}
