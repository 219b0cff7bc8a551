import type { ContentIssue } from '../schemas/content-issue.ts';
import { didYouMean } from '../schemas/nearest.ts';
import { COMPONENTS, PLAIN_TAGS } from './components/registry.ts';
import { attributeProblems } from './check-attributes.ts';
import { termIdOf } from './components/term.ts';
import { importedNames, isComment, isModuleCode } from './module-code.ts';
import {
	attribute,
	childrenOf,
	descendants,
	isCode,
	isComponent,
	isElement,
	textOf,
} from './tree.ts';
import type { CodeNode, ComponentNode, Tree, TreeNode } from './tree.ts';
import { UNSAFE_TAGS, isUnsafeAttribute, unsafeScheme } from './unsafe.ts';

/** What an article refers to, each with its place, for the checks that need the whole content. */
export interface References {
	readonly links: readonly Reference[];
	readonly pictures: readonly Reference[];
	readonly faqs: readonly Reference[];
	readonly terms: readonly Reference[];
	/** Imports, exports and expressions, by what each is. */
	readonly code: readonly Reference[];
}

export interface Reference {
	readonly target: string;
	readonly line: number;
	readonly column: number;
}

export interface CheckedMarkup {
	readonly references: References;
	readonly issues: readonly ContentIssue[];
}

