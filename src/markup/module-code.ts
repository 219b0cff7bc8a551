import { childrenOf, descendants } from './tree.ts';
import type { CodeNode, Tree, TreeNode } from './tree.ts';

/** Names that the article's own imports and exports bring in. */
export function importedNames(tree: Tree): ReadonlySet<string> {
	const code = tree.children
		.flatMap((node) => (node.type === 'mdxjsEsm' ? [node.value] : []))
		.join('\n');
	const names = [...code.matchAll(/\b(?:import|export)\b([^'"=;(]*)/g)].flatMap(([, list = '']) =>
		[...list.matchAll(/(?:\bas\s+)?([A-Z][\w$]*)/g)].map((match) => match[1]!),
	);
	return new Set(names);
}

/** Real `import` or `export`: a paragraph of prose may start with the same word. */
export function isModuleCode(code: string): boolean {
	return (
		/^import\s*(?:["']|[\w$*{][^"']*\bfrom\s*["'])/.test(code) ||
		/^export\s*(?:[{*]|(?:default|const|let|var|function|async|class)\b)/.test(code)
	);
}

/** An expression around nothing but a comment, which leaves no trace on the page. */
export function isComment({ type, value }: CodeNode): boolean {
	return type !== 'mdxjsEsm' && /^\s*(?:\/\*[\s\S]*\*\/\s*)?$/.test(value);
}

/**
 * The tree with braces as text where they hold words and numbers alone, such as `{username}`,
 * `{{ title }}` or `{0}`. A document without imports and exports defines no names, so writers of
 * such braces mean what stands there.
 */
export function withTextInBraces(tree: Tree): Tree {
	const definesNames = tree.children.some(
		(node) => node.type === 'mdxjsEsm' && isModuleCode(node.value),
	);
	if (definesNames || !descendants(tree).some(isTextInBraces)) return tree;
	return { ...tree, children: tree.children.map(toText) };

	function toText(node: TreeNode): TreeNode {
		if (isTextInBraces(node)) {
			const { position } = node;
			const text = {
				type: 'text',
				value: `{${node.value}}`,
				...(position && { position }),
			} as const;
			return node.type === 'mdxTextExpression'
				? text
				: { ...text, type: 'element', tagName: 'p', properties: {}, children: [text] };
		}
		const children = childrenOf(node);
		return children.length === 0 ? node : ({ ...node, children: children.map(toText) } as TreeNode);
	}
}

function isTextInBraces(node: TreeNode): node is CodeNode {
	return (
		(node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression') &&
		/^\s*\{?[\p{L}\p{N}\s_$,-]*\}?\s*$/u.test(node.value)
	);
}
