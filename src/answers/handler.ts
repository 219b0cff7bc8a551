import { answer } from '../ask/answer.ts';
import type { BuiltSite } from '../formats/built-site.ts';
import { askPath, searchPath } from '../knowledge-base/urls.ts';
import { wordsOfAddress } from '../search/address-words.ts';
import type { FacetName, Filters } from '../search/facets.ts';
import { serverTextIn } from '../text/text.ts';
import { renderAskHtml, renderProblemHtml, renderSearchHtml } from './answer-html.ts';
import { ask } from './ask.ts';
import { fillPage } from './fill-page.ts';
import { SECURITY_HEADERS } from '../hosting/headers.ts';
import type { HelpCentre, OpenHelpCentre } from './help-centre.ts';
import { UnavailableError } from './help-centre.ts';
import { negotiate } from './negotiate.ts';
import type { Form } from './negotiate.ts';
import {
	MOST_ADDRESS,
	RequestError,
	cleanQuestion,
	hasParameter,
	readParameters,
} from './question.ts';
import { renderAskMarkdown, renderErrorMarkdown, renderSearchMarkdown } from './render-markdown.ts';
import type { ErrorResponse } from './responses.ts';
import { toResponse } from './respond.ts';
import type { ResponseOptions } from './respond.ts';
import { FACETS, checkFilters, findNearest, search } from './search.ts';
import { BusyError } from './turns.ts';

/** Called once before a request is searched for. @throws {RequestError} when its sender has to wait */
export type Admit = () => Promise<void>;

/** The response to a request that is not for a file as it lies there; undefined for all others. */
export type Handler = (request: Request, admit?: Admit) => Promise<Response | undefined>;

/** A request to the handler, taken apart. */
interface Asked {
	readonly request: Request;
	/** From the root of the site. */
	readonly path: string;
	/** The query string as it was sent. */
	readonly search: string;
	readonly form: Form;
	readonly admit: Admit;
	/** Where the site is reached. */
	readonly siteUrl: string;
}

const RETRY_AFTER = 5;
const ADMIT_ALL: Admit = () => Promise.resolve();
const READ_ONLY = 'GET, HEAD, OPTIONS';

/** @param site what its addresses start with, and where it is reached */
export function createHandler(
	helpCentre: HelpCentre,
	{ base, url }: Pick<BuiltSite, 'base' | 'url'>,
): Handler {
	return async (request, admit = ADMIT_ALL) => {
		const { pathname, search } = new URL(request.url);
		const path = pathname.startsWith(base) ? `/${pathname.slice(base.length)}` : undefined;
		if (path === undefined) return undefined;
		const route = findRoute(path, search, request.headers.get('accept'));
		if (!route) return undefined;
		if (route !== 'mcp' && !['GET', 'HEAD'].includes(request.method))
			return route === 'page' ? undefined : refuseMethod(request.method);
		const asked = { request, path, search, form: formOf(route, request), admit, siteUrl: url };
		const response = await answerRoute(route, asked, helpCentre).catch((error: unknown) =>
			answerProblem(error, asked, helpCentre),
		);
		return response && request.method === 'HEAD' ? withoutText(response) : response;
	};
}

type Route = 'ask' | 'search' | 'openapi' | 'mcp' | 'question' | 'page';

function findRoute(path: string, search: string, accept: string | null): Route | undefined {
	if (path === '/mcp') return 'mcp';
	if (path === '/openapi.json') return 'openapi';
	if (`${path}/`.startsWith(askPath) && path.length <= askPath.length) return 'ask';
	if (`${path}/`.startsWith(searchPath) && path.length <= searchPath.length) return 'search';
	const isMarkdown = path.endsWith('.md');
	const form = negotiate(accept);
	const isForPrograms = form === 'markdown' || form === 'json';
	if (!isMarkdown && !isForPrograms) return undefined;
	if (hasParameter(search, 'ask')) return 'question';
	return isMarkdown || isPage(path) ? 'page' : undefined;
}

/** Not a file with another ending. */
function isPage(path: string): boolean {
	return !/\.\w+$/.test(path) || path.endsWith('.html');
}

function formOf(route: Route, request: Request): Form {
	const form = negotiate(request.headers.get('accept'));
	if (route === 'ask' || route === 'search') return form ?? 'html';
	if (route === 'mcp') return 'json';
	return form === 'json' ? 'json' : 'markdown';
}

