import { common, createLowlight } from 'lowlight';
import dns from 'highlight.js/lib/languages/dns';
import http from 'highlight.js/lib/languages/http';
import nginx from 'highlight.js/lib/languages/nginx';
import powershell from 'highlight.js/lib/languages/powershell';
import type { ElementContent, Text } from 'hast';
import { element } from './tree.ts';

const lowlight = createLowlight({ ...common, dns, http, nginx, powershell });

/** `$TOKEN`, `$SITE_ID`: what the reader replaces by their own. */
const PLACEHOLDER = /\$[A-Z][A-Z0-9_]+/g;

/** Trees of all code of a large site are more than what the garbage collector is quick with. */
const MOST_CACHED = 500;
const cache = new Map<string, ElementContent[]>();

/**
 * The code as elements with `hljs-*` classes and no style; unknown languages stay plain.
 * Equal snippets are worked out once a run: highlighting is most of the time that Markdown takes.
 */
export function highlight(code: string, language: string | undefined): ElementContent[] {
	const name = language && lowlight.registered(language) ? language : undefined;
	const cacheKey = `${name ?? ''}\n${code}`;
	let nodes = cache.get(cacheKey);
	if (!nodes) {
		const children = name
			? (lowlight.highlight(name, code).children as ElementContent[])
			: [{ type: 'text', value: code } as const];
		nodes = children.flatMap(withPlaceholders);
		if (cache.size === MOST_CACHED) cache.clear();
		cache.set(cacheKey, nodes);
	}
	return nodes;
}

/** Plain code with its placeholders marked. */
export function markPlaceholders(code: string): ElementContent[] {
	return withPlaceholders({ type: 'text', value: code });
}

function withPlaceholders(node: ElementContent): ElementContent[] {
	if (node.type === 'element')
		return [{ ...node, children: node.children.flatMap(withPlaceholders) }];
	if (node.type !== 'text') return [node];
	const parts: ElementContent[] = [];
	let end = 0;
	for (const match of node.value.matchAll(PLACEHOLDER)) {
		if (match.index > end) parts.push(text(node.value.slice(end, match.index)));
		parts.push(element('var', {}, match[0]));
		end = match.index + match[0].length;
	}
	if (end < node.value.length) parts.push(text(node.value.slice(end)));
	return parts;
}

function text(value: string): Text {
	return { type: 'text', value };
}
