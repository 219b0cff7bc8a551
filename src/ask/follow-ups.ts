import type { SearchPage } from '../search/page.ts';
import type { Hit } from '../search/search.ts';
import type { Excerpt } from './quote.ts';

const MOST = 3;
/** Share of the answering page's score that a FAQ of its topic must have; one that is tied to it needs less. */
const LEAST = { topic: 0.5, related: 0.15 };

/**
 * FAQs that readers of the answer would ask next, at most three, the best first: such as are about
 * its article, or of its home topic and near the question. None rather than noise.
 *
 * @param excerpts what is quoted, the answer first; not empty
 */
export function getFollowUps(
	excerpts: readonly Excerpt[],
	hits: readonly Hit[],
): readonly SearchPage[] {
	const { page: answering } = excerpts[0]!;
	const quoted = new Set(excerpts.map(({ page }) => page));
	const most = hits.find(({ page }) => page === answering)?.score ?? 0;
	return hits
		.flatMap(({ page, score }) =>
			page && page.kind === 'faq' && !quoted.has(page) ? [{ page, score }] : [],
		)
		.filter(({ page, score }) => {
			if (areTied(page, answering)) return score >= LEAST.related * most;
			return page.topics[0] === answering.topics[0] && score >= LEAST.topic * most;
		})
		.slice(0, MOST)
		.map(({ page }) => page);
}

/** One names the other as related, or both name the same article. */
function areTied(one: SearchPage, other: SearchPage): boolean {
	const articles = ({ path, related = [] }: SearchPage) => [path, ...related];
	return articles(one).some((path) => articles(other).includes(path));
}
