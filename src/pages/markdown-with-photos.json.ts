import type { APIRoute } from 'astro';
import { kb } from '../site/knowledge-base.ts';
import { getMarkdown } from '../site/rendered-text.ts';
import { pathOf } from '../knowledge-base/urls.ts';

/** For the Markdown files, which are written after the pages: only here are the addresses of photos known. */
export const GET: APIRoute = async () => {
	const documents = [
		...kb.articles.map((article) => ['articles', article] as const),
		...kb.faqs.map((faq) => ['faqs', faq] as const),
	].filter(([, { photos }]) => photos.length > 0);
	const texts = documents.map(
		async ([collection, document]) =>
			[pathOf(document), await getMarkdown(collection, document)] as const,
	);
	return Response.json(Object.fromEntries(await Promise.all(texts)));
};
