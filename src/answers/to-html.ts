import { escapeXml } from '../formats/escape.ts';
import { toHref } from '../knowledge-base/urls.ts';
import type { ResultElement, ResultNode } from '../results/element.ts';
import { toSearchPath } from '../results/search-state.ts';

/** The nodes as HTML of a page of the site; what leads to another search is a link. */
export function toHtml(nodes: readonly ResultNode[], siteUrl: string): string {
	return nodes
		.map((node) => {
			if (typeof node === 'string') return escapeXml(node);
			return node ? renderElement(node, siteUrl) : '';
		})
		.join('');
}

function renderElement({ tag, attributes, children, choice }: ResultElement, siteUrl: string) {
	const all = {
		...attributes,
		...(choice?.isChosen && { 'aria-current': 'true' }),
		...(choice && { href: toSearchPath(choice.state) }),
	};
	const written = Object.entries(all).map(([name, value]) => {
		if (value === '') return ` ${name}`;
		return ` ${name}="${escapeXml(name === 'href' ? toHref(value, siteUrl) : value)}"`;
	});
	return `<${tag}${written.join('')}>${toHtml(children, siteUrl)}</${tag}>`;
}
