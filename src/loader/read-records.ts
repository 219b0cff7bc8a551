import { z } from 'astro/zod';
import type { LocatedFile } from '../knowledge-base/content-source.ts';
import type { ContentIssue } from '../schemas/content-issue.ts';
import { checkData } from '../schemas/content-issues.ts';
import { parseYaml } from '../schemas/yaml-source.ts';
import { readSingle } from './content-files.ts';

export interface ReadRecords<T> {
	readonly records: ReadonlyMap<string, T>;
	/** Undefined when there is no such file. */
	readonly located: LocatedFile | undefined;
	readonly issues: readonly ContentIssue[];
}

/** A YAML file of the content folder that maps ids to records; an absent file holds none. */
export function readRecords<T>(
	contentDir: string,
	name: string,
	schema: z.ZodType<Record<string, T>>,
): ReadRecords<T> {
	const { file, text, issues } = readSingle(contentDir, name);
	if (!text?.trim()) return { records: new Map(), located: undefined, issues };
	const yaml = parseYaml(text, { file, what: name });
	const checked = checkData(yaml, schema, { file, keys: [], area: 'configuration' });
	return {
		records: new Map(Object.entries(checked.data ?? {})),
		located: { file, locate: yaml.locate },
		issues: [...issues, ...checked.issues],
	};
}

export interface ReadList<T> {
	readonly records: readonly T[];
	/** Undefined when there is no such file. */
	readonly located: LocatedFile | undefined;
	readonly issues: readonly ContentIssue[];
}

/** A YAML file of the content folder that holds a list; an absent file holds none. */
export function readList<T>(contentDir: string, name: string, schema: z.ZodType<T[]>): ReadList<T> {
	const { file, text, issues } = readSingle(contentDir, name);
	if (!text?.trim()) return { records: [], located: undefined, issues };
	const yaml = parseYaml(text, { file, what: name });
	const wrapped = {
		...yaml,
		data: { [name]: yaml.data },
		locate: (path: readonly PropertyKey[]) => yaml.locate(path.slice(1)),
		written: (path: readonly PropertyKey[]) => yaml.written(path.slice(1)),
	};
	const checked = checkData(wrapped, z.object({ [name]: schema }), {
		file,
		keys: [],
		area: 'configuration',
	});
	return {
		records: checked.data?.[name] ?? [],
		located: { file, locate: yaml.locate },
		issues: [...issues, ...checked.issues],
	};
}
