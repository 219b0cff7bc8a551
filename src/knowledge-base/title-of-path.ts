import type { KnowledgeBase } from './knowledge-base.ts';
import { parsePath } from './urls.ts';

/** What the article, question or topic at a path of the site is called; undefined for other pages. */
export function titleOfPath(path: string, kb: KnowledgeBase): string | undefined {
	const target = parsePath(path);
	switch (target?.kind) {
		case 'article':
			return kb.articleById.get(target.id)?.title;
		case 'faq':
			return kb.faqById.get(target.id)?.question;
		case 'topic':
			return kb.topicById.get(target.id)?.title;
		default:
			return undefined;
	}
}
