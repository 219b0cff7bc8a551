import type { KnowledgeBase } from '../knowledge-base/knowledge-base.ts';
import { pagePath } from '../knowledge-base/urls.ts';
import { toSiteView } from './site-view.ts';

export type PageNav = ReturnType<typeof toPageNav>;

/** The way from one page of a list to the next; undefined when there is only one. @param path of page 1 */
export function toPageNav(kb: KnowledgeBase, path: string, number: number, count: number) {
	if (count <= 1) return undefined;
	const { text, href } = toSiteView(kb);
	return {
		label: text.lists.pages,
		previous:
			number > 1
				? { href: href(pagePath(path, number - 1)), title: text.lists.previousPage }
				: undefined,
		here: text.lists.page(number, count),
		next:
			number < count
				? { href: href(pagePath(path, number + 1)), title: text.lists.nextPage }
				: undefined,
	};
}
