import type { Located, TopicSource } from '../knowledge-base/content-source.ts';
import type { ContentIssue } from '../schemas/content-issue.ts';
import { checkData } from '../schemas/content-issues.ts';
import { TOPIC_KEYS, topicSchema } from '../schemas/topic.ts';
import { parseYaml } from '../schemas/yaml-source.ts';
import type { FileList } from './content-files.ts';

export interface ReadTopics {
	readonly topics: readonly Located<TopicSource>[];
	/** Ids of files that could not become a topic. */
	readonly broken: ReadonlySet<string>;
	readonly issues: readonly ContentIssue[];
}

/** The topics of the files in `topics/`. */
export function readTopics(list: FileList): ReadTopics {
	const issues = [...list.issues];
	const broken = new Set(list.broken);
	const topics = list.files.flatMap(({ id, file, text }) => {
		const yaml = parseYaml(text, { file, what: 'the topic' });
		const checked = checkData(yaml, topicSchema, { file, keys: TOPIC_KEYS });
		issues.push(...checked.issues);
		if (checked.data) return [{ value: { id, ...checked.data }, file, locate: yaml.locate }];
		broken.add(id);
		return [];
	});
	return { topics, broken, issues };
}
