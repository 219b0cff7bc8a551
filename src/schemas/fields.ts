import { z } from 'astro/zod';

/** Ids are file names and parts of URLs. */
export const ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Ids that would collide with pages and folders of the site itself. */
export const RESERVED_IDS: ReadonlySet<string> = new Set([
	'404',
	'index',
	'page',
	'pagefind',
	'_astro',
	'feed',
	'print',
	'llms',
]);

/** The sentence and fix of a rule that Zod can't tell by itself; read by `toContentIssues`. */
export interface RuleProblem {
	readonly code: 'KB111' | 'KB113' | 'KB131' | 'KB143' | 'KB203';
	readonly message: string;
	readonly fix: string;
}

/** One line of text, trimmed of nothing, 1 to `limit` characters. */
export const line = (limit: number) =>
	z.string().superRefine((value, context) => {
		const length = [...value].length;
		if (value.trim() === '')
			problem(context, {
				code: 'KB111',
				message: 'is empty',
				fix: 'write it, or remove the key if it may be left out',
			});
		else if (length > limit)
			problem(context, {
				code: 'KB111',
				message: `is ${length} characters long; ${limit} are the most`,
				fix: `shorten it to ${limit} characters`,
			});
	});

export const id = z.string().superRefine((value, context) => {
	if (!ID_PATTERN.test(value))
		problem(context, {
			code: 'KB131',
			message: `"${value}" is not an id`,
			fix: 'use lower-case letters, digits and single hyphens, for example "site-id"',
		});
});

/** A calendar day, `YYYY-MM-DD`, kept as text so that no time zone can move it. */
export const day = z.preprocess(
	(value) => value,
	z.string().superRefine((value, context) => {
		const reason = whyNotADay(value);
		if (reason)
			problem(context, {
				code: 'KB113',
				message: `"${value}" is not a date: ${reason}`,
				fix: 'write the day as year-month-day, for example 2026-03-31',
			});
	}),
);

export const oldPath = z.string().superRefine((value, context) => {
	if (!/^\/[^\s?#]*$/.test(value) || value.includes('//') || value.split('/').includes('..'))
		problem(context, {
			code: 'KB131',
			message: `"${value}" is not a path of this site`,
			fix: 'write the old address from its first slash, for example "/kb/site-id/"',
		});
});

export const webAddress = z.string().superRefine((value, context) => {
	const url = URL.canParse(value) ? new URL(value) : undefined;
	if (!url || !['https:', 'http:'].includes(url.protocol))
		problem(context, {
			code: 'KB203',
			message: `"${value}" is not a web address`,
			fix: 'write it in full, for example "https://help.example.com/"',
		});
});

/** Why the text is no day of the calendar, in words, or undefined when it is one. */
export function whyNotADay(value: string): string | undefined {
	const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
	if (!match)
		return /^\d{4}-\d{2}-\d{2}[T ]/.test(value)
			? 'it has a time of day'
			: 'it must be four digits, two digits, two digits';
	const [year, month, date] = match.slice(1).map(Number) as [number, number, number];
	if (month < 1 || month > 12) return `month ${month}`;
	const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
	if (date < 1 || date > days) return `month ${month} of ${year} has ${days} days`;
	return undefined;
}

function problem(context: z.RefinementCtx, rule: RuleProblem): void {
	context.addIssue({ code: 'custom', message: rule.message, params: { rule } });
}
