import { mdxToJs } from 'satteri';
import type { EstreeProgram, HastPluginDefinition, MdxToJsResult } from 'satteri';
import { isComment, withTextInBraces } from '../markup/module-code.ts';
import { splitFrontMatter } from '../schemas/front-matter.ts';
import { isCode, isComponent, childrenOf } from '../markup/tree.ts';
import type { ComponentAttribute, TreeNode } from '../markup/tree.ts';

/** An article or FAQ that has imports, exports or expressions. */
export interface CodeDocument {
	/** As sentences name it. */
	readonly file: string;
	readonly absolute: string;
	/** The whole file. */
	readonly text: string;
	readonly frontMatter: unknown;
}

export interface DocumentModule {
	readonly code: string;
	/** Where each module is asked for. */
	readonly imports: ReadonlyMap<string, Place>;
	/** What the document's imports and exports define. */
	readonly names: ReadonlySet<string>;
	/** Exports that Astro takes for the page round the document, or for its elements. */
	readonly replacing: ReadonlyMap<string, Place>;
}

interface Place {
	readonly line: number;
	readonly column: number;
}

/** Imported by each document: the functions of `code-runtime.ts` and `code-place.ts`. */
export const RUNTIME = 'almanac-runtime';

/** The function that code calls with its place, and the attribute that hands it to elements. */
export const PLACE = '$at';

/** The function that gives the value of an expression. */
const VALUE = '$valueAt';

/** A document as the module that Astro makes of it, which also tells where its code has come to. */
export function toModule({ file, text, frontMatter }: CodeDocument): DocumentModule {
	const imports = new Map<string, Place>();
	const names = new Set<string>();
	const replacing = new Map<string, Place>();
	const split = splitFrontMatter(text, file);
	// The plugin is synchronous, and so is the result.
	const { code } = mdxToJs('body' in split ? split.body : text, {
		features: { frontmatter: false },
		jsxImportSource: RUNTIME,
		hastPlugins: [placePlugin(imports, names, replacing)],
	}) as MdxToJsResult;
	// Astro adds these to every document.
	const added = ['url', 'file'].filter((name) => !names.has(name));
	return {
		code: [
			code,
			`import { at as ${PLACE}, valueAt as ${VALUE} } from '${RUNTIME}/place';`,
			`export const frontmatter = ${JSON.stringify(frontMatter)};`,
			...added.map((name) => `export const ${name} = '';`),
		].join('\n'),
		imports,
		names,
		replacing,
	};
}

function placePlugin(
	imports: Map<string, Place>,
	names: Set<string>,
	replacing: Map<string, Place>,
): HastPluginDefinition {
	return {
		name: 'almanac-places',
		options: { position: true },
		before(root, context) {
			const { children } = withTextInBraces(root);
			context.replaceNode(root, { type: 'root', children: children.map(withPlace) } as never);
		},
		mdxjsEsm(node, context) {
			// The parser counts in bytes.
			const bytes = Buffer.from(node.value);
			const parts: string[] = [];
			let done = 0;
			for (const statement of node.parseExpression()?.body ?? []) {
				const { start } = statement as unknown as { readonly start: number };
				const lines = bytes.toString('utf8', 0, start).split('\n');
				const first = node.position?.start ?? { line: 1, column: 1 };
				const line = first.line + lines.length - 1;
				const column = lines.at(-1)!.length + (lines.length === 1 ? first.column : 1);
				const from = 'source' in statement ? statement.source?.value : undefined;
				for (const name of namesOf(statement)) names.add(name);
				const own = isDefaultExport(statement) ? ['default'] : exportedBy(statement);
				for (const name of own.filter((each) => REPLACING.has(each)))
					replacing.set(name, { line, column });
				parts.push(bytes.toString('utf8', done, start));
				if (from) imports.set(String(from), { line, column });
				else parts.push(`export const ${PLACE}${line} = ${PLACE}(${line}, ${column});\n`);
				done = start;
			}
			context.setProperty(node, 'value', [...parts, bytes.toString('utf8', done)].join(''));
		},
	};
}

/** The node with a call that tells its place before each expression and component below it. */
function withPlace(node: TreeNode): TreeNode {
	const { line = 1, column = 1 } = node.position?.start ?? {};
	const call = `${PLACE}(${line}, ${column})`;
	const expression = (code: string): string =>
		/\bawait\b/.test(code)
			? `${call}, ${code}`
			: `${VALUE}(${line}, ${column}, () => (\n${code}\n))`;
	if (isCode(node))
		return node.type === 'mdxjsEsm' || isComment(node)
			? node
			: { ...node, value: expression(node.value) };
	const children = childrenOf(node).map(withPlace);
	if (!isComponent(node)) return children.length === 0 ? node : ({ ...node, children } as TreeNode);
	const attribute: ComponentAttribute = {
		type: 'mdxJsxAttribute',
		name: PLACE,
		value: { type: 'mdxJsxAttributeValueExpression', value: call },
	};
	return { ...node, children, attributes: [attribute, ...node.attributes] };
}

/** Names of exports that Astro uses itself. */
const REPLACING: ReadonlySet<string> = new Set(['default', 'components']);

function isDefaultExport({ type }: EstreeProgram['body'][number]): boolean {
	return type === 'ExportDefaultDeclaration';
}

function exportedBy(statement: EstreeProgram['body'][number]): string[] {
	return statement.type === 'ExportNamedDeclaration' ? namesOf(statement) : [];
}

function namesOf(statement: EstreeProgram['body'][number]): string[] {
	if (statement.type === 'ImportDeclaration')
		return statement.specifiers.map(({ local }) => local.name);
	const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : null;
	if (!declaration) return [];
	const ids =
		'declarations' in declaration ? declaration.declarations.map(({ id }) => id) : [declaration.id];
	return ids.flatMap((id) => (id.type === 'Identifier' ? [id.name] : []));
}
