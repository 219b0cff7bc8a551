import path from 'node:path';
import type { MarkupCache } from '../cache/markup-cache.ts';
import type { FaqSource } from '../knowledge-base/content-source.ts';
import { photoAddress } from '../markup/components/figure.ts';
import type { Surroundings } from './render-document.ts';

export type LentFaq = Surroundings['faqs'] extends ReadonlyMap<string, infer Faq> ? Faq : never;

/** A FAQ as articles show it: with its photos named from the articles' folder. */
export function toEmbeddedFaq(faq: FaqSource, texts: MarkupCache): LentFaq {
	const moved = faq.photos.map((src) => [src, path.posix.join('../faqs', src)] as const);
	const move = (text: string): string =>
		moved.reduce(
			(result, [from, to]) =>
				result
					.replaceAll(`"${photoAddress(from)}"`, `"${photoAddress(to)}"`)
					.replaceAll(`(${photoAddress(from)})`, `(${photoAddress(to)})`),
			text,
		);
	return {
		question: faq.question,
		digest: faq.revision,
		html: move(texts.getHtml(faq.digest)),
		markdown: move(texts.getMarkdown(faq.digest)),
		photos: moved.map(([, to]) => to),
	};
}
