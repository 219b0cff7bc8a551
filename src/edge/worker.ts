import type { CreateEngine, ReadFile } from '../search/open-index.ts';
import type { BuiltSite } from '../formats/built-site.ts';
import { toHref } from '../knowledge-base/urls.ts';
import { createHandler } from '../answers/handler.ts';
import { VARY, headersOf, securityHeaders } from '../hosting/headers.ts';
import { HelpCentre } from '../answers/help-centre.ts';
import { redirectOf, toRedirects, withQuery } from '../hosting/redirects.ts';

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
	readonly built: BuiltSite;
	/** Pagefind's module of the index in the assets, as a function. */
	readonly createEngine: (
		fetch: (address: string) => Promise<Response>,
		webAssembly: object,
	) => ReturnType<CreateEngine>;
	/** Its compiled part: a Worker may not compile code while it runs. */
	readonly compiled: WebAssembly.Module;
}

/**
 * The handler on Cloudflare Workers; what is not for it is answered by the static assets. These know
 * the files by their names in the site's folder, and the headers and redirects of `_headers` and
 * `_redirects` by their addresses: below a path the two differ, so that the Worker sees to all of it.
 */
export function createWorker({ built, createEngine, compiled }: WorkerOptions): Worker {
	const { base, url, index } = built;
	const redirects = toRedirects(Object.entries(built.redirects), url);
	const webAssembly = {
		Module: WebAssembly.Module,
		Instance: WebAssembly.Instance,
		instantiate: (_bytes: unknown, imports: WebAssembly.Imports) =>
			WebAssembly.instantiate(compiled, imports),
	};
	let readAsset: ReadFile | undefined;
	const helpCentre = new HelpCentre({
		readFile: (path) => readAsset!(path),
		importEngine: () => Promise.resolve({ default: (fetch) => createEngine(fetch, webAssembly) }),
		// An instance sends no files meanwhile, and Cloudflare starts more of them when one is busy.
		enqueue: (job) => job(),
		digests: index,
	});
	const handle = createHandler(helpCentre, built);

	async function answer(request: Request, assets: Env['ASSETS']): Promise<Response> {
		const { pathname, search } = new URL(request.url);
		const answered = await handle(request);
		if (answered) return withHeaders(answered, securityHeaders(built));
		const moved = redirectOf(redirects, pathname) ?? (`${pathname}/` === base ? base : undefined);
		if (moved !== undefined)
			return withHeaders(new Response(null, { status: 301 }), {
				...headersOf('/', built),
				vary: VARY,
				location: withQuery(moved, search),
			});
		if (!pathname.startsWith(base)) return answerMissing(assets, built);
		const file = await assets.fetch(toAssetRequest(request, base));
		return toSiteResponse(file, pathname, built);
	}

	return {
		async fetch(request, { ASSETS }, context) {
			// Another request may be waiting for what this one loads, also when its reader has gone.
			readAsset = (path) => readFrom(ASSETS, path);
			const work = answer(request, ASSETS);
			context.waitUntil(work.catch(() => undefined));
			return work;
		},
	};
}

/** What the assets answered, as the site's server would: with its headers, and links below its base. */
function toSiteResponse(file: Response, pathname: string, built: BuiltSite): Response {
	const { base, url } = built;
	const location = file.headers.get('location');
	const isFile = file.status === 200 || file.status === 206;
	const { 'content-type': type, ...headers } = headersOf(
		isFile || file.status === 304 ? `/${pathname.slice(base.length)}` : '/',
		built,
	);
	return withHeaders(file, {
		...headers,
		vary: VARY,
		...(isFile && type !== undefined ? { 'content-type': type } : {}),
		...(location?.startsWith('/') ? { location: toHref(location, url) } : {}),
	});
}

async function answerMissing(assets: Env['ASSETS'], built: BuiltSite): Promise<Response> {
	const page = await readFrom(assets, '404');
	return new Response(page && new Uint8Array(page), {
		status: 404,
		headers: { ...headersOf('/', built), vary: VARY },
	});
}

function withHeaders(response: Response, headers: Readonly<Record<string, string>>): Response {
	const own = new Response(response.body, response);
	for (const [name, value] of Object.entries(headers)) own.headers.set(name, value);
	return own;
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
	url.pathname = `/${url.pathname.slice(base.length)}`;
	return new Request(url, request);
}
