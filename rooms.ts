/** One folder of `src/`, or a file beside them. ESLint and CONTRIBUTING.md take their rules from here. */
export interface Room {
	readonly name: string;
	readonly owns: string;
	readonly runs: 'anywhere' | 'Node' | 'Astro build' | 'browser' | 'edge';
	/** The rooms it may import values and types from, besides itself. */
	readonly imports: readonly string[];
	/**
	 * Further rooms that it may import types from. Types are judged as well, although they are gone
	 * at run time: who reads the code has to go where they lead.
	 */
	readonly types?: readonly string[];
}

/** What stands in a `<script>` of a page or component. */
export const SCRIPT = '<script>';

/** The one file outside of `src/` that imports rooms. */
export const CONFIGURATION = 'astro.config.mjs';

/** In reading order: a room imports values only from rooms above it. */
export const ROOMS: readonly Room[] = [
	{
		name: 'schemas',
		owns: 'what valid front matter and configuration look like, and the sentence when they do not',
		runs: 'anywhere',
		imports: [],
	},
	{
		name: 'text',
		owns: 'every word that the interface says',
		runs: 'anywhere',
		imports: [],
	},
	{
		name: 'markup',
		owns: 'MDX → tree → HTML, Markdown and sections; one file per component',
		runs: 'anywhere',
		imports: ['schemas'],
		types: ['text'],
	},
	{
		name: 'knowledge-base',
		owns: 'the model: build, validate, reading order, related, lists; `urls.ts`, the one owner of addresses',
		runs: 'anywhere',
		imports: ['schemas'],
		types: ['markup'],
	},
	{
		name: 'search',
		owns: 'opens the index; a query understood, candidates, ranking, filters, suggestions',
		runs: 'anywhere',
		imports: ['schemas'],
		types: ['markup'],
	},
	{
		name: 'ask',
		owns: 'a question → passages → the answer with its source',
		runs: 'anywhere',
		imports: ['search'],
		types: ['markup'],
	},
	{
		name: 'results',
		owns: 'what search and ask show, as one small element tree: DOM in the browser, text on the server, Markdown for programs',
		runs: 'anywhere',
		imports: ['knowledge-base', 'search', 'ask'],
		types: ['text'],
	},
	{
		name: 'formats',
		owns: 'other outputs: Markdown pages, llms.txt, feeds, structured data, OpenSearch, the manifest, plans of uploads',
		runs: 'anywhere',
		imports: ['knowledge-base'],
		types: ['schemas', 'text'],
	},
	{
		name: 'page-models',
		owns: 'all that a page shows, as plain data',
		runs: 'anywhere',
		imports: ['text', 'knowledge-base', 'formats'],
		types: ['schemas', 'markup'],
	},
	{
		name: 'hosting',
		owns: 'headers and redirects for every kind of host',
		runs: 'anywhere',
		imports: ['knowledge-base'],
		types: ['schemas'],
	},
	{
		name: 'indexing',
		owns: 'builds the search index and its vocabulary',
		runs: 'Node',
		imports: ['knowledge-base', 'search', 'ask'],
		types: ['markup'],
	},
	{
		name: 'answers',
		owns: 'search and ask over HTTP, MCP, OpenAPI: Request → Response',
		runs: 'anywhere',
		imports: ['text', 'knowledge-base', 'search', 'ask', 'results', 'formats', 'hosting'],
	},
	{
		name: 'folders.ts',
		owns: 'where the content and the cache are',
		runs: 'Node',
		imports: [],
	},
	{
		name: 'list-files.ts',
		owns: 'the files of a folder',
		runs: 'Node',
		imports: [],
	},
	{
		name: 'progress.ts',
		owns: 'the line that says how far long work is',
		runs: 'Node',
		imports: [],
	},
	{
		name: 'cache',
		owns: 'what is stored between builds, and when it is valid',
		runs: 'Node',
		imports: ['markup', 'list-files.ts'],
		types: ['schemas', 'knowledge-base'],
	},
	{
		name: 'pdf',
		owns: 'prints pages of the built site with Chromium',
		runs: 'Node',
		imports: ['knowledge-base', 'cache'],
		types: ['schemas'],
	},
	{
		name: 'site',
		owns: 'the only import of `astro:content`; hands the model to the pages',
		runs: 'Astro build',
		imports: ['markup', 'knowledge-base', 'cache'],
		types: ['page-models'],
	},
	{
		name: 'styles',
		owns: 'the style sheets',
		runs: 'browser',
		imports: [],
	},
	{
		name: 'client',
		owns: 'custom elements; the only code for browsers',
		runs: 'browser',
		imports: ['text', 'knowledge-base', 'search', 'ask', 'results'],
	},
	{
		name: 'components',
		owns: 'parts of pages',
		runs: 'Astro build',
		imports: ['markup', 'formats', 'site', 'styles', 'client'],
		types: ['schemas', 'page-models'],
	},
	{
		name: 'layouts',
		owns: 'one kind of page each',
		runs: 'Astro build',
		imports: ['site', 'styles', 'components'],
		types: ['page-models'],
	},
	{
		name: 'pages',
		owns: 'addresses: parameters, model, layout',
		runs: 'Astro build',
		imports: [
			'text',
			'knowledge-base',
			'formats',
			'page-models',
			'site',
			'styles',
			'components',
			'layouts',
		],
	},
	{
		name: SCRIPT,
		owns: 'what a page starts in the browser',
		runs: 'browser',
		imports: ['client'],
	},
	{
		name: 'loader',
		owns: 'reads and checks the content folder',
		runs: 'Node',
		imports: [
			'schemas',
			'text',
			'markup',
			'knowledge-base',
			'folders.ts',
			'progress.ts',
			'cache',
			'site',
		],
	},
	{
		name: 'content.config.ts',
		owns: 'the collections that Astro asks for',
		runs: 'Astro build',
		imports: ['loader'],
	},
	{
		name: 'after-build',
		owns: 'one ordered list of steps over the finished site',
		runs: 'Node',
		imports: [
			'text',
			'markup',
			'knowledge-base',
			'formats',
			'page-models',
			'hosting',
			'indexing',
			'list-files.ts',
			'progress.ts',
			'cache',
			'pdf',
			'site',
		],
	},
	{
		name: 'dev',
		owns: '`npm run dev`: reads content again, shows what is wrong, searches',
		runs: 'Node',
		imports: ['knowledge-base', 'formats', 'indexing', 'folders.ts', 'site', 'loader'],
	},
	{
		name: CONFIGURATION,
		owns: 'the settings of Astro, beside `src/`',
		runs: 'Node',
		imports: ['knowledge-base', 'folders.ts', 'loader', 'after-build', 'dev'],
	},
	{
		name: 'http',
		owns: "the server's core: connections, files, limits, log",
		runs: 'Node',
		imports: ['text', 'knowledge-base', 'formats', 'hosting', 'answers'],
		types: ['search'],
	},
	{
		name: 'edge',
		owns: 'the Worker for Cloudflare',
		runs: 'edge',
		imports: ['knowledge-base', 'hosting', 'answers'],
		types: ['search', 'formats'],
	},
	{
		name: 'cli',
		owns: 'the commands; all start in `almanac.js`, which an old Node.js can read too',
		runs: 'Node',
		imports: [
			'schemas',
			'markup',
			'knowledge-base',
			'formats',
			'hosting',
			'indexing',
			'answers',
			'folders.ts',
			'list-files.ts',
			'cache',
			'pdf',
			'loader',
			'astro.config.mjs',
			'http',
		],
	},
];

/** The table of CONTRIBUTING.md. */
export function renderRooms(): string {
	const rows = ROOMS.map(({ name, owns, runs, imports, types = [] }) => [
		`\`${name}\``,
		owns,
		runs,
		[...imports, ...types.map((type) => `_${type}_`)].join(', ') || '–',
	]);
	return [['Room', 'Owns', 'Runs in', 'May import'], Array<string>(4).fill('-'), ...rows]
		.map((cells) => `| ${cells.join(' | ')} |`)
		.join('\n');
}
