import type { KnowledgeBase, Topic } from '../knowledge-base/knowledge-base.ts';
import { topicPath, topicsPath } from '../knowledge-base/urls.ts';
import { toSiteView } from './site-view.ts';

export type Breadcrumbs = ReturnType<typeof toBreadcrumbs>;

/**
 * One trail for each topic; the first is where the reader is, until the address says otherwise.
 *
 * @param current its own page stands at the end of its trail
 */
export function toBreadcrumbs(kb: KnowledgeBase, topics: readonly Topic[], current?: Topic) {
	const { text, href, link } = toSiteView(kb);
	return {
		label: text.article.breadcrumb,
		back: link(topicsPath, text.topics.heading),
		alsoIn: text.article.alsoIn,
		trails: topics.map((topic) => ({
			topic: topic.id,
			links: [...topic.ancestors, topic].map((each) => ({
				href: href(topicPath(each.id)),
				title: each.title,
				isCurrent: each === current,
			})),
		})),
	};
}
