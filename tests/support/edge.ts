import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Miniflare } from 'miniflare';
import { bundleWorker } from '../../src/cli/worker-bundle.ts';

export interface Edge {
	/** Sends a request to the Worker as Cloudflare's network does: files first, but for its own addresses. */
	fetch(path: string, init?: { readonly headers?: Record<string, string> }): Promise<Response>;
	readonly url: string;
	stop(): Promise<void>;
}

interface Settings {
	readonly compatibility_date: string;
	readonly assets: { readonly binding: string; readonly run_worker_first: readonly string[] };
}

/** The Worker of a built site in workerd, with the settings that it is deployed with. */
export async function startEdge(dist: string): Promise<Edge> {
	const out = mkdtempSync(path.join(tmpdir(), 'almanac-edge-'));
	await bundleWorker(dist, out);
	const settings = JSON.parse(readFileSync(path.join(out, 'wrangler.json'), 'utf8')) as Settings;
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
				static_routing: { user_worker: [...settings.assets.run_worker_first] },
			},
			assetConfig: { not_found_handling: '404-page', has_static_routing: true },
		},
	});
	const url = (await edge.ready).origin;
	return {
		url,
		fetch: (address, init) => fetch(new URL(address, url), init),
		stop: async () => {
			await edge.dispose();
			rmSync(out, { recursive: true, force: true });
		},
	};
}