async function answerRoute(
	route: Route,
	asked: Asked,
	helpCentre: HelpCentre,
): Promise<Response | undefined> {
	const exists =
		(route === 'page' || route === 'question') &&
		(await findFile(asked.path, helpCentre)) !== undefined;
	if (route === 'page' && exists) return answerMarkdownPage(asked, helpCentre);
	if (takesWork(route, asked)) await asked.admit();
	if (route === 'mcp') {
		// Loaded when they are asked for, as the next one: half of the server's memory would be theirs.
		const { answerMcp } = await import('./mcp-endpoint.ts');
		return answerMcp(asked.request, helpCentre, asked.siteUrl);
	}
	const centre = await helpCentre.open();
	if (asked.path.length + asked.search.length > MOST_ADDRESS)
		throw new RequestError(414, centre.serverText.longAddress(MOST_ADDRESS));
	if (route === 'openapi') {
		const { toOpenApi } = await import('./openapi.ts');
		return toResponse(asked.request, 'json', toOpenApi(centre.site));
	}
	if (route === 'ask') return answerAsk(asked, centre, helpCentre, 'q');
	if (route === 'search') return answerSearch(asked, centre, helpCentre);
	return exists ? answerAsk(asked, centre, helpCentre, 'ask') : answerMissing(asked, centre);
}

/** Each search takes about as much work as sending a hundred files. */
function takesWork(route: Route, { search }: Asked): boolean {
	if (route === 'openapi') return false;
	return route === 'ask' || route === 'search' ? hasParameter(search, 'q') : true;
}

async function answerAsk(
	{ request, path, search, form }: Asked,
	centre: OpenHelpCentre,
	helpCentre: HelpCentre,
	parameter: 'ask' | 'q',
): Promise<Response> {
	const { serverText } = centre;
	const parameters = readParameters(search, [parameter, 'goal'], serverText);
	const asked = parameters[parameter];
	if (form === 'html' && !asked?.trim()) return fill(askPath, '', '', {}, request, helpCentre);
	const question = cleanQuestion(asked ?? '', serverText);
	const goal = parameters.goal?.trim() ? cleanQuestion(parameters.goal, serverText) : undefined;
	const askAt = { path: parameter === 'q' ? askPath : path, parameter };
	const result = await ask(centre, { question, goal, askAt, signal: request.signal });
	if (form === 'json') return toResponse(request, form, result.response);
	if (form === 'html')
		return fill(askPath, question, renderAskHtml(result, centre), {}, request, helpCentre);
	return toResponse(request, form, renderAskMarkdown(result.response, centre));
}

async function answerSearch(
	{ request, search: queryString, form }: Asked,
	centre: OpenHelpCentre,
	helpCentre: HelpCentre,
): Promise<Response> {
	const { serverText } = centre;
	const names = ['q', 'as', 'page', ...FACETS] as const;
	const { q, as, page, ...rest } = readParameters<(typeof names)[number]>(
		queryString,
		names,
		serverText,
	);
	if (form === 'html' && !q?.trim()) return fill(searchPath, '', '', {}, request, helpCentre);
	const query = cleanQuestion(q ?? '', serverText);
	const filters = checkFilters(withoutEmpty(rest), centre);
	const result = await search(centre, {
		query,
		filters,
		asTyped: as !== undefined,
		page: toPageNumber(page, centre),
		signal: request.signal,
	});
	if (form === 'json') return toResponse(request, form, result.response);
	if (form === 'markdown')
		return toResponse(request, form, renderSearchMarkdown(result.response, centre));
	const { knowledge } = centre.search;
	const found = answer(result.results, knowledge);
	const isAnswer =
		found !== undefined && found.score >= knowledge.threshold && !result.results.query.phrase;
	const best = isAnswer && result.response.page === 1 ? found.best : undefined;
	const html = renderSearchHtml(result, filters, best, centre);
	return fill(searchPath, query, html, {}, request, helpCentre);
}

/** The page of the result with it in its place, for readers without JavaScript. */
async function fill(
	path: string,
	query: string,
	html: string,
	options: ResponseOptions,
	request: Request,
	helpCentre: HelpCentre,
): Promise<Response> {
	const file = await helpCentre.readFile(`${path.slice(1)}index.html`);
	if (!file) throw new UnavailableError(`The site has no ${path}.`);
	const element = path === askPath ? 'kb-ask-page' : 'kb-search-page';
	const page = fillPage(new TextDecoder().decode(file), element, query, html);
	return toResponse(request, 'html', page, options);
}

