import type { Element, ElementContent, Properties, Root, RootContent } from 'hast';
import type { Position } from 'unist';
import type { Heading } from './render-html.ts';
import type { DocumentHtml } from './text.ts';

/** A component in the syntax tree, as Sätteri hands it out. */
export interface ComponentNode {
	readonly type: 'mdxJsxFlowElement' | 'mdxJsxTextElement';
	/** Null for a fragment. */
	readonly name: string | null;
	readonly attributes: readonly ComponentAttribute[];
	children: TreeNode[];
	readonly position?: Position;
}

export interface ComponentAttribute {
	readonly type: 'mdxJsxAttribute' | 'mdxJsxExpressionAttribute';
	readonly name?: string;
	/** Null for a flag; an object for an `{expression}`. */
	readonly value?: string | null | object;
}

/** `{expression}`, `import` and `export`: the code of MDX. */
export interface CodeNode {
	readonly type: 'mdxFlowExpression' | 'mdxTextExpression' | 'mdxjsEsm';
	readonly value: string;
	readonly position?: Position;
}

/** A photo, whose files only a page knows. */
export interface PhotoNode {
	readonly type: 'photo';
	/** As the document names the file. */
	readonly src: string;
	readonly alt: string;
	readonly width: number;
	readonly height: number;
}

/** A document inside another one. */
export interface EmbeddedNode {
	readonly type: 'embedded';
	readonly html: DocumentHtml;
	readonly headings: readonly Heading[];
}

export type TreeNode = RootContent | ComponentNode | CodeNode;
/** What converted HTML is made of. */
export type HtmlNode = ElementContent | PhotoNode | EmbeddedNode | ComponentNode | CodeNode;
export type Tree = Omit<Root, 'children'> & { children: TreeNode[] };

export function isComponent(node: TreeNode | HtmlNode | Tree): node is ComponentNode {
	return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

export function isCode(node: TreeNode | HtmlNode | Tree): node is CodeNode {
	return (
		node.type === 'mdxFlowExpression' ||
		node.type === 'mdxTextExpression' ||
		node.type === 'mdxjsEsm'
	);
}

export function isPhoto(node: HtmlNode): node is PhotoNode {
	return node.type === 'photo';
}

export function isEmbedded(node: HtmlNode): node is EmbeddedNode {
	return node.type === 'embedded';
}

/** As an element's child: the types of hast know no other nodes. */
export function asContent(node: PhotoNode | EmbeddedNode): ElementContent {
	return node as unknown as ElementContent;
}

export function isElement(node: TreeNode | Tree | undefined, tagName?: string): node is Element {
	return node?.type === 'element' && (tagName === undefined || node.tagName === tagName);
}

export function childrenOf(node: TreeNode | Tree): TreeNode[] {
	return 'children' in node ? (node.children as TreeNode[]) : [];
}

/** The text of a node and all below it. */
export function textOf(node: TreeNode | Tree): string {
	if (node.type === 'text') return node.value;
	let text = '';
	for (const child of childrenOf(node)) text += textOf(child);
	return text;
}

export function classesOf(node: Element | undefined): string[] {
	const classes = node?.properties['className'];
	return Array.isArray(classes) ? classes.map(String) : [];
}

/** Every node below `node` in document order, without recursion, so that depth can't overflow the stack. */
export function* descendants(node: TreeNode | Tree): Generator<TreeNode> {
	const stack = [...childrenOf(node)].reverse();
	for (let next = stack.pop(); next; next = stack.pop()) {
		yield next;
		for (const child of [...childrenOf(next)].reverse()) stack.push(child);
	}
}

/** The value of a text attribute; undefined when it is absent, a flag or an expression. */
export function attribute(node: ComponentNode, name: string): string | undefined {
	const found = node.attributes.find((candidate) => candidate.name === name);
	return typeof found?.value === 'string' ? found.value : undefined;
}

export function hasFlag(node: ComponentNode, name: string): boolean {
	return node.attributes.some((candidate) => candidate.name === name);
}

/** A hast element; strings become text nodes. */
export function element(
	tagName: string,
	properties: Properties,
	...children: (ElementContent | string)[]
): Element {
	return {
		type: 'element',
		tagName,
		properties,
		children: children.map((child) =>
			typeof child === 'string' ? { type: 'text', value: child } : child,
		),
	};
}
