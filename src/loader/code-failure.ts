import type { ContentIssue } from '../schemas/content-issue.ts';
import { didYouMean } from '../schemas/nearest.ts';

/** What stopped the code of a document, and where. */
export interface CodeFailure {
	readonly line: number;
	readonly column: number;
	/** Of the error. */
	readonly name: string;
	readonly message: string;
	readonly code?: string | undefined;
	/** What the document's imports and exports define. */
	readonly names: readonly string[];
}

const AS_TEXT = 'write \\{ and \\} for braces in text';

/** The sentence for the document's writer, and what to do. */
export function explainFailure(failure: CodeFailure): Pick<ContentIssue, 'message' | 'fix'> {
	const { name, code, message, names } = failure;
	const unknown = /^(\S+) is not defined/.exec(message)?.[1];
	if (name === 'ReferenceError' && unknown !== undefined)
		return {
			message: `"${unknown}" is used as code, but nothing here has that name.${didYouMean(unknown, names)}`,
			fix: `${AS_TEXT}, put the words in \`backticks\`, or define the name with "export const"`,
		};
	const missing = /^Cannot find (?:package|module) '([^']+)'/.exec(message)?.[1];
	if (code === 'ERR_MODULE_NOT_FOUND' && missing !== undefined)
		return /^\.{0,2}\//.test(missing)
			? {
					message: `there is no file "${missing}" to import`,
					fix: 'correct the path, which starts at the folder of this file, or remove the import',
				}
			: {
					message: `the package "${missing}" is not installed`,
					fix: 'install it, or remove the import',
				};
	const [, module, absent] =
		/^The requested module '([^']+)' does not provide an export named '([^']+)'/.exec(message) ??
		[];
	if (module !== undefined && absent !== undefined)
		return {
			message: `"${module}" exports no "${absent}"`,
			fix: 'correct the name, or export it there',
		};
	const unreadable = /^\d+:\d+: Could not parse \w+ with oxc: (.+?)(?: \([\w-]+:[\w-]+\))?$/.exec(
		message,
	)?.[1];
	if (unreadable !== undefined)
		return {
			message: `this is no JavaScript: ${unreadable}`,
			fix: `correct the code, or ${AS_TEXT}`,
		};
	if (name === 'CodeError') return { message, fix: `correct the code, or ${AS_TEXT}` };
	return { message: `the code fails: ${message}`, fix: `correct the code, or ${AS_TEXT}` };
}