/** The page of the address as Markdown; undefined when it is that already, or there is none. */
async function answerMarkdownPage(
	{ request, path, form }: Asked,
	{ readFile }: HelpCentre,
): Promise<Response | undefined> {
	if (path.endsWith('.md') || form !== 'markdown') return undefined;
	const name = path.slice(1).replace(/(?:index\.html|\/)$/, '');
	const file =
		(await readFile(`${name}.md`)) ??
		(await readFile(`${name}/index.html.md`)) ??
		(name === '' ? await readFile('llms.txt') : undefined);
	return file && toResponse(request, form, new TextDecoder().decode(file));
}

async function answerMissing(
	{ request, path, form }: Asked,
	centre: OpenHelpCentre,
): Promise<Response> {
	const words = wordsOfAddress(path).slice(0, 200);
	const nearest = words ? await findNearest(centre, words, request.signal) : [];
	const response: ErrorResponse = {
		error: { status: 404, message: centre.serverText.noSuchPage },
		nearest,
	};
	const body =
		form === 'json' ? response : renderErrorMarkdown(response, centre.serverText.nearest);
	return toResponse(request, form, body, { status: 404 });
}

/** The file of an address, which says that there is such a page. */
async function findFile(path: string, { readFile }: HelpCentre): Promise<Uint8Array | undefined> {
	const name = toFileName(path);
	if (name === undefined) return undefined;
	if (/\.(?:md|html)$/.test(name)) return readFile(name);
	return readFile(`${name}${name === '' || name.endsWith('/') ? '' : '/'}index.html`);
}

/** Undefined for what can't be a file of the site. */
function toFileName(path: string): string | undefined {
	let name: string;
	try {
		name = decodeURIComponent(path.slice(1));
	} catch {
		return undefined;
	}
	const isSafe = !/[\u0000-\u001f\\]/.test(name) && !/(?:^|\/)(?:\.|\/)/.test(name);
	return isSafe ? name : undefined;
}

async function answerProblem(
	error: unknown,
	{ request, path, form }: Asked,
	helpCentre: HelpCentre,
): Promise<Response> {
	const { status, message, retryAfter } = explain(error);
	const headers = retryAfter === undefined ? undefined : { 'retry-after': String(retryAfter) };
	if (form === 'json')
		return toResponse(request, form, { error: { status, message } }, { status, headers });
	const centre =
		form === 'html' && error instanceof RequestError
			? await helpCentre.open().catch(() => undefined)
			: undefined;
	if (!centre) return toResponse(request, 'markdown', `${message}\n`, { status, headers });
	const page = path.startsWith(askPath.slice(0, -1)) ? askPath : searchPath;
	return fill(
		page,
		'',
		renderProblemHtml(message, centre),
		{ status, headers },
		request,
		helpCentre,
	);
}

function explain(error: unknown): {
	readonly status: number;
	readonly message: string;
	readonly retryAfter?: number | undefined;
} {
	if (error instanceof RequestError) return error;
	// Without its index nothing says which language the site has.
	const text = serverTextIn('en');
	const later = { status: 503, retryAfter: RETRY_AFTER };
	if (error instanceof BusyError) return { ...later, message: text.busy };
	if (error instanceof UnavailableError) return { ...later, message: text.unavailable };
	throw error;
}

function withoutText({ status, headers }: Response): Response {
	return new Response(null, { status, headers });
}

function refuseMethod(method: string): Response {
	const headers = { ...SECURITY_HEADERS, allow: READ_ONLY };
	if (method === 'OPTIONS') return new Response(null, { status: 204, headers });
	return new Response(`${serverTextIn('en').wrongMethod('GET')}\n`, {
		status: 405,
		headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' },
	});
}

function toPageNumber(written: string | undefined, { serverText }: OpenHelpCentre): number {
	if (written === undefined) return 1;
	if (!/^[1-9]\d{0,4}$/.test(written)) throw new RequestError(400, serverText.wrongPage);
	return Number(written);
}

function withoutEmpty(filters: Partial<Record<FacetName, string>>): Filters {
	return Object.fromEntries(Object.entries(filters).filter(([, value]) => value));
}
