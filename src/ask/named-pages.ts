import { findOccurrences } from '../search/occurrences.ts';
import { toField } from '../search/page-words.ts';
import type { SearchPage } from '../search/page.ts';
import { getTelling } from '../search/query.ts';
import type { Query } from '../search/query.ts';
import type { Hit, SearchKnowledge } from '../search/search.ts';

const MOST = 6;

/** Pages among the hits with all telling words of the query in their title or an alias, the best first, at most six. */
export function getNamedPages(
	query: Query,
	hits: readonly Hit[],
	{ language }: SearchKnowledge,
): SearchPage[] {
	const terms = getTelling(query);
	const isNamed = ({ title, aliases }: SearchPage) =>
		[title, ...aliases].some((name) =>
			findOccurrences(terms, toField(name, language)).every((places) => places.length > 0),
		);
	return hits.flatMap(({ page }) => (page && isNamed(page) ? [page] : [])).slice(0, MOST);
}
