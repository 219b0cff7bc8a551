import type { ContentIssue } from '../schemas/content-issue.ts';
import { didYouMean } from '../schemas/nearest.ts';
import type { LocatedContent, TopicSource } from './content-source.ts';
import { issueAt } from './issue-at.ts';
import type { KnownIds } from './known-ids.ts';
import { findTopicCycle } from './topic-tree.ts';

/** Missing parents, circles of parents, and topics with nothing to read or to come. */
export function checkTopics(content: LocatedContent, known: KnownIds): ContentIssue[] {
	const { topics, articles, faqs, files, broken } = content;
	return [
		...topics.flatMap((topic) => missingParent(topic)),
		...cycles(topics),
		// A file that can't be read may be what the topic has.
		...(broken.articles.size + broken.faqs.size > 0 ? [] : empty()),
	];

	function missingParent(topic: TopicSource): ContentIssue[] {
		const { parent } = topic;
		if (parent === undefined || known.topics.has(parent)) return [];
		return [
			issueAt(
				files.get(topic)!,
				['parent'],
				'KB202',
				`the parent topic "${parent}" does not exist.${didYouMean(parent, known.topics)}`,
				'correct "parent", or remove it to make this a top-level topic',
			),
		];
	}

	/** Each circle once: the topics of one are left out of the search for the next. */
	function cycles(rest: readonly TopicSource[]): ContentIssue[] {
		const cycle = findTopicCycle(rest);
		const first = rest.find((topic) => topic.id === cycle[0]);
		if (!first) return [];
		const issue = issueAt(
			files.get(first)!,
			['parent'],
			'KB202',
			`topics are their own parents: ${[...cycle, cycle[0]].join(' → ')}`,
			'remove "parent" from one of them',
		);
		return [issue, ...cycles(rest.filter((topic) => !cycle.includes(topic.id)))];
	}

	function empty(): ContentIssue[] {
		const published = [...articles, ...faqs].filter((document) => !document.draft);
		const used = new Set(published.flatMap((document) => document.topics));
		const parents = new Set(topics.map((topic) => topic.parent));
		return topics
			.filter(({ id, planned }) => !used.has(id) && !parents.has(id) && planned.length === 0)
			.map((topic) =>
				issueAt(
					files.get(topic)!,
					{ line: 1, column: 1 },
					'KB207',
					`topic "${topic.id}" has no article and plans none`,
					'list titles to come under "planned", or remove the topic',
					'warning',
				),
			);
	}
}
