import { LineCounter, isCollection, isPair, isScalar, parseDocument, visit } from 'yaml';
import type { Document, YAMLError } from 'yaml';
import type { ContentIssue } from './content-issue.ts';

/** YAML text with its values and a way back from a value to its place in the file. */
export interface YamlSource {
	readonly data: unknown;
	readonly issues: readonly ContentIssue[];
	/** The place of the value at `path`, or of the nearest parent that exists. */
	readonly locate: (path: readonly PropertyKey[], part?: 'key' | 'value') => Place;
	/** The value at `path` as its writer typed it, without quotes; undefined for lists and groups. */
	readonly written: (path: readonly PropertyKey[]) => string | undefined;
}

export interface Place {
	readonly line: number;
	readonly column: number;
}

export interface YamlOptions {
	readonly file: string;
	/** What the text is, for the sentence: "front matter" or the file's own kind. */
	readonly what: string;
	/** Lines of the file that stand before the text. */
	readonly linesBefore?: number;
}

const ALIAS_LIMIT = 100;

/** Parses without throwing: what is wrong comes back as issues, with `data` undefined. */
export function parseYaml(text: string, options: YamlOptions): YamlSource {
	const { file, what, linesBefore = 0 } = options;
	const counter = new LineCounter();
	const document = parseDocument(text, {
		lineCounter: counter,
		prettyErrors: false,
		// Its warnings would go to the console, past the report.
		logLevel: 'error',
	});
	const placeAt = (offset: number): Place => {
		const { line, col } = counter.linePos(offset);
		return { line: Math.max(line, 1) + linesBefore, column: Math.max(col, 1) };
	};
	const issue = (
		place: Place,
		code: ContentIssue['code'],
		message: string,
		fix: string,
	): ContentIssue => ({ file, ...place, level: 'error', code, message, fix });

	const explained = ({ offset, message, fix }: Explanation): ContentIssue =>
		issue(placeAt(offset), 'KB101', `${what} is not valid YAML: ${message}`, fix);

	// An unknown tag is only a warning to the parser, but it swallows the word it stands in.
	const issues = [...document.errors, ...document.warnings].map((error) =>
		explained(explain(error, document, text)),
	);
	const locate = (path: readonly PropertyKey[], part: 'key' | 'value' = 'value'): Place =>
		placeAt(offsetOf(document, path, part));
	const written = (path: readonly PropertyKey[]): string | undefined => {
		const node = document.getIn(path, true);
		return isScalar(node) ? node.source : undefined;
	};
	if (issues.length > 0) return { data: undefined, issues: issues.slice(0, 1), locate, written };
	try {
		return { data: document.toJS({ maxAliasCount: ALIAS_LIMIT }), issues, locate, written };
	} catch (error) {
		const problem =
			error instanceof RangeError
				? explained(tooDeep(0))
				: (unknownAlias(document, explained) ??
					issue(
						{ line: 1 + linesBefore, column: 1 },
						'KB105',
						`${what} has more than ${ALIAS_LIMIT} alias expansions`,
						'write the values out instead of repeating them with & and *',
					));
		return { data: undefined, issues: [problem], locate, written };
	}
}

interface Explanation {
	readonly offset: number;
	readonly message: string;
	readonly fix: string;
}

function explain(error: YAMLError, document: Document, text: string): Explanation {
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
const SENTENCES: Readonly<Record<string, Omit<Explanation, 'offset'>>> = {
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

function neverClosed(offset: number, text: string): Explanation {
	const open = text[offset] ?? '';
	const close = { '[': ']', '{': '}' }[open] ?? open;
	return {
		offset,
		message: `the ${open} opened here is never closed`,
		fix: `add a closing ${close} at the end of the value`,
	};
}

function tooDeep(offset: number): Explanation {
	return {
		offset,
		message: 'it is nested too deeply',
		fix: 'take the lists and groups out of one another',
	};
}

function unknownAlias(
	document: Document,
	explained: (problem: Explanation) => ContentIssue,
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

function offsetOf(document: Document, path: readonly PropertyKey[], part: 'key' | 'value'): number {
	let node: unknown = document.contents;
	let offset = 0;
	for (const [index, key] of path.entries()) {
		if (!isCollection(node)) return offset;
		const last = index === path.length - 1;
		const pair = node.items.find(
			(item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(key),
		);
		if (isPair(pair)) {
			if (part === 'key' && last) return rangeStart(pair.key) ?? offset;
			node = pair.value;
		} else {
			node = node.items[Number(key)];
		}
		const start = rangeStart(node);
		if (start === undefined) return offset;
		offset = start;
	}
	return offset;
}

function rangeStart(node: unknown): number | undefined {
	return (node as { range?: readonly number[] | null } | null | undefined)?.range?.[0];
}
