import { escapeXml } from '../formats/escape.ts';
import { element } from '../results/element.ts';
import type { ResultElement, ResultNode } from '../results/element.ts';
import { UnavailableError } from './help-centre.ts';
import type { OpenHelpCentre } from './help-centre.ts';
import { toResponse } from './respond.ts';
import type { ResponseOptions } from './respond.ts';
import type { AnsweredRequest } from './route.ts';
import { toHtml } from './to-html.ts';
import { toMarkdownFile } from './to-markdown.ts';

/** A result in each of the forms; one without parts is the page as it is before anything is asked. */
export interface Result {
	/** What stands in the form of the page. */
	readonly query?: string;
	readonly json?: () => object;
	/** For programs. */
	readonly document?: () => readonly ResultNode[];
	/** Of the page for readers. */
	readonly parts?: () => readonly ResultNode[];
}

/** The result in the form that was asked for. */
export async function respondWith(
	{ request, route, form }: AnsweredRequest,
	{ readFile, site }: OpenHelpCentre,
	{ query = '', json = () => ({}), document = () => [], parts = () => [] }: Result,
	options?: ResponseOptions,
): Promise<Response> {
	if (form === 'json') return toResponse(request, form, json(), options);
	if (form === 'markdown')
		return toResponse(request, form, toMarkdownFile(document(), site.url), options);
	// The built page that scripts fill otherwise, for readers without JavaScript.
	const file = await readFile(`${route}/index.html`);
	if (!file) throw new UnavailableError(`The site has no page /${route}/.`);
	const html = toHtml(parts(), site.url);
	const page = fillPage(new TextDecoder().decode(file), `kb-${route}-page`, query, html);
	return toResponse(request, form, page, options);
}

/**
 * @param name of the custom element that shows the result
 * @param result HTML
 * @throws {UnavailableError} when the page has no place for it
 */
export function fillPage(page: string, name: string, query: string, result: string): string {
	const place = `<${name} class="needs-script"></${name}>`;
	const [before, after] = page.split(place);
	if (after === undefined) throw new UnavailableError(`The page has no ${place}.`);
	const input = '<input type="search" name="q"';
	const withQuery = `${input} value="${escapeXml(query)}"`;
	const beginning = withoutStatic(before!, 'span').replace(input, () => withQuery);
	return `${beginning}<${name}>${result}</${name}>${withoutStatic(after, 'noscript')}`;
}

/** Without what is said only where a static host serves the page. */
function withoutStatic(html: string, tag: string): string {
	const [before = '', ...rest] = html.split(`<${tag} data-static>`);
	const end = `</${tag}>`;
	return before + rest.map((part) => part.slice(part.indexOf(end) + end.length)).join('');
}

/** What was found, or why there is no result. */
export function toStatus(message: string): ResultElement {
	return element('p', { class: 'search-status', role: 'status' }, message);
}
