import { topicPath } from '../knowledge-base/urls.ts';
import { getNearestTopics } from '../search/nearest-topics.ts';
import { element } from './element.ts';
import type { ResultElement } from './element.ts';
import type { ResultsView } from './results-view.ts';

const MOST = 4;

/** The topics that the query is about, or the first ones where it is about none. */
export function toNearestTopics({ results, search, site }: ResultsView): ResultElement {
	const pages = results.hits.flatMap(({ page }) => page ?? []);
	const near = getNearestTopics(results.query, pages, site.topics, search.knowledge.language);
	const topics = (near.length > 0 ? near : site.topics).slice(0, MOST);
	const items = topics.map(({ id, title }) =>
		element('li', {}, element('a', { class: 'chip', href: topicPath(id) }, title)),
	);
	return element('ul', { class: 'chips' }, ...items);
}