/** Checks components, attributes, headings and unsafe links of one article; collects its references. */
export function checkMarkup(tree: Tree, file: string): CheckedMarkup {
	const issues: ContentIssue[] = [];
	const references = { links: [], pictures: [], faqs: [], terms: [], code: [] } as Record<
		keyof References,
		Reference[]
	>;
	const imported = importedNames(tree);
	let lastLevel = 1;

	const report = (
		node: TreeNode,
		code: ContentIssue['code'],
		message: string,
		fix: string,
		level: ContentIssue['level'] = 'error',
	): void => {
		issues.push({ file, ...placeOf(node), level, code, message, fix });
	};
	const refer = (kind: keyof References, node: TreeNode, target: string): void => {
		references[kind].push({ target, ...placeOf(node) });
	};

	const visit = (node: TreeNode, parent: TreeNode | Tree): void => {
		if (isComponent(node)) visitComponent(node, parent);
		else if (isCode(node)) visitCode(node);
		else if (isElement(node)) visitElement(node);
		for (const child of childrenOf(node)) visit(child, node);
	};
	for (const child of tree.children) visit(child, tree);
	if (issues.length === 0 && tree.children.every(isNothing))
		issues.push({
			file,
			line: 1,
			column: 1,
			level: 'warning',
			code: 'KB191',
			message: 'there is no text after the front matter',
			fix: 'write the text, or set "draft: true" until there is some',
		});
	return { references, issues };

	function visitComponent(node: ComponentNode, parent: TreeNode | Tree): void {
		const name = node.name ?? '';
		const component = COMPONENTS.get(name);
		if (!component) {
			if (imported.has(name.split('.')[0]!)) return;
			if (!PLAIN_TAGS.has(name)) reportUnknown(node, name);
			else if (node.attributes.length > 0)
				report(node, 'KB160', `<${name}> takes no attributes here`, `write <${name}> alone`);
			return;
		}
		for (const problem of attributeProblems(node, component))
			report(node, 'KB160', problem.message, problem.fix);
		const wrong = component.check?.(node);
		if (wrong) report(node, 'KB160', wrong.message, wrong.fix);
		if (component.inside && !(isComponent(parent) && parent.name === component.inside))
			report(
				node,
				'KB160',
				`<${name}> stands outside <${component.inside}>`,
				`put it directly into <${component.inside}> … </${component.inside}>`,
			);
		if (!component.inline && node.type === 'mdxJsxTextElement' && isElement(parent))
			report(
				node,
				'KB160',
				`<${name}> stands in the middle of a line`,
				'put it on a line of its own, with an empty line before and after it',
			);
		const src = attribute(node, 'src');
		const id = attribute(node, 'id');
		// An absent or empty one is reported above.
		if (name === 'Figure' && src?.trim()) refer('pictures', node, src);
		if (name === 'Faq' && id?.trim()) refer('faqs', node, id);
		if (name === 'Term') refer('terms', node, termIdOf(node));
	}

	function visitCode(node: CodeNode): void {
		if (node.type === 'mdxjsEsm' && !isModuleCode(node.value)) reportProse(node);
		else if (!isComment(node))
			refer('code', node, node.type === 'mdxjsEsm' ? node.value.split(/\W/, 1)[0]! : 'expression');
	}

	function visitElement(node: Extract<TreeNode, { type: 'element' }>): void {
		if (node.tagName === 'a') {
			const href = String(node.properties['href'] ?? '');
			const unsafe = unsafeScheme(href);
			// Footnotes link to their marks and back; the parser made both ends.
			if (href.startsWith('#user-content-fn')) return;
			if (unsafe)
				report(
					node,
					'KB170',
					`a link to "${unsafe}:" can run code in the reader's browser`,
					'link to a page, or remove the link',
				);
			else refer('links', node, href);
		}
		if (node.tagName === 'img') {
			refer('pictures', node, String(node.properties['src'] ?? ''));
			if (!node.properties['alt'])
				report(
					node,
					'KB152',
					'the picture has no alternative text',
					'say what it shows: ![The Security page](./security.png)',
				);
		}
		const level = Number(/^h([1-6])$/.exec(node.tagName)?.[1] ?? 0);
		if (level === 0) return;
		if (
			textOf(node).trim() === '' &&
			![...descendants(node)].some((child) => isElement(child, 'img'))
		)
			report(node, 'KB190', 'the heading has no text', 'write its text, or remove it', 'warning');
		else if (level === 1)
			report(
				node,
				'KB190',
				`"${textOf(node).trim()}" is a heading of level 1, which is the title's`,
				'write it with two hashes: ##',
			);
		else if (level > lastLevel + 1)
			report(
				node,
				'KB190',
				`"${textOf(node).trim()}" jumps from heading level ${lastLevel} to ${level}`,
				`use ${'#'.repeat(lastLevel + 1)}`,
				'warning',
			);
		lastLevel = level;
	}

	function reportProse(node: TreeNode & { readonly value: string }): void {
		report(
			node,
			'KB160',
			`a paragraph that starts with "${node.value.split(/\s/, 1)[0]}" is code in MDX, and this is none`,
			'start the paragraph with another word or a capital letter',
		);
	}

	function reportUnknown(node: ComponentNode, name: string): void {
		const list = [...COMPONENTS.keys()];
		const handler = node.attributes.find(isUnsafeAttribute)?.name;
		if (UNSAFE_TAGS.has(name.toLowerCase()) || (/^[a-z]/.test(name) && handler !== undefined))
			report(
				node,
				'KB170',
				`HTML tag <${name}>${handler === undefined ? '' : ` with "${handler}"`} is not allowed in articles`,
				'remove it',
			);
		else if (/^[a-z]/.test(name)) {
			const meant = list.find((candidate) => candidate.toLowerCase() === name);
			report(
				node,
				'KB160',
				`HTML tag <${name}> is not allowed in articles${meant ? `; did you mean <${meant}>?` : ''}`,
				`use Markdown or a component: ${list.join(', ')}`,
			);
		} else
			report(
				node,
				'KB160',
				`unknown component <${name}>.${didYouMean(name, list)}`,
				`use one of: ${list.join(', ')}`,
			);
	}
}

/** White space, comments and imports: what leaves no trace on the page. */
function isNothing(node: TreeNode): boolean {
	if (node.type === 'text') return node.value.trim() === '';
	return isCode(node) && (node.type === 'mdxjsEsm' || isComment(node));
}

function placeOf(node: TreeNode): { line: number; column: number } {
	return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}
