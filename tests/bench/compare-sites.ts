import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { UsageError, run } from '../../src/cli/command.ts';
import { listFiles } from '../../src/list-files.ts';

const USAGE = 'npm run bench:compare -- BEFORE AFTER [--spaces]';

/** Names of scripts and style sheets hold a digest; their content is compared, the digest is not. */
const HASHED = /(_astro\/[\w@.[\]-]*?)[.-][\w-]{8}\.(css|js)/g;
/** They follow from the other files. */
const DERIVED = /^almanac\.json$|\.(?:br|gz)$/;
const TEXT = /\.(?:html|css|js|json|svg|xml|txt|md)$/;
const SHOWN = 20;
const AROUND = 100;

/**
 * Two built sites, file by file: what a change of the code has changed of what it builds. White space
 * between tags is left out unless `--spaces` asks for it. Fails when the sites differ.
 */
await run(() => {
	const { values, positionals } = parseArgs({
		options: { spaces: { type: 'boolean', default: false } },
		allowPositionals: true,
	});
	const [before, after] = positionals;
	if (!before || !after) throw new UsageError(`Name two folders: ${USAGE}`);
	const [old, now] = [listSite(before), listSite(after)];
	const missing = [...old.keys()].filter((name) => !now.has(name));
	const added = [...now.keys()].filter((name) => !old.has(name));
	const common = [...old.keys()].filter((name) => now.has(name));
	const changed = common.flatMap((name) => {
		const [a, b] = [old.get(name)!, now.get(name)!].map((file) => read(file, values.spaces));
		return a === b ? [] : [{ name, place: firstDifference(a!, b!) }];
	});
	for (const name of missing.slice(0, SHOWN)) console.log(`only before: ${name}`);
	for (const name of added.slice(0, SHOWN)) console.log(`only after: ${name}`);
	for (const { name, place } of changed.slice(0, SHOWN)) console.log(`${name}\n${place}`);
	console.log(
		`${common.length} files compared: ${changed.length} differ, ${missing.length} are gone, ${added.length} are new`,
	);
	if (missing.length + added.length + changed.length > 0) process.exitCode = 1;
});

/** Files by their names without digests. */
function listSite(root: string): Map<string, string> {
	return new Map(
		listFiles(root)
			.filter((name) => !DERIVED.test(name))
			.map((name) => [name.replace(HASHED, '$1.$2'), path.join(root, name)] as const),
	);
}

function read(file: string, withSpaces: boolean): string {
	if (!TEXT.test(file)) return readFileSync(file, 'latin1');
	const text = readFileSync(file, 'utf8').replace(HASHED, '$1.$2');
	if (withSpaces || !file.endsWith('.html')) return text;
	return text.replace(/\s+/g, ' ').replace(/> | (?=<)/g, (found) => found.trim());
}

function firstDifference(a: string, b: string): string {
	let at = 0;
	while (a[at] === b[at] && at < a.length) at++;
	return [a, b]
		.map((text, index) => `  ${'-+'[index]} ${text.slice(Math.max(0, at - AROUND), at + AROUND)}`)
		.join('\n');
}
