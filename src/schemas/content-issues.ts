import type { z } from 'astro/zod';
import type { ContentIssue } from './content-issue.ts';
import type { RuleProblem } from './fields.ts';
import { didYouMean } from './nearest.ts';
import type { YamlSource } from './yaml-source.ts';

export interface CheckedData<T> {
	/** Undefined when anything is wrong. */
	readonly data: T | undefined;
	readonly issues: readonly ContentIssue[];
}

export interface CheckOptions {
	readonly file: string;
	/** The keys that the object may have, for "did you mean". */
	readonly keys: readonly string[];
	/** Code of type and missing-key problems: content (default) or configuration. */
	readonly area?: 'content' | 'configuration';
}

/** Checks parsed YAML against a schema; every problem becomes one sentence with its place. */
export function checkData<T>(
	source: YamlSource,
	schema: z.ZodType<T>,
	options: CheckOptions,
): CheckedData<T> {
	if (source.issues.length > 0) return { data: undefined, issues: source.issues };
	const { file, keys, area = 'content' } = options;
	const { data } = source;
	const at = (
		path: readonly PropertyKey[],
		part: 'key' | 'value',
		rest: Pick<ContentIssue, 'code' | 'message' | 'fix'>,
	): ContentIssue => ({ file, ...source.locate(path, part), level: 'error', ...rest });

	if (data === null || typeof data !== 'object' || Array.isArray(data)) {
		const issue = at([], 'value', {
			code: area === 'content' ? 'KB110' : 'KB203',
			message: 'there are no keys here',
			fix: `write one key a line, such as "${keys[0] ?? 'title'}: …"`,
		});
		return { data: undefined, issues: [issue] };
	}

	const issues: ContentIssue[] = [];
	// Zod drops this key before its own check for unknown ones.
	if (Object.hasOwn(data, '__proto__')) issues.push(unknownKey('__proto__', []));
	const result = schema.safeParse(data);
	for (const problem of result.error?.issues ?? []) {
		if (problem.code === 'unrecognized_keys')
			for (const key of problem.keys) issues.push(unknownKey(key, problem.path));
		else issues.push(explain(problem));
	}
	return { data: issues.length === 0 ? result.data : undefined, issues };

	function unknownKey(key: string, path: readonly PropertyKey[]): ContentIssue {
		const known = path.length === 0 ? keys : [];
		return at([...path, key], 'key', {
			code: area === 'content' ? 'KB112' : 'KB203',
			message: `unknown key "${key}";${didYouMean(key, known).toLowerCase() || ' it is not read'}`,
			fix: known.length > 0 ? `use one of: ${known.join(', ')}` : 'remove it or correct its name',
		});
	}

	function explain(problem: z.core.$ZodIssue): ContentIssue {
		const { path } = problem;
		const name = path.map(String).join('.');
		const value = path.reduce<unknown>(
			(parent, key) => (parent as Record<PropertyKey, unknown> | undefined)?.[key],
			data,
		);
		const typeCode = area === 'content' ? 'KB111' : 'KB203';
		const rule = problem.code === 'custom' ? (problem.params?.['rule'] as RuleProblem) : undefined;
		if (rule) {
			const subject = rule.message.startsWith('"') ? '' : `"${name}" `;
			return at(path, 'value', {
				code: rule.code,
				message: `${subject}${rule.message}`,
				fix: rule.fix,
			});
		}
		if (value === undefined)
			return at(path.slice(0, -1), 'value', {
				code: area === 'content' ? 'KB110' : 'KB203',
				message: `"${name}" is missing`,
				fix: `add "${String(path.at(-1))}: …"${path.length === 1 ? ' after line 1' : ''}`,
			});
		if (problem.code === 'invalid_type')
			return at(path, 'value', {
				code: typeCode,
				message: `"${name}" must be ${TYPE_WORDS[problem.expected] ?? problem.expected}, but is ${describe(value)}`,
				fix:
					problem.expected === 'string' && typeof value !== 'object'
						? `write ${String(path.at(-1))}: ${JSON.stringify(asText(value))}`
						: (TYPE_FIXES[problem.expected] ?? 'correct the value'),
			});
		return at(path, 'value', {
			code: typeCode,
			message: `"${name}" ${problem.message.charAt(0).toLowerCase()}${problem.message.slice(1)}`,
			fix: 'correct the value',
		});
	}
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
	string: 'text',
	number: 'a number',
	int: 'a whole number',
	boolean: 'true or false',
	array: 'a list',
	object: 'a group of keys',
	record: 'a group of keys',
};

const TYPE_FIXES: Readonly<Record<string, string>> = {
	boolean: 'write true or false without quotes',
	array: 'write it in square brackets, for example [analytics, api]',
	number: 'write a number without quotes',
	int: 'write a whole number without quotes',
};

function describe(value: unknown): string {
	if (value === null) return 'empty';
	if (Array.isArray(value)) return 'a list';
	if (typeof value === 'object') return 'a group of keys';
	if (typeof value === 'string') return `the text "${value}"`;
	if (typeof value === 'number') return `the number ${value}`;
	return asText(value);
}

/** A scalar of YAML as its writer typed it, near enough. */
function asText(value: unknown): string {
	return typeof value === 'string' ? value : JSON.stringify(value);
}
