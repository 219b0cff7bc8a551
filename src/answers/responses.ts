import { z } from 'zod';

/** The shapes of all answers in JSON: types, what MCP promises of its tools, and `/openapi.json`. */

const link = z.object({
	title: z.string(),
	url: z.url().meta({ description: 'The page.' }),
	markdown: z.url().optional().meta({ description: 'The same page as Markdown.' }),
});

const contact = z.object({
	label: z.string(),
	url: z.url().meta({ description: 'It carries the question.' }),
});

const excerpt = z.object({
	blocks: z
		.array(
			z.object({
				type: z.enum(['text', 'step', 'item', 'head', 'row', 'code']),
				text: z.string(),
			}),
		)
		.meta({
			description:
				'Word for word from the page. A head has the titles of the columns of the rows after it.',
		}),
	markdown: z.string().meta({ description: 'The same as Markdown.' }),
	source: link.extend({ section: z.string().optional() }),
});

const followUp = z.object({
	question: z.string(),
	url: z.url().meta({ description: 'The page of this question.' }),
	ask: z.url().meta({ description: 'Asks it.' }),
});

export const askResponse = z.object({
	question: z.string(),
	goal: z.string().optional(),
	corrected: z
		.string()
		.optional()
		.meta({ description: 'The question as it was read, where a word was misspelt.' }),
	level: z.enum(['answer', 'related', 'none']).meta({
		description:
			'An answer; passages that may help, without a claim; or that no article answers the question.',
	}),
	isAnswered: z.boolean().meta({ description: 'True at the level "answer".' }),
	answer: excerpt.optional(),
	excerpts: z.array(excerpt).meta({ description: 'Further passages, at most three.' }),
	followUps: z.array(followUp),
	contact: contact.optional().meta({ description: 'Where to ask, at the level "none".' }),
	furtherReading: z
		.array(link)
		.meta({ description: 'Pages for the goal, where one was given; at most three.' }),
	sources: z.array(link).meta({ description: 'The pages that are quoted.' }),
});

const result = link.extend({
	kind: z.enum(['article', 'faq']),
	updated: z.iso.date().optional().meta({ description: 'Day of the last change.' }),
	topics: z.array(z.object({ id: z.string(), title: z.string(), url: z.url() })),
	excerpt: z.string(),
	section: z
		.object({ heading: z.string(), url: z.url() })
		.optional()
		.meta({ description: 'The section that matches best.' }),
});

const facet = z.object({
	name: z.enum(['kind', 'topic', 'version']),
	value: z.string(),
	label: z.string(),
	count: z.int().meta({ description: 'Results with this value.' }),
});

export const searchResponse = z.object({
	query: z.string(),
	corrected: z.string().optional(),
	isFound: z
		.boolean()
		.meta({ description: 'False when the results are only related to the query.' }),
	contact: contact
		.optional()
		.meta({ description: 'Where to ask, when the people behind the site are asked for.' }),
	count: z.int().meta({ description: 'Results on all pages together.' }),
	page: z.int(),
	results: z.array(result).meta({ description: 'At most ten, best or latest first.' }),
	next: z.url().optional().meta({ description: 'The next results.' }),
	facets: z.array(facet).meta({ description: 'By what the results can be narrowed down.' }),
});

export const errorResponse = z.object({
	error: z.object({ status: z.int(), message: z.string() }),
	nearest: z
		.array(link)
		.optional()
		.meta({ description: 'Of a page that does not exist: those it may have been.' }),
});

export const topicsResponse = z.object({
	topics: z.array(
		z.object({
			id: z.string(),
			title: z.string(),
			url: z.url(),
			count: z.int().meta({ description: 'Articles and questions in it.' }),
		}),
	),
});

export type Link = z.output<typeof link>;
export type ExcerptResponse = z.output<typeof excerpt>;
export type AskResponse = z.output<typeof askResponse>;
export type SearchResponse = z.output<typeof searchResponse>;
export type ErrorResponse = z.output<typeof errorResponse>;
export type TopicsResponse = z.output<typeof topicsResponse>;
