import type { Element } from 'hast';
import type { RenderContext } from './component.ts';
import { toPictureMarkdown } from './components/figure.ts';
import { COMPONENTS } from './components/registry.ts';
import { childrenOf, isCode, isComponent, isElement } from './tree.ts';
import type { ComponentNode, Tree, TreeNode } from './tree.ts';

/**
 * The article as plain Markdown: the writer's own text with components, pictures and internal
 * links replaced at their places, so that nothing else is touched by a round trip. Lines end in LF.
 *
 * @param source the text the tree was parsed from, same offsets
 */
export function renderMarkdown(tree: Tree, source: string, context: RenderContext): string {
	return withLf(edit(inPlace(tree.children), 0, source.length, source, context)).trim();
}

/** Footnotes stand at the end of the tree, but where the writer put them in the text. */
function inPlace(nodes: readonly TreeNode[]): TreeNode[] {
	const isGenerated = (node: TreeNode) =>
		isElement(node, 'section') && 'dataFootnotes' in node.properties;
	const notes = nodes.filter(isGenerated).flatMap(childrenOf).flatMap(childrenOf);
	return [...nodes.filter((node) => !isGenerated(node)), ...notes]
		.filter((node) => node.position?.start.offset !== undefined)
		.sort((a, b) => a.position!.start.offset! - b.position!.start.offset!);
}

function edit(
	nodes: readonly TreeNode[],
	from: number,
	to: number,
	source: string,
	context: RenderContext,
): string {
	let text = '';
	let position = from;
	let wasBlock = false;
	for (const node of nodes) {
		const start = node.position?.start.offset;
		const end = node.position?.end.offset;
		if (start === undefined || end === undefined || start < position || end > to) continue;
		const gap = source.slice(position, start);
		const block = isBlock(node);
		const replaced = replace(node, start, end, source, context);
		position = end;
		// A block that leaves nothing takes the white space before it along.
		if (block && replaced === '' && gap.trim() === '') continue;
		text +=
			(block || wasBlock) && text.trim() !== ''
				? apart(gap, prefixOf(node, source))
				: withLinks(gap, context);
		text += replaced;
		wasBlock = block;
	}
	return text + withLinks(source.slice(position, to), context);
}

/** Stands on lines of its own, whatever it is written beside. */
function isBlock(node: TreeNode): boolean {
	if (isComponent(node) && COMPONENTS.has(node.name ?? ''))
		return !COMPONENTS.get(node.name ?? '')?.inline || node.type === 'mdxJsxFlowElement';
	return ['mdxJsxFlowElement', 'mdxFlowExpression', 'mdxjsEsm'].includes(node.type);
}

/** White space with at least one blank line in it. */
function apart(gap: string, prefix: string): string {
	const lines = gap.split('\n').length - 1;
	if (lines > 1 || !/^[\s>]*$/.test(gap)) return gap;
	return `\n${prefix.trimEnd()}${lines === 0 ? `\n${prefix}` : gap}`;
}

/** Definitions of links are no part of the tree: `[name]: /articles/site-id/`. */
function withLinks(gap: string, context: RenderContext): string {
	return gap.replace(
		/^([ >]*\[[^\]\n]+\]:[ \t]+)(\/[^\s]*)/gm,
		(_, before: string, href: string) => before + context.toMarkdownHref(href),
	);
}

function replace(
	node: TreeNode,
	start: number,
	end: number,
	source: string,
	context: RenderContext,
): string {
	if (isCode(node)) return '';
	if (isComponent(node)) return replaceComponent(node, source, context);
	if (isElement(node, 'img'))
		return toPictureMarkdown(
			String(node.properties['src']),
			String(node.properties['alt'] ?? ''),
			context,
		);
	if (isElement(node, 'pre') || isElement(node, 'code')) return source.slice(start, end);
	const text = edit(childrenOf(node), start, end, source, context);
	return isElement(node, 'a') ? replaceHref(node, text, context) : text;
}

function replaceHref(node: Element, text: string, context: RenderContext): string {
	const href = String(node.properties['href'] ?? '');
	const at = Math.max(text.lastIndexOf(`(${href}`), text.lastIndexOf(`(<${href}`));
	if (!href.startsWith('/') || at < 0) return text;
	const from = text.indexOf('/', at);
	return `${text.slice(0, from)}${context.toMarkdownHref(href)}${text.slice(from + href.length)}`;
}

function replaceComponent(node: ComponentNode, source: string, context: RenderContext): string {
	const placed = node.children.filter((child) => child.position?.start.offset !== undefined);
	const first = placed[0];
	const last = placed.at(-1);
	const inner =
		first && last
			? outdent(
					edit(
						node.children,
						first.position!.start.offset!,
						last.position!.end.offset!,
						source,
						context,
					),
					prefixOf(first, source),
				)
			: '';
	const component = COMPONENTS.get(node.name ?? '');
	const text = component
		? component.toMarkdown(node, inner.trim(), context)
		: (PLAIN.get(node.name ?? '') ?? inner);
	return isBlock(node) ? indent(text, prefixOf(node, source)) : text;
}

/** What plain HTML tags are in Markdown. */
const PLAIN: ReadonlyMap<string, string> = new Map([
	['br', '\\\n'],
	['wbr', ''],
]);

/** What the lines of a block begin with: the indentation and quote signs before its first line. */
function prefixOf(node: TreeNode, source: string): string {
	const start = node.position?.start.offset ?? 0;
	const before = source.slice(source.lastIndexOf('\n', start - 1) + 1, start);
	const [prefix] = /^(?:[ \t>]|[-*+](?=[ \t])|\d+[.)](?=[ \t]))*/.exec(before)!;
	return prefix.replace(/[^ \t>]/g, ' ');
}

function outdent(text: string, prefix: string): string {
	const sign = prefix.includes('>') ? '[ \\t>]' : '[ \\t]';
	return withLf(text).replace(new RegExp(`(?<=\\n)${sign}{0,${prefix.length}}`, 'g'), '');
}

function indent(text: string, prefix: string): string {
	return text.replace(/\n(?=(\n)?)/g, (_, blank?: string) =>
		blank === undefined ? `\n${prefix}` : `\n${prefix.trimEnd()}`,
	);
}

function withLf(text: string): string {
	return text.replace(/\r\n?/g, '\n');
}
