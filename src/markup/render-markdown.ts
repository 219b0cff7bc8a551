import type { Element } from 'hast';
import type { RenderContext } from './component.ts';
import { toPictureMarkdown } from './components/figure.ts';
import { COMPONENTS } from './components/registry.ts';
import { childrenOf, isCode, isComponent, isElement } from './tree.ts';
import type { ComponentNode, Tree, TreeNode } from './tree.ts';

/**
 * The article as plain Markdown: the writer's own text with components, pictures and internal
 * links replaced at their places, so that nothing else is touched by a round trip.
 *
 * @param source the text the tree was parsed from, same offsets
 */
export function renderMarkdown(tree: Tree, source: string, context: RenderContext): string {
	const text = edit(tree.children, 0, source.length, source, context);
	return text
		.replace(/^[ \t]+$/gm, '')
		.replace(/\n{3,}/g, '\n\n')
		.trim();
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
	for (const node of nodes) {
		const start = node.position?.start.offset;
		const end = node.position?.end.offset;
		// Footnote sections are generated: their places lie elsewhere in the text.
		if (start === undefined || end === undefined || start < position || end > to) continue;
		const gap = source.slice(position, start);
		text += gap;
		if (
			isComponent(node) &&
			node.type === 'mdxJsxFlowElement' &&
			/^\s*$/.test(gap) &&
			text.trim() !== ''
		)
			text += '\n'.repeat(Math.max(0, 2 - gap.split('\n').length + 1));
		text += replace(node, start, end, source, context);
		position = end;
	}
	return text + source.slice(position, to);
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
	const text = edit(childrenOf(node), start, end, source, context);
	return isElement(node, 'a') ? replaceHref(node, text, context) : text;
}

function replaceHref(node: Element, text: string, context: RenderContext): string {
	const href = String(node.properties['href'] ?? '');
	const at = text.lastIndexOf(`(${href}`);
	if (!href.startsWith('/') || at < 0) return text;
	return `${text.slice(0, at + 1)}${context.toMarkdownHref(href)}${text.slice(at + 1 + href.length)}`;
}

function replaceComponent(node: ComponentNode, source: string, context: RenderContext): string {
	const placed = node.children.filter((child) => child.position?.start.offset !== undefined);
	const first = placed[0]?.position;
	const last = placed.at(-1)?.position;
	const inner =
		first && last
			? outdent(
					edit(node.children, first.start.offset!, last.end.offset!, source, context),
					first.start.column - 1,
				)
			: '';
	const component = COMPONENTS.get(node.name ?? '');
	const text = component
		? component.toMarkdown(node, inner.trim(), context)
		: (PLAIN[node.name ?? ''] ?? inner);
	return node.type === 'mdxJsxFlowElement'
		? indent(text, (node.position?.start.column ?? 1) - 1)
		: text;
}

/** What plain HTML tags are in Markdown. */
const PLAIN: Readonly<Record<string, string>> = { br: '\\\n', wbr: '' };

function outdent(text: string, width: number): string {
	return text.replace(
		new RegExp(`(?<=\\n)[ \\t]{1,${Math.max(width, 1)}}`, 'g'),
		width > 0 ? '' : '$&',
	);
}

function indent(text: string, width: number): string {
	return text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(width)}`);
}
