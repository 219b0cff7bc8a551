import type { Language } from './language.ts';
import { stemsToMark } from './marks.ts';
import type { SearchPage } from './page.ts';
import type { Query } from './query.ts';
import { toWords } from './tokens.ts';

export interface NamedTopic {
	readonly id: string;
	readonly title: string;
}

/** A word in a topic's title says more than a page that is in it. */
const TITLE_WORD = 10;

/** The topics that a query is about by their titles, or by the pages that have some of its words. */
export function getNearestTopics<T extends NamedTopic>(
	query: Query,
	pages: readonly SearchPage[],
	topics: readonly T[],
	{ stem }: Language,
): T[] {
	const wanted = stemsToMark(query);
	const nearness = ({ id, title }: NamedTopic) =>
		TITLE_WORD * toWords(title).filter((word) => wanted.has(stem(word))).length +
		pages.filter((page) => page.topics.includes(id)).length;
	return topics
		.map((topic) => ({ topic, near: nearness(topic) }))
		.filter(({ near }) => near > 0)
		.sort((a, b) => b.near - a.near)
		.map(({ topic }) => topic);
}
