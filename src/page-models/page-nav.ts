import type { KnowledgeBase } from '../knowledge-base/knowledge-base.ts';
import { pagePath } from '../knowledge-base/urls.ts';
import { toSiteView } from './site-view.ts';

export type PageNav = ReturnType<typeof toPageNav>;

/** The way from one page of a list to the next; undefined when there is only one. @param path of page 1 */
export function toPageNav(kb: KnowledgeBase, path: string, number: number, count: number) {
	if (count <= 1) return undefined;
	const { text, link } = toSiteView(kb);
	return {
		label: text.lists.pages,
		previous: number > 1 ? link(pagePath(path, number - 1), text.lists.previousPage) : undefined,
		here: text.lists.page(number, count),
		next: number < count ? link(pagePath(path, number + 1), text.lists.nextPage) : undefined,
	};
}
