import path from 'node:path';
import type { DocumentCache } from '../cache/document-cache.ts';
import type { FaqSource, SharedContent } from '../knowledge-base/content-source.ts';
import { fillMarkdown, photoAddress } from '../markup/markdown-photos.ts';
import { embedHtml } from '../markup/text.ts';

export type SharedFaq = SharedContent['faqs'] extends ReadonlyMap<string, infer Faq> ? Faq : never;

/** A FAQ as articles show it: with its photos named from the articles' folder. */
export function toEmbeddedFaq(faq: FaqSource, texts: DocumentCache): SharedFaq {
	const toSrc = (src: string): string => path.posix.join('../faqs', src);
	return {
		question: faq.question,
		digest: faq.contentDigest,
		headings: faq.headings,
		html: embedHtml(texts.getHtml(faq.sourceDigest), { toSrc }),
		markdown: fillMarkdown(texts.getMarkdown(faq.sourceDigest), (src) => photoAddress(toSrc(src))),
		photos: faq.photos.map((photo) => ({ ...photo, src: toSrc(photo.src) })),
	};
}
