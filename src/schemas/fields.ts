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

/** Names that Windows gives to devices. */
export const WINDOWS_NAME = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** The sentence and fix of a rule that Zod can't tell by itself; read by `toContentIssues`. */
export interface RuleProblem {
	readonly code: 'KB104' | 'KB111' | 'KB113' | 'KB131' | 'KB203';
	readonly message: string;
	readonly fix: string;
}

/**
 * Characters that nobody sees: controls other than tab and line end, and bidirectional overrides,
 * which make text read differently from what it is (Trojan Source, CVE-2021-42574).
 */
export const HIDDEN_CHARACTER =
	/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

/** One of the two halves in which UTF-16 writes rare characters; alone it is no text. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/** `U+202E` */
export function codePointOf(letter: string): string {
	return `U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** One line of text, trimmed of nothing, 1 to `limit` characters. */
export const line = (limit: number) =>
	z.string().superRefine((value, context) => {
		const length = [...value].length;
		const hidden = HIDDEN_CHARACTER.exec(value)?.[0];
		if (hidden !== undefined)
			problem(context, {
				code: 'KB104',
				message: `contains the invisible control character ${codePointOf(hidden)}`,
				fix: 'delete the character',
			});
		else if (!value.isWellFormed())
			problem(context, {
				code: 'KB104',
				message: `contains half of a character, ${codePointOf(LONE_SURROGATE.exec(value)![0])}`,
				fix: 'write the whole character, or delete the half',
			});
		else if (value.trim() === '')
			problem(context, {
				code: 'KB111',
				message: 'is empty',
				fix: 'write it, or remove the key if it may be left out',
			});
		else if (/[\n\r\u2028\u2029]/.test(value))
			problem(context, {
				code: 'KB111',
				message: 'has more than one line',
				fix: 'write it on one line, or start it with >- and indent its lines',
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
	// YAML reads 20260331 as a number; its writer meant a day.
	(value) => (typeof value === 'number' ? String(value) : value),
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
	if (!/^\/[^\s?#*\\]*$/.test(value) || value.includes('//') || !isPlain(value))
		problem(context, {
			code: 'KB131',
			message: `"${value}" is not a path of this site`,
			fix: 'write the old address from its first slash, for example "/kb/site-id/"',
		});
});

export const webAddress = z.string().superRefine((value, context) => {
	const url = URL.canParse(value) ? new URL(value) : undefined;
	if (!url || !['https:', 'http:'].includes(url.protocol) || !value.isWellFormed())
		problem(context, {
			code: 'KB203',
			message: `"${value}" is not a web address`,
			fix: 'write it in full, for example "https://help.example.com/"',
		});
});

/** The address that the site is served at: nothing may follow its path. */
export const siteAddress = webAddress.superRefine((value, context) => {
	const url = URL.canParse(value) ? new URL(value) : undefined;
	if (url && (url.username || url.search || url.hash))
		problem(context, {
			code: 'KB203',
			message: `"${value}" has more in it than a host and a path`,
			fix: 'leave out names with "@" and everything from "?" or "#" on',
		});
});

/** Where a reader may be sent: a web address, mail, telephone, or a path of this site. */
export const linkAddress = line(300).superRefine((value, context) => {
	if (!/^(?:https?:\/\/|mailto:|tel:|\/(?!\/))./i.test(value))
		problem(context, {
			code: 'KB203',
			message: `"${value}" is no address to link to`,
			fix: 'write it in full, for example "mailto:support@example.com" or "https://example.com/contact"',
		});
});

/** Why the text is no day of the calendar, in words, or undefined when it is one. */
export function whyNotADay(value: string): string | undefined {
	const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
	if (!match) {
		if (/^\d{4}-\d{2}-\d{2}[T ]/.test(value)) return 'it has a time of day';
		if (/^\d{4}-\d{2}-\d{2}(?:Z|[+-]\d)/.test(value)) return 'it has a time zone';
		return 'it must be four digits, two digits, two digits';
	}
	const [year, month, date] = match.slice(1).map(Number) as [number, number, number];
	if (month < 1 || month > 12) return `month ${month}`;
	const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
	if (date < 1 || date > days) return `month ${month} of ${year} has ${days} days`;
	return undefined;
}

/** Has no part like `..`, nothing that nobody sees, and can be written as the address of a request. */
function isPlain(path: string): boolean {
	try {
		const decoded = decodeURIComponent(encodeURI(path).replaceAll('%25', '%'));
		return (
			!/[\u0000-\u001f]/.test(decoded) &&
			!HIDDEN_CHARACTER.test(decoded) &&
			!decoded.split('/').some((part) => part === '.' || part === '..')
		);
	} catch {
		return false;
	}
}

function problem(context: z.RefinementCtx, rule: RuleProblem): void {
	context.addIssue({ code: 'custom', message: rule.message, params: { rule } });
}
