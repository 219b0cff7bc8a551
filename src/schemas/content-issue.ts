/**
 * A problem in the content, told to the person who writes it. Every check returns a list of these
 * and nothing throws, so that one run shows all problems.
 */
export interface ContentIssue {
	/** Path relative to the content folder's parent, with forward slashes. */
	readonly file: string;
	/** 1-based; 1 when the problem is the file as a whole. */
	readonly line: number;
	/** 1-based, in UTF-16 units. */
	readonly column: number;
	readonly level: 'error' | 'warning';
	/** `KB` and three digits; docs/errors.md explains each. Codes never change their meaning. */
	readonly code: `KB${number}`;
	/** What is wrong, quoting the value. */
	readonly message: string;
	/** What to write instead. */
	readonly fix: string;
}

export interface IssueCounts {
	readonly errors: number;
	readonly warnings: number;
	readonly files: number;
}

export function countIssues(issues: readonly ContentIssue[]): IssueCounts {
	const errors = issues.filter((issue) => issue.level === 'error').length;
	const files = new Set(issues.map((issue) => issue.file)).size;
	return { errors, warnings: issues.length - errors, files };
}

/** The issues ordered by path, then by place in the file. */
export function sortIssues(issues: readonly ContentIssue[]): ContentIssue[] {
	return [...issues].sort(compareIssues);
}

function compareIssues(a: ContentIssue, b: ContentIssue): number {
	return (
		compareText(a.file, b.file) ||
		a.line - b.line ||
		a.column - b.column ||
		compareText(a.code, b.code)
	);
}

/** The same problem at several places. */
export interface IssueGroup {
	/** At the first of them. */
	readonly issue: ContentIssue;
	/** The others in order. */
	readonly others: readonly ContentIssue[];
}

/** From so many places on, a problem is told once. */
const REPEATED = 4;
const PLACES_SHOWN = 3;

/** The issues in order, those that say the same at many places as one. */
export function groupIssues(issues: readonly ContentIssue[]): IssueGroup[] {
	const sorted = sortIssues(issues);
	const alike = Map.groupBy(sorted, ({ level, code, message, fix }) =>
		[level, code, message, fix].join('\0'),
	);
	return [...alike.values()]
		.flatMap((same): IssueGroup[] =>
			same.length < REPEATED
				? same.map((issue) => ({ issue, others: [] }))
				: [{ issue: same[0]!, others: same.slice(1) }],
		)
		.sort((a, b) => compareIssues(a.issue, b.issue));
}

/**
 * Two lines per problem, a third where it is repeated, and a last line with the counts of all
 * issues; the empty string when there are none.
 */
export function formatIssues(issues: readonly ContentIssue[]): string {
	if (issues.length === 0) return '';
	const { errors, warnings, files } = countIssues(issues);
	const lines = groupIssues(issues).flatMap(({ issue, others }) => [
		visible(`${placeOf(issue)}  ${issue.level} ${issue.code}  ${issue.message}`),
		`  fix: ${visible(issue.fix)}`,
		...(others.length > 0 ? [visible(`  ${formatPlaces(others)}`)] : []),
	]);
	const total = `${plural(errors, 'error')}, ${plural(warnings, 'warning')} in ${plural(files, 'file')}`;
	return [...lines, total].join('\n');
}

function formatPlaces(issues: readonly ContentIssue[]): string {
	const shown = issues.slice(0, PLACES_SHOWN).map(placeOf).join(', ');
	const rest = issues.length - PLACES_SHOWN;
	return `the same at ${plural(issues.length, 'more place')}: ${shown}${rest > 0 ? `, … (${rest} not shown)` : ''}`;
}

function placeOf({ file, line, column }: ContentIssue): string {
	return `${file}:${line}:${column}`;
}

/** File names and values may hold line ends and terminal commands; the report shows them as text. */
function visible(text: string): string {
	return text.replace(
		/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g,
		(letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
}

function plural(count: number, noun: string): string {
	return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
