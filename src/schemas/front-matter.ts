import type { ContentIssue } from './content-issue.ts';

export interface SplitSource {
	/** The YAML between the two fences. */
	readonly yaml: string;
	/**
	 * The whole file with the front matter replaced by spaces, line by line, so that every offset,
	 * line and column in it is the file's own.
	 */
	readonly body: string;
}

/** The two parts of an article file, or the issue that says which fence is missing. */
export function splitFrontMatter(text: string, file: string): SplitSource | ContentIssue {
	const place = { file, line: 1, column: 1, level: 'error', code: 'KB102' } as const;
	const opening = /^---[ \t]*(?:\r?\n|$)/.exec(text);
	if (!opening)
		return {
			...place,
			message: text.trim() === '' ? 'the file is empty' : 'the file has no front matter',
			fix: 'start the file with a line of three hyphens, the front matter, and another line of three hyphens',
		};
	const closing = /(?:^|\r?\n)---[ \t]*(?:\r?\n|$)/.exec(text.slice(opening[0].length));
	if (!closing)
		return {
			...place,
			message: 'the front matter opened on line 1 is never closed',
			fix: 'add a line of three hyphens (---) after the last key',
		};
	const yamlEnd = opening[0].length + closing.index;
	const bodyStart = yamlEnd + closing[0].length;
	return {
		yaml: text.slice(opening[0].length, yamlEnd),
		body: text.slice(0, bodyStart).replace(/[^\r\n]/g, ' ') + text.slice(bodyStart),
	};
}
