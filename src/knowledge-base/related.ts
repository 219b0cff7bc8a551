import type { ArticleSource } from './content-source.ts';
import { parsePath } from './urls.ts';

export const RELATED_LIMIT = 4;

/** A word that many articles explain says nothing about how near two of them are. */
const COMMON_TERM = 40;
const NEAR_IN_TOPIC = 6;

/**
 * By article id the ids to suggest, worked out when asked for, nearest first: what its `related` names, then by links
 * in either direction (3), shared glossary terms (1 each) and shared topics (½ each). Candidates
 * come from links, terms and the reading order only, so the work grows with the site, not with its
 * square.
 *
 * @param topicOrder article ids of each topic in reading order
 */
export function buildRelated(
	articles: readonly ArticleSource[],
	topicOrder: ReadonlyMap<string, readonly string[]>,
): { get(id: string): readonly string[] } {
	const byId = new Map(articles.map((article) => [article.id, article]));
	const linksOf = new Map(articles.map((article) => [article.id, linkedArticles(article, byId)]));
	const linkedFrom = invert(linksOf);
	const places = new Map(
		[...topicOrder].map(([topic, ids]) => [topic, new Map(ids.map((id, index) => [id, index]))]),
	);
	const withTerm = invert(new Map(articles.map((article) => [article.id, article.terms])));

	return { get: (id) => relatedTo(byId.get(id)!) };

	function relatedTo(article: ArticleSource): readonly string[] {
		const scores = new Map<string, number>();
		const add = (id: string, score: number): void => {
			if (id !== article.id) scores.set(id, (scores.get(id) ?? 0) + score);
		};
		for (const id of linksOf.get(article.id) ?? []) add(id, 3);
		for (const id of linkedFrom.get(article.id) ?? []) add(id, 3);
		for (const term of article.terms) {
			const others = withTerm.get(term) ?? [];
			if (others.length <= COMMON_TERM) for (const id of others) add(id, 1);
		}
		for (const topic of article.topics) {
			const order = topicOrder.get(topic) ?? [];
			const index = places.get(topic)?.get(article.id) ?? -1;
			for (const id of order.slice(Math.max(0, index - NEAR_IN_TOPIC), index + NEAR_IN_TOPIC))
				add(id, 0);
		}
		const topics = new Set(article.topics);
		const scored = [...scores].map(([id, score]) => {
			const shared = byId.get(id)?.topics.filter((topic) => topics.has(topic)).length ?? 0;
			return [id, score + shared / 2] as const;
		});
		scored.sort(([a, scoreA], [b, scoreB]) => scoreB - scoreA || (a < b ? -1 : 1));
		const chosen = new Set([
			...article.related.filter((id) => byId.has(id)),
			...scored.map(([id]) => id),
		]);
		chosen.delete(article.id);
		return [...chosen].slice(0, RELATED_LIMIT);
	}
}

function linkedArticles(article: ArticleSource, byId: ReadonlyMap<string, unknown>): string[] {
	const targets = article.links
		.map(parsePath)
		.flatMap((target) => (target?.kind === 'article' ? [target.id] : []));
	return [...new Set(targets)].filter((id) => byId.has(id) && id !== article.id);
}

function invert(lists: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
	const inverted = new Map<string, string[]>();
	for (const [key, values] of lists)
		for (const value of new Set(values)) {
			const keys = inverted.get(value);
			if (keys) keys.push(key);
			else inverted.set(value, [key]);
		}
	return inverted;
}
