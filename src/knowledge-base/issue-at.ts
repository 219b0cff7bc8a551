import type { ContentIssue } from '../schemas/content-issue.ts';
import type { Place } from '../schemas/yaml-source.ts';
import type { LocatedFile } from './content-source.ts';

/** An issue of a file at a place, or at the value that `path` leads to. */
export function issueAt(
	{ file, locate }: LocatedFile,
	where: Place | readonly PropertyKey[],
	code: ContentIssue['code'],
	message: string,
	fix: string,
	level: ContentIssue['level'] = 'error',
): ContentIssue {
	const { line, column } = 'line' in where ? where : locate(where);
	return { file, line, column, level, code, message, fix };
}
