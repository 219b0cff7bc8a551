import type { TopicSource } from './content-source.ts';

/** The topic ids that lie on a circle of parents, in the order of the circle; empty when there is none. */
export function findTopicCycle(topics: readonly TopicSource[]): readonly string[] {
	const parentOf = new Map(topics.map((topic) => [topic.id, topic.parent]));
	for (const topic of topics) {
		const path: string[] = [];
		for (let id: string | undefined = topic.id; id !== undefined; id = parentOf.get(id)) {
			if (path.includes(id)) return path.slice(path.indexOf(id));
			path.push(id);
		}
	}
	return [];
}

/** Ids from the top-level topic down to `id`'s parent. */
export function ancestorsOf(
	id: string,
	parentOf: ReadonlyMap<string, string | undefined>,
): string[] {
	const path: string[] = [];
	for (let parent = parentOf.get(id); parent !== undefined; parent = parentOf.get(parent))
		path.unshift(parent);
	return path;
}
