import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { openTestSite } from '../../support/handler.ts';

interface Schema {
	readonly [key: string]: unknown;
}

interface OpenApi {
	readonly openapi: string;
	readonly paths: Readonly<
		Record<string, { readonly get: { readonly responses: Readonly<Record<string, ResponseFile>> } }>
	>;
	readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

interface ResponseFile {
	readonly content: Readonly<Record<string, { readonly schema: Schema }>>;
}

const site = await openTestSite();
let api: OpenApi;
beforeAll(async () => {
	api = (await (await site.ask('/openapi.json')).json()) as OpenApi;
});

test('the description is OpenAPI 3.1', async () => {
	const { valid, errors } = await new Validator().validate({ ...api });
	expect([valid, errors]).toEqual([true, undefined]);
	expect(api.openapi).toMatch(/^3\.1\./);
});

/** Real responses with the path and status that describe them. */
const REQUESTS: readonly (readonly [request: string, path: string, status: number])[] = [
	['/ask/?q=how+do+I+reset+my+password', '/ask/', 200],
	['/ask/?q=how+do+I+reset+my+pasword&goal=close+my+account', '/ask/', 200],
	['/ask/?q=xylophone', '/ask/', 200],
	['/ask/?q=', '/ask/', 400],
	[`/ask/?q=${'a'.repeat(9000)}`, '/ask/', 414],
	['/search/?q=password', '/search/', 200],
	['/search/?q=pasword&kind=faq&topic=accounts&page=1&as=typed', '/search/', 200],
	['/search/?q=xylophone', '/search/', 200],
	['/search/?q=password&topic=none', '/search/', 400],
	['/articles/close-account.md?ask=email', '/articles/{id}.md', 200],
	['/articles/gone.md?ask=email', '/articles/{id}.md', 404],
	['/articles/close.md', '/articles/{id}.md', 404],
	['/articles/close-account.md?ask=%ff', '/articles/{id}.md', 400],
];

describe('a real response is as described', () => {
	test.for(REQUESTS)('%s', async ([request, path, status]) => {
		const response = await site.ask(request, { accept: 'application/json' });
		expect(response.status).toBe(status);
		const described = api.paths[path]!.get.responses[status]!.content;
		const ajv = new Ajv2020({ strict: false, validateFormats: false });
		ajv.addSchema({ $id: 'api', components: closed(api.components) as object });
		const { $ref } = described['application/json']!.schema;
		const isValid = ajv.compile({ $ref: `api${String($ref)}` });
		isValid(await response.json());
		expect(isValid.errors).toBeNull();
		const markdown = await site.ask(request, { accept: 'text/markdown' });
		expect(Object.keys(described)).toContain(
			markdown.headers.get('content-type')!.replace(/;.*/, ''),
		);
	});
});

test('the schemas would notice what is missing or too much', () => {
	const ajv = new Ajv2020({ strict: false, validateFormats: false });
	const isValid = ajv.compile(closed(api.components.schemas['AskResponse']!) as object);
	expect(isValid({ question: 'x' })).toBe(false);
	const complete = {
		level: 'none',
		isAnswered: false,
		excerpts: [],
		followUps: [],
		furtherReading: [],
	};
	expect(isValid({ question: 'x', ...complete, sources: [] })).toBe(true);
	expect(isValid({ question: 'x', ...complete, sources: [], other: 1 })).toBe(false);
});

/** The schemas with nothing allowed that they do not name. */
function closed(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(closed);
	if (typeof value !== 'object' || value === null) return value;
	const own = Object.fromEntries(Object.entries(value).map(([key, part]) => [key, closed(part)]));
	return 'properties' in own && own['type'] === 'object'
		? { ...own, additionalProperties: false }
		: own;
}
