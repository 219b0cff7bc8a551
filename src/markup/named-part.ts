import type { ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { prefixIds } from './prefix-ids.ts';
import { serialize } from './render-html.ts';

/** Rendered HTML for a page that holds more of its kind: its ids and the links to them begin with `name-`. */
export function toNamedPart(html: string, name: string): string {
	if (!html.includes(' id="')) return html;
	const { children } = fromHtml(html, { fragment: true });
	return serialize(prefixIds(children as ElementContent[], name));
}
