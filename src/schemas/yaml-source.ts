import { LineCounter, isCollection, isPair, isScalar, parseDocument, visit } from 'yaml';
import type { Document, YAMLError } from 'yaml';
import type { ContentIssue } from './content-issue.ts';

/** YAML text with its values and a way back from a value to its place in the file. */
export interface YamlSource {
	readonly data: unknown;
	readonly issues: readonly ContentIssue[];
	/** The place of the value at `path`, or of the nearest parent that exists. */
	readonly locate: (path: readonly PropertyKey[], part?: 'key' | 'value') => Place;
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
	const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
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

	const issues = document.errors.map((error) => {
		const { offset, message, fix } = explain(error, document, text);
		return issue(placeAt(offset), 'KB101', `${what} is not valid YAML: ${message}`, fix);
	});
	const locate = (path: readonly PropertyKey[], part: 'key' | 'value' = 'value'): Place =>
		placeAt(offsetOf(document, path, part));
	if (issues.length > 0) return { data: undefined, issues: issues.slice(0, 1), locate };
	try {
		return { data: document.toJS({ maxAliasCount: ALIAS_LIMIT }), issues, locate };
	} catch {
		const bomb = issue(
			{ line: 1 + linesBefore, column: 1 },
			'KB105',
			`${what} has more than ${ALIAS_LIMIT} alias expansions`,
			'write the values out instead of repeating them with & and *',
		);
		return { data: undefined, issues: [bomb], locate };
	}
}

interface Explanation {
	readonly offset: number;
	readonly message: string;
	readonly fix: string;
}

function explain(error: YAMLError, document: Document, text: string): Explanation {
	const offset = error.pos[0];
	if (error.code === 'MISSING_CHAR' && /quote/.test(error.message)) {
		const start = startOfQuote(document, text, offset);
		return {
			offset: start,
			message: `the ${text[start]} opened here is never closed`,
			fix: `add a closing ${text[start]} at the end of the value`,
		};
	}
	if (error.code === 'TAB_AS_INDENT')
		return {
			offset,
			message: "tabs can't indent YAML",
			fix: 'replace the tab by spaces',
		};
	if (error.code === 'DUPLICATE_KEY')
		return { offset, message: 'this key is given twice', fix: 'keep one of the two lines' };
	const reason = error.message.replace(/\s+/g, ' ').replace(/[.:]$/, '');
	return {
		offset,
		message: `${reason.charAt(0).toLowerCase()}${reason.slice(1)}`,
		fix: 'put values that contain ": " or start with a special character in quotes',
	};
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
