import path from 'node:path';
import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';
import { ROOMS, SCRIPT } from './rooms.ts';

/** Judges every import by the table in `rooms.ts`: of values and of types, dynamic ones, and those in scripts of pages. */
const roomImports = {
	create({ cwd, filename, report }) {
		const src = path.join(cwd, 'src');
		// The scripts of an .astro file are linted as files in a folder of its name.
		const [file, script] = filename.split(/(?<=\.astro)[\\/]/);
		const roomOf = (absolute) => {
			const [first, ...rest] = path.relative(src, absolute).split(path.sep);
			return first === '..' ? rest.at(-1) : first;
		};
		const name = script ? SCRIPT : roomOf(file);
		const room = ROOMS.find((candidate) => candidate.name === name);
		const forbid = (node, message) =>
			report({ node, message: `${message} (rooms.ts at the top says what may import what)` });

		const check = (source, isType) => {
			if (!source) return;
			const specifier = String(source.value);
			const [scheme] = specifier.match(/^(?:node|astro):/) ?? [];
			if (scheme && !SCHEMES[room.runs]?.includes(scheme))
				forbid(source, `${name} (runs: ${room.runs}) may not import "${scheme}"`);
			if (!specifier.startsWith('.')) return;
			const target = roomOf(path.resolve(path.dirname(file), specifier.replace(/\?.*$/, '')));
			const allowed = [name, ...room.imports, ...(isType ? (room.types ?? []) : [])];
			if (!allowed.includes(target))
				forbid(
					source,
					`${name} may not import ${isType ? 'types of ' : ''}${target}: pass the value in as an argument, or move the code`,
				);
		};
		if (!room) return { Program: (node) => forbid(node, `${name} has no row`) };
		return {
			ImportDeclaration: ({ source, importKind }) => check(source, importKind === 'type'),
			ExportNamedDeclaration: ({ source, exportKind }) => check(source, exportKind === 'type'),
			ExportAllDeclaration: ({ source, exportKind }) => check(source, exportKind === 'type'),
			ImportExpression: ({ source }) => check(source, false),
			TSImportType: ({ source }) => check(source, true),
		};
	},
};

/** What is there to import where a room runs. */
const SCHEMES = {
	Node: ['node:'],
	'Astro build': ['node:', 'astro:'],
};

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
	{
		files: ['src/**', 'astro.config.mjs'],
		plugins: { rooms: { rules: { imports: roomImports } } },
		rules: { 'rooms/imports': 'error' },
	},
	{
		files: ['src/cli/**', 'src/{http,edge,answers,hosting}/**', 'tests/**'],
		rules: { 'no-restricted-globals': 'off' },
	},
	{
		files: ['**/*.astro', '**/*.mjs', '**/*.js', '**/*.astro/*.ts'],
		...tseslint.configs.disableTypeChecked,
	},
);
