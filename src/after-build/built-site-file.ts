import { createHash, hash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { toBuiltSite } from '../formats/built-site.ts';
import { builtSitePath } from '../knowledge-base/urls.ts';
import { listFiles } from '../list-files.ts';
import type { FinishedBuild } from './steps.ts';

/** Files of the search index that are named by what is in them. */
const NAMED_BY_CONTENT = /^pagefind\/(?:index|pages)\//;

/** Writes `almanac.json`. */
export function writeBuiltSite({ dist, kb }: FinishedBuild): void {
	const { build, index } = digestSite(dist);
	const built = toBuiltSite(kb.site, kb.redirects, { version: ownVersion(), build, index });
	writeFileSync(path.join(dist, builtSitePath), `${JSON.stringify(built)}\n`);
}

/** Digests of the files in a folder but `almanac.json`: one over all, and those of the search index. */
export function digestSite(root: string): {
	readonly build: string;
	readonly index: Readonly<Record<string, string>>;
} {
	const all = createHash('sha256');
	const index: Record<string, string> = {};
	for (const name of listFiles(root)) {
		if (`/${name}` === builtSitePath) continue;
		const content = readFileSync(path.join(root, name));
		all.update(`${name}\0${content.length}\0`).update(content);
		if (name.startsWith('pagefind/') && !NAMED_BY_CONTENT.test(name) && !/\.(?:br|gz)$/.test(name))
			index[name] = hash('sha256', content);
	}
	return { build: all.digest('hex'), index };
}

function ownVersion(): string {
	const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
	return (JSON.parse(text) as { version: string }).version;
}
