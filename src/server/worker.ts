import type { PagefindFactory, ReadFile } from '../indexing/read-index.ts';
import { baseOf } from '../knowledge-base/urls.ts';
import type { Site } from '../schemas/site.ts';
import { createHandler } from './handler.ts';
import { securityHeaders } from './headers.ts';
import { HelpCentre } from './help-centre.ts';

/** What Cloudflare gives to a Worker with static assets; the names are its own. */
interface Env {
	readonly ASSETS: { fetch(request: Request | string): Promise<Response> };
}

interface Context {
	waitUntil(work: Promise<unknown>): void;
}

export interface Worker {
	fetch(request: Request, env: Env, context: Context): Promise<Response>;
}

export interface WorkerOptions {
	/** The address that the site was built for. */
	readonly siteUrl: string;
	readonly hsts: Site['hsts'];
	/** Pagefind's module of the index in the assets, as a function. */
	readonly createPagefind: (
		fetch: (address: string) => Promise<Response>,
		webAssembly: object,
	) => ReturnType<PagefindFactory>;
	/** Its compiled part: a Worker may not compile code while it runs. */
	readonly compiled: WebAssembly.Module;
}

/** The handler on Cloudflare Workers; what is not for it is answered by the static assets. */
export function createWorker({ siteUrl, hsts, createPagefind, compiled }: WorkerOptions): Worker {
	const base = baseOf(siteUrl);
	const headers = Object.entries(securityHeaders({ hsts }));
	const webAssembly = {
		Module: WebAssembly.Module,
		Instance: WebAssembly.Instance,
		instantiate: (_bytes: unknown, imports: WebAssembly.Imports) =>
			WebAssembly.instantiate(compiled, imports),
	};
	let readAsset: ReadFile | undefined;
	const helpCentre = new HelpCentre({
		readFile: (path) => readAsset!(path),
		loadPagefind: () => Promise.resolve((fetch) => createPagefind(fetch, webAssembly)),
		// An instance sends no files meanwhile, and Cloudflare starts more of them when one is busy.
		takeTurn: (job) => job(),
	});
	const handle = createHandler(helpCentre, base);
	return {
		async fetch(request, { ASSETS }, context) {
			// Another request may be waiting for what this one loads, also when its reader has gone.
			readAsset = (path) => readFrom(ASSETS, path);
			const work = handle(request);
			context.waitUntil(work.catch(() => undefined));
			const response = await work;
			if (!response) return ASSETS.fetch(toAssetRequest(request, base));
			for (const [name, value] of headers) response.headers.set(name, value);
			return response;
		},
	};
}

async function readFrom(assets: Env['ASSETS'], path: string): Promise<Uint8Array | undefined> {
	// The assets have a page under its folder only; its file name would lead there.
	const address = new URL('https://assets.local/');
	address.pathname = path.replace(/(^|\/)index\.html$/, '$1');
	const response = await assets.fetch(new Request(address, { redirect: 'manual' }));
	return response.status === 200 ? new Uint8Array(await response.arrayBuffer()) : undefined;
}

/** The files lie at the root of the assets, whatever the site's addresses start with. */
function toAssetRequest(request: Request, base: string): Request {
	const url = new URL(request.url);
	if (base === '/' || !url.pathname.startsWith(base)) return request;
	url.pathname = `/${url.pathname.slice(base.length)}`;
	return new Request(url, request);
}
