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
			fix: `write one key a line, such as "${keys[0] ?? 'an-id'}: …"`,
		});
		return { data: undefined, issues: [issue] };
	}

	const issues: ContentIssue[] = [];
	const explained = new Set<string>();
	const result = schema.safeParse(data);
	for (const problem of result.error?.issues ?? []) {
		if (problem.code === 'unrecognized_keys') {
			for (const key of problem.keys) issues.push(unknownKey(key, problem.path));
			continue;
		}
		// A value of the wrong type breaks other rules as well; the first says enough.
		const place = JSON.stringify(problem.path);
		if (!explained.has(place)) issues.push(explain(problem));
		explained.add(place);
	}
	// Zod leaves this key out of records without a word.
	const isReported = issues.some((issue) => issue.message.includes('"__proto__"'));
	if (Object.hasOwn(data, '__proto__') && !isReported) issues.push(unknownKey('__proto__', []));
	return { data: issues.length === 0 ? result.data : undefined, issues };

	function unknownKey(key: string, path: readonly PropertyKey[]): ContentIssue {
		const known = path.length === 0 ? keys : keysAt(schema, path);
		return at([...path, key], 'key', {
			code: area === 'content' ? 'KB112' : 'KB203',
			message: `unknown key "${key}";${didYouMean(key, known).toLowerCase() || ' it is not read'}`,
			fix: known.length > 0 ? `use one of: ${known.join(', ')}` : 'remove it or correct its name',
		});
	}

	function explain(problem: z.core.$ZodIssue): ContentIssue {
		const { path } = problem;
		const name = nameOf(path);
		const value = path.reduce<unknown>(
			(parent, key) => (parent as Record<PropertyKey, unknown> | undefined)?.[key],
			data,
		);
		const typeCode = area === 'content' ? 'KB111' : 'KB203';
		const wrong = (message: string, fix: string): ContentIssue =>
			at(path, 'value', { code: typeCode, message: `${name} ${message}`, fix });

		const isKey = problem.code === 'invalid_key';
		const rule = ruleOf(isKey ? problem.issues[0] : problem);
		if (rule)
			return at(path, isKey ? 'key' : 'value', {
				code: rule.code === 'KB111' ? typeCode : rule.code,
				message: rule.message.startsWith('"') ? rule.message : `${name} ${rule.message}`,
				fix: rule.fix,
			});
		if (value === undefined) {
			const before = source.locate([]).line - 1;
			const where = before > 0 ? ` after line ${before}` : ' as the first line';
			return at(path.slice(0, -1), 'value', {
				code: area === 'content' ? 'KB110' : 'KB203',
				message: `${name} is missing`,
				fix: `add "${String(path.at(-1))}: …"${path.length === 1 ? where : ''}`,
			});
		}
		const written =
			typeof value === 'string' ? value : (source.written(path) ?? JSON.stringify(value));
		if (problem.code === 'invalid_type')
			return wrong(
				`must be ${TYPE_WORDS[problem.expected] ?? problem.expected}, but is ${describe(value, written)}`,
				problem.expected === 'string' && value !== null && typeof value !== 'object'
					? `write ${labelOf(path)}${JSON.stringify(written)}`
					: (TYPE_FIXES[problem.expected] ?? 'correct the value'),
			);
		if (problem.code === 'invalid_value') {
			const allowed = problem.values.map(String);
			return wrong(
				`can't be "${written}".${didYouMean(written, allowed)}`,
				`use one of: ${allowed.join(', ')}`,
			);
		}
		if (problem.code === 'too_small' && problem.origin === 'array')
			return wrong(
				`needs at least ${problem.minimum} entries, but has ${(value as unknown[]).length}`,
				'add what is missing, or remove it',
			);
		if (problem.code === 'too_small')
			return wrong(
				`must be ${problem.inclusive ? 'at least' : 'more than'} ${problem.minimum}, but is ${written}`,
				'correct the number',
			);
		if (problem.code === 'too_big')
			return wrong(`must be at most ${problem.maximum}, but is ${written}`, 'correct the number');
		return wrong(
			`${problem.message.charAt(0).toLowerCase()}${problem.message.slice(1)}`,
			'correct the value',
		);
	}
}

/** A path in words, entries counted from 1: `"home.popular"`, `entry 2 of "topics"`. */
function nameOf(path: readonly PropertyKey[]): string {
	const last = path.at(-1);
	if (typeof last === 'number') return `entry ${last + 1} of ${nameOf(path.slice(0, -1))}`;
	const from = path.findLastIndex((key) => typeof key === 'number') + 1;
	const name = `"${path.slice(from).map(String).join('.')}"`;
	return from > 0 ? `${name} in ${nameOf(path.slice(0, from))}` : name;
}

/** What stands before the value on its line, as far as the path tells. */
function labelOf(path: readonly PropertyKey[]): string {
	const last = path.at(-1);
	return typeof last === 'number' || last === undefined ? '' : `${String(last)}: `;
}

function ruleOf(problem: z.core.$ZodIssue | undefined): RuleProblem | undefined {
	return problem?.code === 'custom' ? (problem.params?.['rule'] as RuleProblem) : undefined;
}

/** The keys that the group at `path` may have; empty when the schema names none. */
function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): readonly string[] {
	const { innerType, shape, valueType, element } = schema._zod.def as {
		readonly innerType?: z.core.$ZodType;
		readonly shape?: Readonly<Record<PropertyKey, z.core.$ZodType>>;
		readonly valueType?: z.core.$ZodType;
		readonly element?: z.core.$ZodType;
	};
	if (innerType) return keysAt(innerType, path);
	const [key, ...rest] = path;
	if (key === undefined) return shape ? Object.keys(shape) : [];
	const next = shape?.[key] ?? valueType ?? element;
	return next ? keysAt(next, rest) : [];
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
	string: 'write one line of text, or remove the key if it may be left out',
	boolean: 'write true or false without quotes',
	array: 'write it in square brackets, for example [analytics, api]',
	number: 'write a number without quotes',
	int: 'write a whole number without quotes',
	object: 'write its keys on the lines below, each indented by two spaces',
	record: 'write its keys on the lines below, each indented by two spaces',
};

function describe(value: unknown, written: string): string {
	if (value === null) return 'empty';
	if (Array.isArray(value)) return 'a list';
	if (typeof value === 'object') return 'a group of keys';
	if (typeof value === 'string') return `the text "${value}"`;
	if (typeof value === 'number') return `the number ${written}`;
	return written;
}
