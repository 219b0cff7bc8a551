import { escapeXml } from '../formats/escape.ts';

/** What is said on a page that only a static host serves. */
const STATIC_PART = /<(noscript|span) data-static[^>]*>[\s\S]*?<\/\1>/g;

/**
 * A built page with the part that scripts fill otherwise, and what was asked in its form.
 *
 * @param element name of the custom element that shows the result
 * @param result HTML
 */
export function fillPage(page: string, element: string, query: string, result: string): string {
	return page
		.replace(STATIC_PART, '')
		.replace(
			new RegExp(`<${element}[^>]*></${element}>`),
			() => `<${element}>${result}</${element}>`,
		)
		.replace(/<input type="search" name="q"/, (input) => `${input} value="${escapeXml(query)}"`);
}
