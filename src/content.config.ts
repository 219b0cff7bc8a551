import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { contentLoader } from './loader/content-loader.ts';

// The loader checks, and hands the content to the pages itself; Astro only needs to know of what
// its own pipelines work on: articles and FAQs with photos or code.
export const collections = {
	articles: defineCollection({
		loader: contentLoader('articles'),
		schema: ({ image }) => z.object({ photos: z.record(z.string(), image()) }),
	}),
	faqs: defineCollection({
		loader: contentLoader('faqs'),
		schema: ({ image }) => z.object({ photos: z.record(z.string(), image()) }),
	}),
};
