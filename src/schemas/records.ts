import { z } from 'astro/zod';
import { id, line, oldPath } from './fields.ts';

/** `content/authors.yaml`: author id → author. */
export const authorsSchema = z.record(
	id,
	z.strictObject({ name: line(80), bio: line(300).optional() }),
);

/** `content/glossary.yaml`: term id → term. */
export const glossarySchema = z.record(
	id,
	z.strictObject({ term: line(60), definition: line(300), article: id.optional() }),
);

/** `content/synonyms.yaml`: groups of words that customers use for the same thing. */
export const synonymsSchema = z.array(z.array(line(60)).min(2));

/** `content/questions.yaml`: what customers ask, with the pages that answer it, the best one first. */
export const questionsSchema = z.array(
	z.strictObject({
		question: line(400),
		/** How it differs from what the page says; the report of the tests tells them apart. */
		kind: z
			.enum(['plain', 'typos', 'other-words', 'near', 'foreign', 'small-talk', 'short'])
			.default('plain'),
		/** None: no page answers it, and nothing may be shown as the answer. */
		pages: z.array(line(200)),
		/** What a right answer quotes, word for word: one of these texts is enough. */
		says: z.array(line(200)).min(1).optional(),
	}),
);

/** `content/redirects.yaml`: old path → path of the page that took its place, or an article's id. */
export const redirectsSchema = z.record(oldPath, line(300));

export type CustomerQuestion = z.output<typeof questionsSchema>[number];
export type Author = z.output<typeof authorsSchema>[string];
export type GlossaryTerm = z.output<typeof glossarySchema>[string];
