import type { IncomingHttpHeaders } from 'node:http';

/** What the rules look at: a response over TLS whose certificate was verified, and its text. */
export interface Observed {
	readonly headers: IncomingHttpHeaders;
	readonly html: string;
	/** Where plain http leads, if anything listens there; undefined if nothing does. */
	readonly plainHttpLeadsTo?: string;
}

export interface Grade {
	readonly score: number;
	readonly grade: string;
	/** Points by rule; 0 says that it is kept and brings nothing. */
	readonly points: Readonly<Record<string, number>>;
}

const SIX_MONTHS = 15_768_000;
const GRADES = [
	[100, 'A+'],
	[90, 'A'],
	[85, 'A-'],
	[80, 'B+'],
	[70, 'B'],
	[65, 'B-'],
	[60, 'C+'],
	[50, 'C'],
	[45, 'C-'],
	[40, 'D+'],
	[30, 'D'],
	[25, 'D-'],
] as const;

/**
 * The grade by the published rules of Mozilla's HTTP Observatory: 100 points, less the penalties; extra
 * points count only where the penalties leave 90.
 */
export function gradeOf(observed: Observed): Grade {
	const points = Object.fromEntries(RULES.map(([name, rule]) => [name, rule(observed)]));
	const sum = (sign: 1 | -1): number =>
		Object.values(points)
			.filter((value) => Math.sign(value) === sign)
			.reduce((total, value) => total + value, 0);
	const penalized = 100 + sum(-1);
	const score = Math.max(0, penalized >= 90 ? penalized + sum(1) : penalized);
	return { score, grade: GRADES.find(([least]) => score >= least)?.[1] ?? 'F', points };
}

const RULES: readonly (readonly [string, (observed: Observed) => number])[] = [
	['content-security-policy', policyPoints],
	['cookies', ({ headers }) => cookiePoints(headers['set-cookie'] ?? [])],
	[
		'cross-origin-resource-sharing',
		({ headers }) => (headers['access-control-allow-origin'] === '*' ? -50 : 0),
	],
	[
		'redirection',
		({ plainHttpLeadsTo: leadsTo }) =>
			leadsTo === undefined || leadsTo.startsWith('https:') ? 0 : -20,
	],
	[
		'referrer-policy',
		({ headers }) => {
			const value = String(headers['referrer-policy'] ?? '')
				.split(',')
				.at(-1)!
				.trim();
			if (/^(?:no-referrer|same-origin|strict-origin|strict-origin-when-cross-origin)$/.test(value))
				return 5;
			return value === '' || value === 'no-referrer-when-downgrade' ? 0 : -5;
		},
	],
	[
		'strict-transport-security',
		({ headers }) => {
			const age = /max-age=(\d+)/.exec(headers['strict-transport-security'] ?? '')?.[1];
			if (age === undefined) return -20;
			return Number(age) < SIX_MONTHS ? -10 : 0;
		},
	],
	['subresource-integrity', integrityPoints],
	[
		'x-content-type-options',
		({ headers }) => (headers['x-content-type-options'] === 'nosniff' ? 0 : -5),
	],
	[
		'x-frame-options',
		({ headers }) => {
			const ancestors = directivesOf(headers).get('frame-ancestors');
			if (ancestors && !ancestors.includes('*')) return 5;
			return /^(?:deny|sameorigin)$/i.test(String(headers['x-frame-options'] ?? '')) ? 5 : -20;
		},
	],
	[
		'cross-origin-resource-policy',
		({ headers }) =>
			/^same-(?:origin|site)$/.test(String(headers['cross-origin-resource-policy'])) ? 10 : 0,
	],
	[
		'cross-origin-opener-policy',
		({ headers }) => (headers['cross-origin-opener-policy'] === 'same-origin' ? 10 : 0),
	],
	[
		'cross-origin-embedder-policy',
		({ headers }) =>
			/^(?:require-corp|credentialless)$/.test(String(headers['cross-origin-embedder-policy']))
				? 10
				: 0,
	],
];

function policyPoints({ headers }: Observed): number {
	const policy = directivesOf(headers);
	if (policy.size === 0) return -25;
	const standard = policy.get('default-src');
	const scripts = policy.get('script-src') ?? standard ?? [`'unsafe-inline'`];
	const styles = policy.get('style-src') ?? standard ?? [`'unsafe-inline'`];
	const objects = policy.get('object-src') ?? standard ?? ['*'];
	const anywhere = /^(?:\*|https?:|data:|http:\/\/.*)$/;
	const hashed = scripts.some((source) => /^'(?:nonce|sha\d{3})-/.test(source));
	if (scripts.includes(`'unsafe-inline'`) && !hashed) return -20;
	if ([...scripts, ...objects].some((source) => anywhere.test(source))) return -20;
	if ([...policy.values()].flat().some((source) => source.startsWith('http:'))) return -20;
	if (scripts.includes(`'unsafe-eval'`)) return -10;
	if (styles.some((source) => source === `'unsafe-inline'` || anywhere.test(source))) return 0;
	return standard?.join() === `'none'` ? 10 : 5;
}

function directivesOf(headers: IncomingHttpHeaders): ReadonlyMap<string, readonly string[]> {
	return new Map(
		String(headers['content-security-policy'] ?? '')
			.split(';')
			.map((directive) => directive.trim().toLowerCase().split(/\s+/))
			.flatMap(([name, ...values]) => (name ? [[name, values] as const] : [])),
	);
}

function cookiePoints(cookies: readonly string[]): number {
	if (cookies.length === 0) return 0;
	if (cookies.some((cookie) => !/;\s*secure/i.test(cookie))) return -20;
	return cookies.every((cookie) => /;\s*samesite=(?:lax|strict)/i.test(cookie)) ? 5 : 0;
}

/** Extra for integrity on every script; none is no fault where all scripts are the site's own. */
function integrityPoints({ html }: Observed): number {
	const scripts = [...html.matchAll(/<script\b[^>]*\bsrc="([^"]*)"[^>]*>/g)];
	if (scripts.length === 0) return 0;
	const bare = scripts.filter(([tag]) => !/\bintegrity="sha(?:256|384|512)-/.test(tag));
	if (bare.length === 0) return 5;
	if (bare.some(([, source]) => source!.startsWith('http:'))) return -50;
	return bare.some(([, source]) => /^(?:https:)?\/\//.test(source!)) ? -5 : 0;
}
