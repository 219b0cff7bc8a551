import { z } from 'astro/zod';
import type { Located } from '../knowledge-base/content-source.ts';
import type { ContentIssue } from '../schemas/content-issue.ts';
import { checkData } from '../schemas/content-issues.ts';
import { parseYaml } from '../schemas/yaml-source.ts';
import { readSingle } from './content-files.ts';

export interface ReadFile<T> extends Located<T> {
	readonly issues: readonly ContentIssue[];
}

/** A YAML file of the content folder that maps ids to records; an absent file holds none. */
export function readRecords<T>(
	contentDir: string,
	name: string,
	schema: z.ZodType<Record<string, T>>,
): ReadFile<ReadonlyMap<string, T>> {
	const { file, text, issues } = readSingle(contentDir, name);
	const yaml = parseYaml(text ?? '', { file, what: name });
	const { locate } = yaml;
	if (!text?.trim()) return { value: new Map(), file, locate, issues };
	const checked = checkData(yaml, schema, { file, keys: [], area: 'configuration' });
	return {
		value: new Map(Object.entries(checked.data ?? {})),
		file,
		locate,
		issues: [...issues, ...checked.issues],
	};
}

/** A YAML file of the content folder that holds a list; an absent file holds none. */
export function readList<T>(
	contentDir: string,
	name: string,
	schema: z.ZodType<T[]>,
): ReadFile<readonly T[]> {
	const { file, text, issues } = readSingle(contentDir, name);
	const yaml = parseYaml(text ?? '', { file, what: name });
	const { locate } = yaml;
	if (!text?.trim()) return { value: [], file, locate, issues };
	const wrapped = {
		...yaml,
		data: { [name]: yaml.data },
		locate: (path: readonly PropertyKey[]) => locate(path.slice(1)),
		written: (path: readonly PropertyKey[]) => yaml.written(path.slice(1)),
	};
	const checked = checkData(wrapped, z.object({ [name]: schema }), {
		file,
		keys: [],
		area: 'configuration',
	});
	return {
		value: checked.data?.[name] ?? [],
		file,
		locate,
		issues: [...issues, ...checked.issues],
	};
}
