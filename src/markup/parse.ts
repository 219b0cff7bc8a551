import { mdxToHast } from 'satteri';
import type { ContentIssue } from '../schemas/content-issue.ts';
import { depthOf } from './tree.ts';
import type { Tree } from './tree.ts';

const DEPTH_LIMIT = 100;

/** The one parse of an article: a tree with the file's own positions, or the issue that says why not. */
export function parseMdx(source: string, file: string): Tree | ContentIssue {
	const tooDeep: ContentIssue = {
		file,
		line: 1,
		column: 1,
		level: 'error',
		code: 'KB181',
		message: `the text is nested deeper than ${DEPTH_LIMIT} levels`,
		fix: 'take lists, quotes and components out of one another',
	};
	if (deepestPrefix(source) > DEPTH_LIMIT) return tooDeep;
	try {
		const tree = mdxToHast(source, { features: { frontmatter: false } }) as unknown as Tree;
		return depthOf(tree) > DEPTH_LIMIT + 20 ? tooDeep : tree;
	} catch (error) {
		if (error instanceof RangeError) return tooDeep;
		return explain(error instanceof Error ? error.message : String(error), source, file);
	}
}

/** Nesting that Markdown writes at the start of a line; checked first, as native code has a stack too. */
function deepestPrefix(source: string): number {
	let deepest = 0;
	for (const line of source.split('\n')) {
		const prefix = /^[\s>]*/.exec(line)![0];
		const quotes = prefix.split('>').length - 1;
		const indent = prefix.trim() === '' && line.trim() !== '' ? Math.floor(prefix.length / 2) : 0;
		const markers = /^\s*(?:(?:[-*+]|\d+\.)\s+)+/.exec(line)?.[0].trim().split(/\s+/).length ?? 0;
		deepest = Math.max(deepest, quotes, indent, markers);
	}
	return deepest;
}

function explain(message: string, source: string, file: string): ContentIssue {
	const place = /^(\d+):(\d+): ([\s\S]*)$/.exec(message);
	const line = Number(place?.[1] ?? 1);
	const column = Number(place?.[2] ?? 1);
	const reason = (place?.[3] ?? message).replace(/\s*\(mdx-jsx:[\w-]+\)/g, '').trim();
	const issue = { file, line, column, level: 'error', code: 'KB160' } as const;
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
	return {
		...issue,
		message: reason,
		fix: /closing tag/.test(reason)
			? 'close the component with </Name>, or write &lt; for a "less than" sign in text'
			: 'write &lt; for a "less than" sign in text, or put the words in `backticks`',
	};
}
