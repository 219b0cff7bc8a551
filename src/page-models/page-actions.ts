import type { KnowledgeBase } from '../knowledge-base/knowledge-base.ts';
import { binderKeyOf, markdownPath } from '../knowledge-base/urls.ts';
import { binderTextIn } from '../text/text.ts';
import { toSiteView } from './site-view.ts';

export type PageActions = ReturnType<typeof toPageActions>;

/** What a reader can do with an article or question. @param pdf path of the PDF, where the site has them */
export function toPageActions(kb: KnowledgeBase, path: string, { pdf }: { pdf?: string } = {}) {
	const { text, href } = toSiteView(kb);
	const words = text.article;
	return {
		label: words.actions,
		print: words.print,
		binder: toBinderButton(kb, path),
		copyLink: { label: words.copyLink, done: words.copied },
		copyMarkdown: { label: words.copyMarkdown, done: words.markdownCopied },
		markdown: { href: href(markdownPath(path)), view: words.view, as: words.asMarkdown },
		pdf: kb.site.pdf && pdf !== undefined ? href(pdf) : undefined,
	};
}

export interface BinderButton {
	readonly key: string;
	/** Where the page's own heading says something else. */
	readonly title: string | undefined;
	readonly label: string;
}

export function toBinderButton(kb: KnowledgeBase, path: string, title?: string): BinderButton {
	return { key: binderKeyOf(path), title, label: binderTextIn(kb.site.language).add };
}
