import type { Tree } from './tree.ts';

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
