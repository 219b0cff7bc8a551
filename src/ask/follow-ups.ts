import type { Hit } from '../search/search.ts';
import type { SearchPage } from '../search/page.ts';
import type { Excerpt } from './quote.ts';

const MOST = 3;

/** FAQs among the hits that have a topic of the first excerpt's page and are not quoted, at most three. */
export function getFollowUps(
	excerpts: readonly Excerpt[],
	hits: readonly Hit[],
): readonly SearchPage[] {
	const [best] = excerpts;
	const quoted = new Set(excerpts.map(({ page }) => page));
	return hits
		.flatMap(({ page }) => (page?.kind === 'faq' && !quoted.has(page) ? [page] : []))
		.filter(({ topics }) => topics.some((topic) => best!.page.topics.includes(topic)))
		.slice(0, MOST);
}
