import type { Element, ElementContent, Nodes } from 'hast';
import type { RenderContext } from './component.ts';
import { toPicture } from './components/figure.ts';
import { COMPONENTS, PLAIN_TAGS } from './components/registry.ts';
import { highlight } from './highlight.ts';
import { slugify } from './slug.ts';
import {
	childrenOf,
	classesOf,
	element,
	isComponent,
	isElement,
	isEmbedded,
	textOf,
} from './tree.ts';
import type { ComponentNode, HtmlNode, Tree, TreeNode } from './tree.ts';

export interface Heading {
	readonly id: string;
	readonly level: number;
	readonly text: string;
}

/** The article as HTML elements: components replaced, headings with ids, code highlighted. */
export function toHtmlTree(tree: Tree, context: RenderContext): ElementContent[] {
	return tree.children.flatMap((node) => convert(node, context));
}

/** The headings of converted HTML, in order. */
export function headingsOf(nodes: readonly HtmlNode[]): Heading[] {
	return nodes.flatMap((node) => {
		if (isEmbedded(node)) return [...node.headings];
		if (node.type !== 'element') return [];
		const level = /^h([1-6])$/.exec(node.tagName)?.[1];
		if (level === undefined) return headingsOf(node.children);
		return [
			{
				id: String(node.properties['id']),
				level: Number(level),
				text: wordsOf(node).trim(),
			},
		];
	});
}

/** What a heading says, without the notes of its terms. */
function wordsOf(node: ElementContent): string {
	if (node.type !== 'element') return textOf(node);
	return 'dataAside' in node.properties ? '' : node.children.map(wordsOf).join('');
}

function convert(node: TreeNode, context: RenderContext): ElementContent[] {
	if (isComponent(node)) return convertComponent(node, context);
	if (node.type !== 'element') return node.type === 'doctype' ? [] : [node as ElementContent];
	const rule = ELEMENTS[node.tagName];
	return rule ? rule(node, context) : [withChildren(node, context)];
}

function convertComponent(node: ComponentNode, context: RenderContext): ElementContent[] {
	const component = COMPONENTS.get(node.name ?? '');
	const children = node.children.flatMap((child) => convert(child, context));
	if (PLAIN_TAGS.has(node.name ?? '')) return [element(node.name!, {}, ...children)];
	// An imported component: Astro renders it, round what is rendered here.
	if (!component) return [{ ...node, children } as ElementContent];
	if (!component.inline) return component.toHtml(node, toBlocks(children), context);
	const inline = component.toHtml(node, children, context);
	return node.type === 'mdxJsxFlowElement' ? [element('p', {}, ...inline)] : inline;
}

/** Text that stands directly in a block component becomes a paragraph, as it does elsewhere. */
function toBlocks(children: ElementContent[]): ElementContent[] {
	const isText = (child: ElementContent) => child.type === 'text' && child.value.trim() !== '';
	const isPhrase = (child: ElementContent) =>
		child.type === 'element' &&
		['a', 'code', 'em', 'strong', 'kbd', 'del', 'button'].includes(child.tagName);
	return children.some((child) => isText(child) || isPhrase(child))
		? [element('p', {}, ...children)]
		: children;
}

function withChildren(node: Element, context: RenderContext): Element {
	// Footnotes come with ids of their own; headings take theirs later.
	const { id } = node.properties;
	if (typeof id === 'string' && !/^h[1-6]$/.test(node.tagName)) context.ids.take(id);
	return {
		...node,
		properties: Object.fromEntries(
			// Without a value, as JSX would write "true".
			Object.entries(node.properties).map(([name, value]) =>
				name.startsWith('data') && value === true ? [name, ''] : [name, value],
			),
		),
		children: childrenOf(node as Nodes as TreeNode).flatMap((child) => convert(child, context)),
	};
}

const ELEMENTS: Readonly<
	Record<string, (node: Element, context: RenderContext) => ElementContent[]>
> = {
	h2: heading,
	h3: heading,
	h4: heading,
	h5: heading,
	h6: heading,
	pre: codeBlock,
	table,
	img: (node, context) =>
		toPicture(String(node.properties['src'] ?? ''), String(node.properties['alt'] ?? ''), context),
	// A disabled box is no control; the sign says the same to everyone.
	input: (node) => [{ type: 'text', value: node.properties['checked'] ? '☑' : '☐' }],
};

function heading(node: Element, context: RenderContext): ElementContent[] {
	const converted = withChildren(node, context);
	const text = textOf(node).trim();
	const id = context.ids.take(String(node.properties['id'] ?? slugify(text)));
	const anchor = element(
		'a',
		{ className: ['anchor'], href: `#${id}`, dataAside: '' },
		element('span', { ariaHidden: 'true' }, '#'),
		element('span', { className: ['visually-hidden'] }, `${context.text.linkTo} “${text}”`),
	);
	return [
		element(
			'div',
			{ className: ['heading'] },
			{ ...converted, properties: { ...converted.properties, id } },
			anchor,
		),
	];
}

function codeBlock(node: Element, { text }: RenderContext): ElementContent[] {
	const code = node.children.find((child) => isElement(child as TreeNode, 'code')) as
		Element | undefined;
	const source = textOf(code ?? node).replace(/\n$/, '');
	const language = classesOf(code)
		.find((name) => name.startsWith('language-'))
		?.slice('language-'.length);
	const label = language && language !== 'text' ? `${text.code}, ${language}` : text.code;
	return [
		element(
			'kb-code',
			{ className: ['code'] },
			// Long lines scroll, so the block must be reachable by keyboard.
			element(
				'pre',
				{ tabIndex: 0, role: 'group', ariaLabel: label },
				{ ...element('code', {}), children: highlight(source, language) },
			),
		),
	];
}

function table(node: Element, context: RenderContext): ElementContent[] {
	const scroller = {
		className: ['table'],
		role: 'group',
		tabIndex: 0,
		ariaLabel: context.text.table,
	};
	const converted = withChildren(node, context);
	return [element('div', scroller, withCells(converted))];
}

/** Header cells say what they head; alignment becomes a class, as the page's policy bars `style`. */
function withCells(node: Element): Element {
	const { style, ...properties } = node.properties;
	const alignment = /^text-align: (center|right)$/.exec(String(style ?? ''))?.[1];
	return {
		...node,
		properties: {
			...properties,
			...(node.tagName === 'th' ? { scope: 'col' } : {}),
			...(alignment ? { className: [`align-${alignment}`] } : {}),
		},
		children: node.children.map((child) => (child.type === 'element' ? withCells(child) : child)),
	};
}
