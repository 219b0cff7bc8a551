import { askPath, searchPath } from '../knowledge-base/urls.ts';
import { negotiate } from './negotiate.ts';
import type { Form } from './negotiate.ts';
import { hasParameter } from './question.ts';

/** What answers a request: `question` is one asked of a page, `page` a page as Markdown. */
export type Route = 'ask' | 'search' | 'openapi' | 'mcp' | 'question' | 'page';

/** A request that is answered, taken apart. */
export interface AnsweredRequest {
	readonly request: Request;
	readonly route: Route;
	/** From the root of the site. */
	readonly path: string;
	/** The query string as it was sent. */
	readonly search: string;
	readonly form: Form;
}

/** @param base what addresses of the site start with @returns undefined for what a static host answers */
export function parseRequest(request: Request, base: string): AnsweredRequest | undefined {
	const { pathname, search } = new URL(request.url);
	if (!pathname.startsWith(base)) return undefined;
	const path = `/${pathname.slice(base.length)}`;
	const form = negotiate(request.headers.get('accept'));
	const route = findRoute(path, search, form);
	return route && { request, route, path, search, form: formOf(route, form) };
}

/** Each search takes about as much work as sending a hundred files. */
export function takesWork({ route, search }: AnsweredRequest): boolean {
	if (route === 'openapi') return false;
	return route === 'ask' || route === 'search' ? hasParameter(search, 'q') : true;
}

function findRoute(path: string, search: string, form: Form | undefined): Route | undefined {
	if (path === '/mcp') return 'mcp';
	if (path === '/openapi.json') return 'openapi';
	if (path === askPath || `${path}/` === askPath) return 'ask';
	if (path === searchPath || `${path}/` === searchPath) return 'search';
	const isForPrograms = form === 'markdown' || form === 'json';
	if (!path.endsWith('.md') && !isForPrograms) return undefined;
	if (hasParameter(search, 'ask')) return 'question';
	const hasOtherEnding = /\.\w+$/.test(path) && !/\.(?:md|html)$/.test(path);
	return hasOtherEnding ? undefined : 'page';
}

function formOf(route: Route, form: Form | undefined): Form {
	if (route === 'ask' || route === 'search') return form ?? 'html';
	if (route === 'mcp') return 'json';
	return form === 'json' ? 'json' : 'markdown';
}
