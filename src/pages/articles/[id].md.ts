import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { absolute, kb } from '../../data/knowledge-base.ts';
import { keyOfText } from '../../data/page-keys.ts';
import { getMarkdown } from '../../data/rendered-text.ts';
import { renderMarkdownPage } from '../../formats/markdown-page.ts';

export const getStaticPaths = () =>
	kb.articles.map((article) => ({
		params: { id: article.id },
		props: { article },
		cacheKey: keyOfText(article),
	}));

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { article } }) =>
	new Response(renderMarkdownPage(article, await getMarkdown('articles', article), absolute));
