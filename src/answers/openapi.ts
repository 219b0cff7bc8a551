import { z } from 'zod';
import { toAbsolute } from '../knowledge-base/urls.ts';
import type { SiteFacts } from '../search/knowledge-file.ts';
import { MOST_CHARACTERS } from './question.ts';
import { askResponse, errorResponse, searchResponse } from './responses.ts';

const MARKDOWN = { 'text/markdown': { schema: { type: 'string' } } };

/** The HTTP interface of a help centre as OpenAPI 3.1. */
export function toOpenApi({ name, url }: SiteFacts): object {
	return {
		openapi: '3.1.1',
		info: {
			title: name,
			version: '1',
			description:
				'Search and answers. All answers are quoted word for word from the articles; nothing is generated. ' +
				'Browsers of other sites may not read the responses: no CORS headers are sent.',
		},
		servers: [{ url: toAbsolute('/', url).replace(/\/$/, '') }],
		security: [],
		paths: {
			'/ask/': {
				get: {
					operationId: 'ask',
					summary: 'Ask a question',
					parameters: [
						{ ...text('q', 'The question.'), required: true },
						text('goal', 'What the answer is for; further pages are named for it.'),
					],
					responses: responses('AskResponse', 'The answer, or the closest passages.'),
				},
			},
			'/search/': {
				get: {
					operationId: 'search',
					summary: 'Search the articles and questions',
					parameters: [
						{ ...text('q', 'What to search for.'), required: true },
						text('kind', 'Only articles, or only questions.', { enum: ['article', 'faq'] }),
						text('topic', 'Only pages of this topic, by its id.'),
						text('version', 'Only pages that apply to this version.'),
						text('order', 'The best first, or the latest.', { enum: ['relevance', 'date'] }),
						text('as', 'Search for the words as they are written.', { enum: ['typed'] }),
						{
							...text('page', 'Which ten results.'),
							schema: { type: 'integer', minimum: 1, default: 1 },
						},
					],
					responses: responses('SearchResponse', 'The results, best first.'),
				},
			},
			'/articles/{id}.md': {
				get: {
					operationId: 'getArticle',
					summary: 'An article as Markdown, or, with "ask", the answer to a question',
					description:
						'"ask" and "goal" go with the Markdown of every page; the answer comes from the whole help centre.',
					parameters: [
						{ name: 'id', in: 'path', required: true, schema: { type: 'string' } },
						text('ask', 'The question.'),
						text('goal', 'What the answer is for; further pages are named for it.'),
					],
					responses: responses('AskResponse', 'The article, or the answer.'),
				},
			},
		},
		components: {
			schemas: {
				AskResponse: schemaOf(askResponse),
				SearchResponse: schemaOf(searchResponse),
				ErrorResponse: schemaOf(errorResponse),
			},
		},
	};
}

function text(name: string, description: string, more: object = {}) {
	return {
		name,
		in: 'query',
		description,
		schema: { type: 'string', maxLength: MOST_CHARACTERS, ...more },
	};
}

function responses(schema: string, description: string): object {
	const error = (description: string, headers: object = {}) => ({
		description,
		...headers,
		content: { ...json('ErrorResponse'), ...MARKDOWN },
	});
	const retry = {
		headers: {
			'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer' } },
		},
	};
	return {
		200: { description, content: { ...json(schema), ...MARKDOWN } },
		400: error('The question is empty, too long or not UTF-8; the message says which.'),
		404: error('There is no such page; the nearest ones are named.'),
		414: error('The address is too long.'),
		429: error('Too many questions from one address.', retry),
		503: error('No answers at the moment.', retry),
	};
}

function json(schema: string): object {
	return { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } };
}

function schemaOf(schema: z.ZodType): object {
	// The whole document says which dialect it is in.
	return { ...z.toJSONSchema(schema), $schema: undefined };
}
