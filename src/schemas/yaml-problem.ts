import { visit } from 'yaml';
import type { Document, YAMLError } from 'yaml';
import type { ContentIssue } from './content-issue.ts';

/** What is wrong with YAML text, in a writer's words. */
export interface YamlProblem {
	readonly offset: number;
	readonly message: string;
	readonly fix: string;
}

/** The parser's error as a sentence with its place. */
export function explain(error: YAMLError, document: Document, text: string): YamlProblem {
	const offset = error.pos[0];
	if (/call stack/i.test(error.message)) return tooDeep(offset);
	if (error.code === 'MISSING_CHAR' && /quote/.test(error.message))
		return neverClosed(startOfQuote(document, text, offset), text);
	if (/^Flow (?:sequence|map)/.test(error.message))
		return neverClosed(startOfList(document, text, offset), text);
	const lineBefore = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
	const start = /^\s*(?:-\s+)?(?:[^\s:]+:\s+)?(["'[{*&!])/.exec(lineBefore)?.[1];
	if (/at node end/.test(error.message) && start !== undefined)
		return {
			offset,
			message: `a value that starts with ${start} ends before this`,
			fix: /["']/.test(start)
				? 'put the whole value in quotes of the other kind'
				: 'put the whole value in quotes',
		};
	const simple = SENTENCES[error.code];
	if (simple) return { offset, ...simple };
	const reason = error.message.replace(/\s+/g, ' ').replace(/[.:]$/, '');
	return {
		offset,
		message: `${reason.charAt(0).toLowerCase()}${reason.slice(1)}`,
		fix: 'put values that contain ": " or start with a special character in quotes',
	};
}

/** The parser's own sentences speak of tokens and nodes; these speak of what the writer sees. */
const SENTENCES: Readonly<Record<string, Omit<YamlProblem, 'offset'>>> = {
	TAB_AS_INDENT: { message: "tabs can't indent YAML", fix: 'replace the tab by spaces' },
	DUPLICATE_KEY: { message: 'this key is given twice', fix: 'keep one of the two lines' },
	BLOCK_AS_IMPLICIT_KEY: {
		message: 'this value contains ": ", or the next line is indented too far',
		fix: 'put the value in quotes, and start the next key where the other keys start',
	},
	MULTILINE_IMPLICIT_KEY: {
		message: 'this line is no key with a value',
		fix: 'write it as "key: value", or remove it',
	},
	MULTIPLE_DOCS: {
		message: 'a line of three dots or hyphens ends it before this line',
		fix: 'remove that line',
	},
	TAG_RESOLVE_FAILED: {
		message: 'a value that starts with "!" is read as a command',
		fix: 'put the value in quotes',
	},
};

function neverClosed(offset: number, text: string): YamlProblem {
	const open = text[offset] ?? '';
	const close = { '[': ']', '{': '}' }[open] ?? open;
	return {
		offset,
		message: `the ${open} opened here is never closed`,
		fix: `add a closing ${close} at the end of the value`,
	};
}

export function tooDeep(offset: number): YamlProblem {
	return {
		offset,
		message: 'it is nested too deeply',
		fix: 'take the lists and groups out of one another',
	};
}

/** The problem of an alias that nothing defines; undefined when all are defined. */
export function unknownAlias(
	document: Document,
	explained: (problem: YamlProblem) => ContentIssue,
): ContentIssue | undefined {
	let found: ContentIssue | undefined;
	visit(document, {
		Alias(_, node) {
			if (node.resolve(document)) return undefined;
			found = explained({
				offset: rangeStart(node) ?? 0,
				message: `"*${node.source}" repeats a value that is not there`,
				fix: 'put a value that starts with * in quotes',
			});
			return visit.BREAK;
		},
	});
	return found;
}

function startOfQuote(document: Document, text: string, fallback: number): number {
	let start = fallback;
	visit(document, {
		Scalar(_, node) {
			const from = node.range?.[0];
			if (from !== undefined && /QUOTE/.test(node.type ?? '') && from <= fallback) {
				const quote = text[from];
				if (quote === '"' || quote === "'") start = from;
			}
		},
	});
	return start;
}

function startOfList(document: Document, text: string, fallback: number): number {
	let start: number | undefined;
	visit(document, {
		Collection(_, node) {
			if (!node.flow || !node.range) return undefined;
			const [from, end] = node.range;
			const isClosed = text[end - 1] === (text[from] === '[' ? ']' : '}');
			if (isClosed) return undefined;
			start = from;
			return visit.BREAK;
		},
	});
	return start ?? fallback;
}

export function rangeStart(node: unknown): number | undefined {
	return (node as { range?: readonly number[] | null } | null | undefined)?.range?.[0];
}
