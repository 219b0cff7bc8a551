import type { Faq } from '../knowledge-base/knowledge-base.ts';
import { faqPath } from '../knowledge-base/urls.ts';
import { draftMarkOf, toShownText } from './site-view.ts';
import type { SiteView } from './site-view.ts';

export type FaqItem = ReturnType<typeof toFaqItem>;

/** A question that opens where it stands. */
export function toFaqItem(faq: Faq, { text, link }: SiteView) {
	return {
		id: faq.id,
		question: faq.question,
		draft: draftMarkOf(faq, text),
		text: toShownText(faq),
		page: link(faqPath(faq.id), text.faq.page),
	};
}
