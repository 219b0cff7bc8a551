import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseBuiltSite } from '../formats/built-site.ts';
import type { BuiltSite } from '../formats/built-site.ts';
import { builtSitePath } from '../knowledge-base/urls.ts';

/** What was built into the folder, or the sentence that says why nobody can tell. */
export async function readBuiltSite(dist: string): Promise<BuiltSite | string> {
	const file = path.join(dist, builtSitePath);
	const text = await readFile(file, 'utf8').catch(() => undefined);
	if (text === undefined) return `There is no built site in ${dist}. Build it with: npm run build`;
	const site = parseBuiltSite(text);
	return typeof site === 'string' ? `${file} ${site}. Build the site again: npm run build` : site;
}
