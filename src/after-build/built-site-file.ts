import { createHash, hash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { getLoadedContent } from '../site/loaded-content.ts';
import { toBuiltSite } from '../formats/built-site.ts';
import { builtSitePath } from '../knowledge-base/urls.ts';

/** Files of the search index that are named by what is in them. */
const NAMED_BY_CONTENT = /^pagefind\/(?:index|pages)\//;

/** Writes `almanac.json`. It is the last file of a build: where it stands, all others do. */
export function builtSiteFile(): AstroIntegration {
	return {
		name: 'almanac-built-site-file',
		hooks: {
			'astro:build:done': ({ dir }) => {
				const root = fileURLToPath(dir);
				const { kb } = getLoadedContent();
				const { build, index } = digestSite(root);
				const built = toBuiltSite(kb.site, kb.redirects, { version: ownVersion(), build, index });
				writeFileSync(path.join(root, builtSitePath), `${JSON.stringify(built)}\n`);
			},
		},
	};
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

/** With slashes, in an order that does not depend on the machine. */
function listFiles(root: string): string[] {
	return readdirSync(root, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => path.relative(root, path.join(parentPath, name)))
		.map((name) => name.split(path.sep).join('/'))
		.sort();
}

function ownVersion(): string {
	const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
	return (JSON.parse(text) as { version: string }).version;
}
