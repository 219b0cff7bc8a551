import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { toFactoryModule } from '../indexing/pagefind-factory.ts';
import { baseOf } from '../knowledge-base/urls.ts';
import type { KnowledgeFile } from '../search/knowledge-file.ts';

/** The mark before the content of each of Pagefind's files. */
const SIGNATURE = 'pagefind_dcd';
/** The day whose behaviour of the platform the Worker was tested with. */
const COMPATIBLE_WITH = '2026-07-01';

/** What must come to the Worker although there may be a file of that address. */
const FOR_WORKER = ['ask', 'ask/', 'search', 'search/', 'mcp', 'openapi.json', '*.md'];

/**
 * Writes a Worker for the built site: its program, Pagefind's compiled part, and the settings that
 * `wrangler deploy` reads.
 */
export async function bundleWorker(dist: string, out: string): Promise<void> {
	const read = (name: string) => readFileSync(path.join(dist, 'pagefind', name));
	const { site } = JSON.parse(read('knowledge.json').toString()) as KnowledgeFile;
	const base = baseOf(site.url);
	mkdirSync(out, { recursive: true });
	const compiled = gunzipSync(read('wasm.unknown.pagefind')).subarray(SIGNATURE.length);
	writeFileSync(path.join(out, 'pagefind.wasm'), compiled);
	const pagefind = toFactoryModule(read('pagefind.js').toString());
	await build({
		stdin: {
			contents: [
				"import compiled from './pagefind.wasm';",
				"import createPagefind from 'pagefind-of-this-index';",
				"import { createWorker } from './worker.ts';",
				`export default createWorker({ siteUrl: ${JSON.stringify(site.url)}, hsts: ${JSON.stringify(site.hsts)}, createPagefind, compiled });`,
			].join('\n'),
			resolveDir: path.join(import.meta.dirname, '../server'),
			sourcefile: 'worker-entry.js',
		},
		plugins: [
			{
				name: 'pagefind-of-this-index',
				setup(bundle) {
					const name = 'pagefind-of-this-index';
					bundle.onResolve({ filter: new RegExp(`^${name}$`) }, () => ({
						path: name,
						namespace: name,
					}));
					bundle.onLoad({ filter: /.*/, namespace: name }, () => ({ contents: pagefind }));
				},
			},
		],
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
			run_worker_first: base === '/' ? FOR_WORKER.map((pattern) => `/${pattern}`) : true,
		},
	};
	writeFileSync(path.join(out, 'wrangler.json'), `${JSON.stringify(settings, undefined, '\t')}\n`);
}

function toName(siteName: string): string {
	const name = siteName.toLowerCase().replace(/[^a-z0-9]+/g, '-');
	return name.replace(/^-|-$/g, '').slice(0, 50) || 'help-centre';
}
