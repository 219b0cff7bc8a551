import { z } from 'astro/zod';
import { atLeastOneTopic } from './article.ts';
import { day, id, line } from './fields.ts';

/** Front matter of `content/faqs/<id>.mdx`; the body is the answer. */
export const faqSchema = z.strictObject({
	/** As a customer would ask it. */
	question: line(200),
	topics: z.array(id).superRefine(atLeastOneTopic),
	aliases: z.array(line(120)).default([]),
	/** Article ids that say more. */
	related: z.array(id).default([]),
	published: day.optional(),
	updated: day,
	appliesTo: z.array(line(60)).default([]),
	order: z.number().optional(),
	/** As of articles. */
	answers: z.boolean().default(true),
	draft: z.boolean().default(false),
});

export type FaqFrontMatter = z.output<typeof faqSchema>;

export const FAQ_KEYS = Object.keys(faqSchema.shape);
