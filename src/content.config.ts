import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import type {
	ArticleSource,
	ContentSource,
	FaqSource,
	TopicSource,
} from './knowledge-base/content-source.ts';
import { contentLoader } from './loader/content-loader.ts';
import type { Author, GlossaryTerm } from './schemas/records.ts';
import type { Site } from './schemas/site.ts';

// The loader has checked every field already; the schemas only name the types, and hand the
// pictures to Astro.
export const collections = {
	site: defineCollection({
		loader: contentLoader('site'),
		schema: z.object({ value: z.custom<Site>() }),
	}),
	topics: defineCollection({
		loader: contentLoader('topics'),
		schema: z.object({ value: z.custom<TopicSource>() }),
	}),
	authors: defineCollection({
		loader: contentLoader('authors'),
		schema: z.object({ value: z.custom<Author>() }),
	}),
	glossary: defineCollection({
		loader: contentLoader('glossary'),
		schema: z.object({ value: z.custom<GlossaryTerm>() }),
	}),
	search: defineCollection({
		loader: contentLoader('search'),
		schema: z.object({ value: z.custom<Pick<ContentSource, 'synonyms' | 'questions'>>() }),
	}),
	redirects: defineCollection({
		loader: contentLoader('redirects'),
		schema: z.object({ value: z.custom<{ readonly to: string }>() }),
	}),
	articles: defineCollection({
		loader: contentLoader('articles'),
		schema: ({ image }) =>
			z.object({ value: z.custom<ArticleSource>(), photos: z.record(z.string(), image()) }),
	}),
	faqs: defineCollection({
		loader: contentLoader('faqs'),
		schema: ({ image }) =>
			z.object({ value: z.custom<FaqSource>(), photos: z.record(z.string(), image()) }),
	}),
};
