import { LineCounter, isCollection, isPair, isScalar, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import type { ContentIssue } from './content-issue.ts';
import { explain, rangeStart, tooDeep, unknownAlias } from './yaml-problem.ts';
import type { YamlProblem } from './yaml-problem.ts';

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

	const explained = ({ offset, message, fix }: YamlProblem): ContentIssue =>
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
