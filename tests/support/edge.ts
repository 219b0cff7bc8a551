import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Miniflare } from 'miniflare';
import { getBuiltSite } from '../../src/cli/built-site.ts';
import { bundleWorker } from '../../src/cli/worker-bundle.ts';

export interface Edge {
	/** Sends a request to the Worker as Cloudflare's network does: files first, but for its own addresses. */
	fetch(path: string, init?: { readonly headers?: Record<string, string> }): Promise<Response>;
	readonly url: string;
	stop(): Promise<void>;
}

interface Settings {
	readonly compatibility_date: string;
	readonly assets: { readonly binding: string; readonly run_worker_first: RunWorkerFirst };
}

/** All addresses, or those that the Worker must see before the files are looked at. */
type RunWorkerFirst = boolean | readonly string[];

/**
 * The Worker of a built site in workerd, with the settings that it is deployed with.
 *
 * @param runWorkerFirst in the place of what the settings say
 */
export async function startEdge(dist: string, runWorkerFirst?: RunWorkerFirst): Promise<Edge> {
	const out = mkdtempSync(path.join(tmpdir(), 'almanac-edge-'));
	await bundleWorker(dist, await getBuiltSite(dist), out);
	const settings = JSON.parse(readFileSync(path.join(out, 'wrangler.json'), 'utf8')) as Settings;
	const first = runWorkerFirst ?? settings.assets.run_worker_first;
	const edge = new Miniflare({
		modules: [
			{ type: 'ESModule', path: path.join(out, 'worker.js') },
			{ type: 'CompiledWasm', path: path.join(out, 'pagefind.wasm') },
		],
		modulesRoot: out,
		compatibilityDate: settings.compatibility_date,
		assets: {
			directory: dist,
			binding: settings.assets.binding,
			routerConfig: {
				has_user_worker: true,
				...(typeof first === 'boolean'
					? { invoke_user_worker_ahead_of_assets: first }
					: { static_routing: { user_worker: [...first] } }),
			},
			assetConfig: { not_found_handling: '404-page' },
		},
	});
	const url = (await edge.ready).origin;
	return {
		url,
		fetch: (address, init) => fetch(new URL(address, url), { redirect: 'manual', ...init }),
		stop: async () => {
			await edge.dispose();
			rmSync(out, { recursive: true, force: true });
		},
	};
}
