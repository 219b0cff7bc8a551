import { escapeXml } from '../formats/escape.ts';
import { articlesPath, askPath } from '../knowledge-base/urls.ts';
import { element, link } from '../results/element.ts';
import type { ResultElement, ResultNode } from '../results/element.ts';
import { UnavailableError } from './help-centre.ts';
import type { HelpCentre, OpenHelpCentre } from './help-centre.ts';
import { toHtml } from './to-html.ts';

/**
 * The built page that scripts fill otherwise with the result in it, for readers without JavaScript.
 *
 * @param path of the page
 * @param query what stands in its form
 */
export async function toResultPage(
	path: string,
	query: string,
	result: readonly ResultNode[],
	{ readFile }: HelpCentre,
	siteUrl: string,
): Promise<string> {
	const file = await readFile(`${path.slice(1)}index.html`);
	if (!file) throw new UnavailableError(`The site has no ${path}.`);
	const name = path === askPath ? 'kb-ask-page' : 'kb-search-page';
	return fillPage(new TextDecoder().decode(file), name, query, toHtml(result, siteUrl));
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
	const beginning = withoutStatic(before!, 'span').replace(
		input,
		() => `${input} value="${escapeXml(query)}"`,
	);
	return `${beginning}<${name}>${result}</${name}>${withoutStatic(after, 'noscript')}`;
}

/** Without what is said only where a static host serves the page. */
function withoutStatic(html: string, tag: string): string {
	const start = html.indexOf(`<${tag} data-static>`);
	const end = `</${tag}>`;
	return start < 0
		? html
		: html.slice(0, start) + html.slice(html.indexOf(end, start) + end.length);
}

/** What was found, in words. */
export function toStatus(message: string): ResultElement {
	return element('p', { class: 'search-status', role: 'status' }, message);
}

/** Why there is no result, with what to do. */
export function toProblem(message: string, { text }: OpenHelpCentre): ResultNode[] {
	return [toStatus(message), element('p', {}, link(articlesPath, text.allArticles))];
}
