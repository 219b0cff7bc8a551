import { mdxToHast } from 'satteri';
import type { ContentIssue } from '../schemas/content-issue.ts';
import { PLAIN_TAGS } from './components/registry.ts';
import { withTextInBraces } from './module-code.ts';
import { childrenOf } from './tree.ts';
import type { Tree, TreeNode } from './tree.ts';

const DEPTH_LIMIT = 100;

/** The parser is native code: beyond some 10 000 brackets it takes the whole process down. */
const BRACKET_LIMIT = 1000;

/** The one parse of an article: a tree with the file's own positions, or the issue that says why not. */
export function parseMdx(source: string, file: string): Tree | ContentIssue {
	const tooDeep = (line = 1, column = 1): ContentIssue => ({
		file,
		line,
		column,
		level: 'error',
		code: 'KB181',
		message: `the text is nested deeper than ${DEPTH_LIMIT} levels`,
		fix: 'take lists, quotes and components out of one another',
	});
	const deepLine = lineOfDeepPrefix(source) ?? lineOfDeepBrackets(source);
	if (deepLine !== undefined) return tooDeep(deepLine);
	try {
		const tree = mdxToHast(source, { features: { frontmatter: false } }) as unknown as Tree;
		const deep = nodeAtDepth(tree, DEPTH_LIMIT + 20);
		return deep
			? tooDeep(deep.position?.start.line, deep.position?.start.column)
			: withTextInBraces(tree);
	} catch (error) {
		if (error instanceof RangeError) return tooDeep();
		return explain(error instanceof Error ? error.message : String(error), source, file);
	}
}

/** The first node below more than `limit` others. */
function nodeAtDepth(tree: Tree, limit: number): TreeNode | undefined {
	let level: TreeNode[] = tree.children;
	for (let depth = 0; depth < limit; depth++) level = level.flatMap(childrenOf);
	return level.find((node) => node.position) ?? level[0];
}

/** Nesting that Markdown writes at the start of a line. */
function lineOfDeepPrefix(source: string): number | undefined {
	const index = source.split('\n').findIndex((line) => {
		const quotes = /^[\s>]*/.exec(line)![0].split('>').length - 1;
		// A line of hyphens alone is a rule, however long.
		if (/^[\s*-]*$/.test(line)) return false;
		const markers = /^\s*(?:(?:[-*+]|\d+\.)\s+)+/.exec(line)?.[0].trim().split(/\s+/).length ?? 0;
		return Math.max(quotes, markers) > DEPTH_LIMIT;
	});
	return index < 0 ? undefined : index + 1;
}

/** Tags, and the brackets of code in braces; counted anew in each block, as text may hold lone ones. */
function lineOfDeepBrackets(source: string): number | undefined {
	let line = 1;
	for (const block of source.split(/(\n[ \t]*\r?\n)/)) {
		const isModule = /^\s*(?:import|export)\b/.test(block);
		let depth = 0;
		let braces = 0;
		for (const { 0: token, index } of block.matchAll(/`[^`\n]*`|[{}[\]()]|<\/?[a-z]|\/>/gi)) {
			if (token.startsWith('`')) continue;
			if (token === '{') braces++;
			if (token === '}') braces = Math.max(0, braces - 1);
			if (/^[[\]()]$/.test(token) && braces === 0 && !isModule) continue;
			const closes = /^(?:[}\])]|<\/.|\/>)$/.test(token);
			depth = closes ? Math.max(0, depth - 1) : depth + 1;
			if (depth > BRACKET_LIMIT) return line + block.slice(0, index).split('\n').length - 1;
		}
		line += block.split('\n').length - 1;
	}
	return undefined;
}

function explain(message: string, source: string, file: string): ContentIssue {
	const place = /^(\d+):(\d+): ([\s\S]*)$/.exec(message);
	const line = Number(place?.[1] ?? 1);
	const column = Number(place?.[2] ?? 1);
	const reason = (place?.[3] ?? message)
		.replace(/\s*\(mdx-jsx:[\w-]+\)/g, '')
		.replace(' with oxc', '')
		.trim();
	const issue = { file, line, column, level: 'error', code: 'KB160' } as const;
	if (!place)
		return {
			...issue,
			message: `the text is more than the parser can hold: ${reason}`,
			fix: 'split it into several articles',
		};
	const here = source.split('\n')[line - 1]?.slice(column - 1) ?? '';
	if (here.startsWith('<!--'))
		return {
			...issue,
			message: '"<!--" starts no comment in MDX',
			fix: 'remove the comment, or write it as {/* … */}',
		};
	if (/expression/i.test(reason))
		return {
			...issue,
			message: `"{" starts code in MDX, and this is none: ${reason}`,
			fix: 'write \\{ for a brace in text, or put the words in `backticks`',
		};
	const unclosed = /closing tag for `<([\w.:-]+)>`/.exec(reason)?.[1];
	return {
		...issue,
		message: reason,
		fix:
			unclosed === undefined
				? fixOfTag(here)
				: `${PLAIN_TAGS.has(unclosed) ? `write <${unclosed} />` : `close it with </${unclosed}>`}, or write &lt; for a "less than" sign in text`,
	};
}

function fixOfTag(here: string): string {
	const address = /^<((?:https?:\/\/|mailto:|[\w.+-]+@)[^>\s]*)>/i.exec(here)?.[1];
	if (address !== undefined)
		return `write [the words to click](${/^[\w.+-]+@/.test(address) ? 'mailto:' : ''}${address})`;
	if (here.startsWith('</')) return 'remove it, or open the component before it';
	return 'write &lt; for a "less than" sign in text, or put the words in `backticks`';
}
