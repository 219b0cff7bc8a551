import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/**
 * Imports point one way; each room names what it must not reach for and where the thing belongs.
 * Types may come from anywhere below the pages: they leave nothing behind at run time.
 */
const rooms = [
	{ room: 'schemas', forbids: ['markup', 'knowledge-base', 'formats', 'site', 'text'] },
	{ room: 'text', forbids: ['schemas', 'markup', 'knowledge-base', 'formats', 'site'] },
	{ room: 'markup', forbids: ['knowledge-base', 'formats', 'site'] },
	{ room: 'knowledge-base', forbids: ['formats', 'site'] },
	{ room: 'search', forbids: ['markup', 'knowledge-base', 'ask', 'formats', 'site'] },
	{ room: 'ask', forbids: ['markup', 'knowledge-base', 'formats', 'site'] },
	{ room: 'formats', forbids: ['site'] },
	{ room: 'indexing', forbids: ['site'] },
	{ room: 'pdf', forbids: ['search', 'ask', 'formats'] },
	{ room: 'client', forbids: ['site'] },
];
const edges = [
	'loader',
	'after-build',
	'edge',
	'cli',
	'client',
	'dev',
	'pages',
	'layouts',
	'components',
];
const anywhere = ['schemas', 'text', 'markup', 'knowledge-base', 'search', 'ask', 'formats'];

const boundaries = rooms.map(({ room, forbids }) => ({
	files: [`src/${room}/**/*.ts`],
	rules: {
		'@typescript-eslint/no-restricted-imports': [
			'error',
			{
				patterns: [
					{
						regex: `^\\.\\./(?:\\.\\./)*(?:${[...forbids, ...edges.filter((edge) => edge !== room)].join('|')})/`,
						allowTypeImports: true,
						message: `src/${room} stands below that room: pass the value in as an argument, or move the code up.`,
					},
					...(anywhere.includes(room)
						? [
								{
									regex: '^(?:node:|astro:)',
									message: `src/${room} runs anywhere: disk, network and Astro belong to loader, site, after-build, http or cli.`,
								},
							]
						: []),
				],
			},
		],
	},
}));

export default tseslint.config(
	{ ignores: ['dist', 'worker', 'node_modules', '.astro', '.cache', 'tests/fixtures'] },
	js.configs.recommended,
	...tseslint.configs.strictTypeChecked,
	{
		languageOptions: { parserOptions: { projectService: true } },
		rules: {
			'@typescript-eslint/no-non-null-assertion': 'off',
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
			'@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
			// Control characters are what several checks look for.
			'no-control-regex': 'off',
			// Properties of syntax trees are wider at run time than their types say.
			'@typescript-eslint/no-unnecessary-type-conversion': 'off',
			'@typescript-eslint/no-unnecessary-condition': 'off',
			'no-restricted-globals': ['error', 'name', 'event', 'status'],
		},
	},
	...astro.configs.recommended,
	...astro.configs['jsx-a11y-recommended'],
	{ rules: { 'astro/no-set-html-directive': 'error' } },
	...boundaries,
	{
		files: ['src/cli/**', 'src/{http,edge,answers,hosting}/**', 'tests/**'],
		rules: { 'no-restricted-globals': 'off' },
	},
	{
		files: ['**/*.astro', '**/*.mjs', '**/*.js', '**/*.astro/*.ts'],
		...tseslint.configs.disableTypeChecked,
	},
);
