import type { ContentIssue } from '../schemas/content-issue.ts';
import { didYouMean } from '../schemas/nearest.ts';
import type { Located, LocatedContent, TopicSource } from './content-source.ts';
import { issueAt } from './issue-at.ts';
import type { KnownIds } from './known-ids.ts';
import { findTopicCycle } from './topic-tree.ts';

/** Missing parents, circles of parents, and topics with nothing to read or to come. */
export function checkTopics(content: LocatedContent, known: KnownIds): ContentIssue[] {
	const { topics, broken } = content;
	const { articles, faqs } = content.source;
	return [
		...topics.flatMap((topic) => missingParent(topic)),
		...cycles(topics),
		// A file that can't be read may be what the topic has.
		...(broken.articles.size + broken.faqs.size > 0 ? [] : empty()),
	];

	function missingParent(topic: Located<TopicSource>): ContentIssue[] {
		const { parent } = topic.value;
		if (parent === undefined || known.topics.has(parent)) return [];
		return [
			issueAt(
				topic,
				['parent'],
				'KB202',
				`the parent topic "${parent}" does not exist.${didYouMean(parent, known.topics)}`,
				'correct "parent", or remove it to make this a top-level topic',
			),
		];
	}

	/** Each circle once: the topics of one are left out of the search for the next. */
	function cycles(rest: readonly Located<TopicSource>[]): ContentIssue[] {
		const cycle = findTopicCycle(rest.map(({ value }) => value));
		const first = rest.find(({ value }) => value.id === cycle[0]);
		if (!first) return [];
		const issue = issueAt(
			first,
			['parent'],
			'KB202',
			`topics are their own parents: ${[...cycle, cycle[0]].join(' → ')}`,
			'remove "parent" from one of them',
		);
		return [issue, ...cycles(rest.filter(({ value }) => !cycle.includes(value.id)))];
	}

	function empty(): ContentIssue[] {
		const published = [...articles, ...faqs].filter((document) => !document.draft);
		const used = new Set(published.flatMap((document) => document.topics));
		const parents = new Set(topics.map(({ value }) => value.parent));
		return topics
			.filter(
				({ value: { id, planned } }) => !used.has(id) && !parents.has(id) && planned.length === 0,
			)
			.map((topic) =>
				issueAt(
					topic,
					{ line: 1, column: 1 },
					'KB207',
					`topic "${topic.value.id}" has no article and plans none`,
					'list titles to come under "planned", or remove the topic',
					'warning',
				),
			);
	}
}
