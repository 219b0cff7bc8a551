import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import type { BuiltSite } from '../formats/built-site.ts';
import { unwrap } from '../indexing/pagefind-files.ts';

/** The day whose behaviour of the platform the Worker was tested with. */
const COMPATIBLE_WITH = '2026-07-01';

/** What must come to the Worker although there may be a file of that address. */
const FOR_WORKER = ['/ask', '/ask/', '/search', '/search/', '/mcp', '/openapi.json', '/*.md'];

/**
 * Writes a Worker for the built site: its program, Pagefind's compiled part, and the settings that
 * `wrangler deploy` reads.
 */
export async function bundleWorker(dist: string, site: BuiltSite, out: string): Promise<void> {
	const fileOf = (name: string) => path.resolve(dist, 'pagefind', name);
	mkdirSync(out, { recursive: true });
	const compiled = unwrap(readFileSync(fileOf('wasm.unknown.pagefind')));
	writeFileSync(path.join(out, 'pagefind.wasm'), compiled);
	await build({
		stdin: {
			contents: [
				"import compiled from './pagefind.wasm';",
				`import createEngine from ${JSON.stringify(fileOf('pagefind.js'))};`,
				"import { createWorker } from './worker.ts';",
				`export default createWorker({ built: ${JSON.stringify(site)}, createEngine, compiled });`,
			].join('\n'),
			resolveDir: path.join(import.meta.dirname, '../edge'),
			sourcefile: 'worker-entry.js',
		},
		bundle: true,
		minify: true,
		format: 'esm',
		target: 'es2024',
		conditions: ['workerd', 'worker', 'browser'],
		external: ['./pagefind.wasm'],
		outfile: path.join(out, 'worker.js'),
		logLevel: 'warning',
	});
	const settings = {
		name: toName(site.name),
		main: 'worker.js',
		no_bundle: true,
		rules: [{ type: 'CompiledWasm', globs: ['*.wasm'] }],
		compatibility_date: COMPATIBLE_WITH,
		assets: {
			directory: path.relative(out, dist),
			binding: 'ASSETS',
			not_found_handling: '404-page',
			// Below a path no address is the name of a file: the Worker finds the file of each.
			run_worker_first: site.base === '/' ? FOR_WORKER : true,
		},
	};
	writeFileSync(path.join(out, 'wrangler.json'), `${JSON.stringify(settings, undefined, '\t')}\n`);
}

function toName(siteName: string): string {
	const name = siteName.toLowerCase().replace(/[^a-z0-9]+/g, '-');
	return name.replace(/^-|-$/g, '').slice(0, 50) || 'help-centre';
}
