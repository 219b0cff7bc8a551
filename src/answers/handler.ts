import type { BuiltSite } from '../formats/built-site.ts';
import { SECURITY_HEADERS } from '../hosting/headers.ts';
import { articlesPath } from '../knowledge-base/urls.ts';
import { element, link } from '../results/element.ts';
import { serverTextIn } from '../text/text.ts';
import { answerAsk } from './ask-endpoint.ts';
import type { HelpCentre } from './help-centre.ts';
import { answerMissing, answerPage, hasPage } from './markdown-pages.ts';
import { toRequestError } from './problem.ts';
import { MOST_ADDRESS, RequestError } from './question.ts';
import { toResponse } from './respond.ts';
import { respondWith, toStatus } from './result-page.ts';
import { parseRequest, takesWork } from './route.ts';
import type { AnsweredRequest } from './route.ts';
import { answerSearch } from './search-endpoint.ts';

/** Called once before a request is searched for. @throws {RequestError} when its sender has to wait */
export type CheckLimit = () => Promise<void>;

/** The response to a request that is not for a file as it lies there; undefined for all others. */
export type Handler = (request: Request, checkLimit?: CheckLimit) => Promise<Response | undefined>;

const NO_LIMIT: CheckLimit = () => Promise.resolve();
const READ_ONLY = 'GET, HEAD, OPTIONS';

/** @param site what its addresses start with, and where it is reached */
export function createHandler(
	helpCentre: HelpCentre,
	{ base, url }: Pick<BuiltSite, 'base' | 'url'>,
): Handler {
	return async (request, checkLimit = NO_LIMIT) => {
		const asked = parseRequest(request, base);
		if (!asked) return undefined;
		const { method } = request;
		if (asked.route !== 'mcp' && !['GET', 'HEAD'].includes(method))
			return asked.route === 'page' ? undefined : refuseMethod(method);
		const response = await answer(asked, helpCentre, url, checkLimit).catch((error: unknown) =>
			answerProblem(error, asked, helpCentre),
		);
		return response && method === 'HEAD' ? withoutText(response) : response;
	};
}

async function answer(
	asked: AnsweredRequest,
	helpCentre: HelpCentre,
	siteUrl: string,
	checkLimit: CheckLimit,
): Promise<Response | undefined> {
	const { request, route, path, search } = asked;
	const exists = (route === 'page' || route === 'question') && (await hasPage(path, helpCentre));
	if (route === 'page' && exists) return answerPage(asked, helpCentre);
	if (takesWork(asked)) await checkLimit();
	if (route === 'mcp') {
		// Loaded when they are asked for, as the next one: half of the server's memory would be theirs.
		const { answerMcp } = await import('./mcp-endpoint.ts');
		return answerMcp(request, helpCentre, siteUrl);
	}
	const centre = await helpCentre.open();
	if (path.length + search.length > MOST_ADDRESS)
		throw new RequestError(414, centre.serverText.longAddress(MOST_ADDRESS));
	if (route === 'openapi') {
		const { toOpenApi } = await import('./openapi.ts');
		return toResponse(request, 'json', toOpenApi(centre.site));
	}
	if (route === 'search') return answerSearch(asked, centre);
	if (route === 'ask' || exists) return answerAsk(asked, centre);
	return answerMissing(asked, centre);
}

async function answerProblem(
	error: unknown,
	asked: AnsweredRequest,
	helpCentre: HelpCentre,
): Promise<Response> {
	const { request, form } = asked;
	const { status, message, retryAfter } = toRequestError(error);
	const headers = retryAfter === undefined ? undefined : { 'retry-after': String(retryAfter) };
	const options = { status, headers };
	if (form === 'json') return toResponse(request, form, { error: { status, message } }, options);
	const centre =
		form === 'html' && error instanceof RequestError
			? await helpCentre.open().catch(() => undefined)
			: undefined;
	if (!centre) return toResponse(request, 'markdown', `${message}\n`, options);
	const all = element('p', {}, link(articlesPath, centre.text.allArticles));
	return respondWith(asked, centre, { parts: () => [toStatus(message), all] }, options);
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
