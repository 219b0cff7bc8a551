import { z } from 'astro/zod';
import { day, id, line, oldPath } from './fields.ts';

/** Front matter of `content/articles/<id>.mdx`. */
export const articleSchema = z.strictObject({
	title: line(200),
	/** One sentence for lists, feeds and search engines. */
	description: line(320),
	/** Topic ids; the first is the home topic. */
	topics: z.array(id).superRefine(atLeastOneTopic),
	published: day,
	updated: day,
	/** Author id. */
	author: id,
	/** Place in the reading order of its topics; articles without one follow by title. */
	order: z.number().optional(),
	/** Other words that customers use for this. */
	aliases: z.array(line(120)).default([]),
	/** Article ids to suggest first. */
	related: z.array(id).default([]),
	/** Paths that used to show this article. */
	redirects: z.array(oldPath).default([]),
	/** Product versions, for example "Matomo 4 and newer". */
	appliesTo: z.array(line(60)).default([]),
	/** The day someone last followed the article to the end. */
	verified: day.optional(),
	/** Days until it should be followed again. */
	verifyEvery: z.int().positive().max(36_500).optional(),
	/** False: found by search, but never shown as the answer to a question, as a list of changes should not be. */
	answers: z.boolean().default(true),
	/** Checked, but not published. */
	draft: z.boolean().default(false),
});

export type ArticleFrontMatter = z.output<typeof articleSchema>;

export const ARTICLE_KEYS = Object.keys(articleSchema.shape);

export function atLeastOneTopic(topics: readonly string[], context: z.RefinementCtx): void {
	if (topics.length > 0) return;
	const rule = {
		code: 'KB111',
		message: 'is empty',
		fix: 'name at least one topic, for example [analytics]',
	} as const;
	context.addIssue({ code: 'custom', message: rule.message, params: { rule } });
}
