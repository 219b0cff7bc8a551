import { escapeXml } from '../formats/escape.ts';
import { articlesPath, askPath } from '../knowledge-base/urls.ts';
import { element, link } from '../results/element.ts';
import type { ResultElement, ResultNode } from '../results/element.ts';
import { UnavailableError } from './help-centre.ts';
import type { OpenHelpCentre } from './help-centre.ts';
import { toHtml } from './to-html.ts';

/**
 * The built page that scripts fill otherwise, with the result in it, for readers without JavaScript.
 *
 * @param path of the page
 * @param query what stands in its form
 */
export async function toResultPage(
	path: string,
	query: string,
	result: readonly ResultNode[],
	{ readFile, site }: OpenHelpCentre,
): Promise<string> {
	const file = await readFile(`${path.slice(1)}index.html`);
	if (!file) throw new UnavailableError(`The site has no ${path}.`);
	const name = path === askPath ? 'kb-ask-page' : 'kb-search-page';
	return fillPage(new TextDecoder().decode(file), name, query, toHtml(result, site.url));
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

/** Why there is no result, with what to do. */
export function toProblem(message: string, { text }: OpenHelpCentre): ResultNode[] {
	return [toStatus(message), element('p', {}, link(articlesPath, text.allArticles))];
}
