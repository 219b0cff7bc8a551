import { compileWithCode } from './compile-html.ts';
import { joinParts } from './text.ts';
import type { Hole } from './text.ts';
import { isComponent } from './tree.ts';
import type { ComponentNode, HtmlNode, TreeNode } from './tree.ts';

/**
 * Converted HTML as Astro's MDX can take it: the code, and round it the text, whose holes a page
 * finds again in what Astro renders (`splitParts`).
 */
export function toModuleTree(nodes: readonly HtmlNode[]): TreeNode[] {
	const tree: TreeNode[] = [];
	let text: (string | Hole)[] = [];
	const flush = () => {
		if (text.length > 0) tree.push(toFragment(joinParts(text)));
		text = [];
	};
	for (const part of compileWithCode(nodes)) {
		if (typeof part === 'string' || 'kind' in part) text.push(part);
		else {
			flush();
			tree.push(
				isComponent(part) ? { ...part, children: toModuleTree(part.children as HtmlNode[]) } : part,
			);
		}
	}
	flush();
	return tree;
}

function toFragment(html: string): ComponentNode {
	return {
		type: 'mdxJsxFlowElement',
		name: 'Fragment',
		attributes: [{ type: 'mdxJsxAttribute', name: 'set:html', value: html }],
		children: [],
	};
}
