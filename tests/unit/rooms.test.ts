import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { CONFIGURATION, ROOMS, SCRIPT, renderRooms } from '../../rooms.ts';

/** The file of an import or export in formatted code, and whether it is one of types. */
const IMPORT = /\b(?:import|export)\b(?!\.)( type\b)?[^;'=]*'(\.{1,2}\/[^']+)'/g;

const names = ROOMS.map(({ name }) => name);

describe('the table of rooms', () => {
	it('has a row for each folder and file of src/, and none for anything else', () => {
		const isJunk = (name: string) => name.startsWith('.') || name.endsWith('.d.ts');
		const inSrc = readdirSync('src').filter((name) => !isJunk(name));
		expect([...names].sort()).toEqual([...inSrc, SCRIPT, CONFIGURATION].sort());
	});

	it('names only rooms, each once', () => {
		expect(new Set(names).size).toBe(names.length);
		for (const { name, imports, types = [] } of ROOMS)
			expect({ name, unknown: [...imports, ...types].filter((to) => !names.includes(to)) }).toEqual(
				{ name, unknown: [] },
			);
	});

	it('points one way: values come from rooms above', () => {
		const upwards = ROOMS.flatMap(({ name, imports }, index) =>
			imports.filter((to) => names.indexOf(to) > index).map((to) => [name, to]),
		);
		expect(upwards).toEqual([]);
	});

	it('lets rooms that run without Node import only such rooms', () => {
		const needsNode = new Map(
			ROOMS.map(({ name, runs }) => [name, ['Node', 'Astro build'].includes(runs)]),
		);
		const wrong = ROOMS.filter(({ name }) => !needsNode.get(name)).flatMap(({ name, imports }) =>
			imports.filter((to) => needsNode.get(to)).map((to) => [name, to]),
		);
		expect(wrong).toEqual([]);
	});

	it('allows what some file imports, as a value or a type, and nothing else', () => {
		const { values, types } = importsBetweenRooms();
		const from = (name: string, imports: ReadonlySet<string>) =>
			names.filter((to) => to !== name && imports.has(`${name} ${to}`));
		const allowed = ROOMS.map(({ name, imports, types = [] }) => ({ name, imports, types }));
		const needed = names.map((name) => {
			const imports = from(name, values);
			return { name, imports, types: from(name, types).filter((to) => !imports.includes(to)) };
		});
		expect(allowed).toEqual(needed);
	});

	it('is the one that CONTRIBUTING.md prints', () => {
		const printed = /<!-- rooms.ts -->\n\n([\s\S]*?)\n\n<!-- \/rooms.ts -->/.exec(
			readFileSync('CONTRIBUTING.md', 'utf8'),
		);
		expect(
			cellsOf(printed?.[1] ?? ''),
			'node -e "import(\'./rooms.ts\').then((rooms) => console.log(rooms.renderRooms()))" prints it',
		).toEqual(cellsOf(renderRooms()));
	});
});

describe('ESLint', () => {
	it.each([
		['a .ts file', 'src/markup/a.ts', "import '../site/a.ts';", 'markup may not import site'],
		['a folder of a room', 'src/client/binder/a.ts', "import '../../site/a.ts';", 'client may not'],
		['an export from elsewhere', 'src/text/a.ts', "export * from '../ask/a.ts';", 'text may not'],
		['an import while running', 'src/ask/a.ts', "await import('../pdf/a.ts');", 'ask may not'],
		['an import with a query', 'src/search/a.ts', "import '../pdf/a.ts?url';", 'search may not'],
		[
			'a type',
			'src/schemas/a.ts',
			"import type { A } from '../markup/a.ts';",
			'schemas may not import types of markup',
		],
		['a value where types are allowed', 'src/ask/a.ts', "import '../markup/a.ts';", 'ask may not'],
		[
			'Node where code runs anywhere',
			'src/ask/a.ts',
			"import 'node:fs';",
			'ask (runs: anywhere) may not import "node:"',
		],
		[
			'Astro outside its build',
			'src/cli/a.ts',
			"import 'astro:content';",
			'cli (runs: Node) may not import "astro:"',
		],
		['a file beside the rooms', 'src/ask/a.ts', "import '../folders.ts';", 'ask may not'],
		[
			'a file beside the rooms that imports',
			'src/folders.ts',
			"import './ask/a.ts';",
			'folders.ts',
		],
		[
			'what is outside of src/',
			'src/ask/a.ts',
			"import '../../rooms.ts';",
			'ask may not import rooms.ts',
		],
		[
			'front matter',
			'src/pages/faq/a.astro',
			"---\nimport '../../pdf/a.ts';\n---\n",
			'pages may not',
		],
		[
			'a script of a page',
			'src/pages/a.astro',
			"<script>\n\timport '../site/a.ts';\n</script>\n",
			'<script> may not import site',
		],
		['a room without a row', 'src/new/a.ts', 'export {};', 'new has no row'],
	])('refuses %s', async (_, file, code, message) => {
		expect(await lint(file, code)).toEqual([expect.stringContaining(message)]);
	});

	it.each([
		['a room below', 'src/ask/a.ts', "import '../search/a.ts';"],
		['a file of the same room', 'src/client/binder/a.ts', "import '../search/a.ts';"],
		['a type where types are allowed', 'src/ask/a.ts', "import type { A } from '../markup/a.ts';"],
		['a package', 'src/markup/a.ts', "import 'satteri';"],
		['the browser’s code', 'src/pages/a.astro', "<script>import '../client/a.ts';</script>\n"],
	])('accepts %s', async (_, file, code) => {
		expect(await lint(file, code)).toEqual([]);
	});
});

/** What the project's own configuration says on rooms; the rest of it would need the types of all files. */
async function lint(filePath: string, code: string): Promise<string[]> {
	const eslint = new ESLint({
		overrideConfig: [tseslint.configs.disableTypeChecked],
		ruleFilter: ({ ruleId }) => ruleId === 'rooms/imports',
	});
	const [result] = await eslint.lintText(code, { filePath });
	return result!.messages.map(({ message }) => message);
}

/** `from to` for all imports of code in `src/`. */
function importsBetweenRooms() {
	const values = new Set<string>();
	const types = new Set<string>();
	const files = readdirSync('src', { recursive: true, encoding: 'utf8' });
	for (const file of [...files, `../${CONFIGURATION}`])
		if (/\.(?:ts|astro|m?js)$/.test(file))
			for (const [room, code] of partsOf(file))
				for (const [, type, to] of code.matchAll(IMPORT))
					(type ? types : values).add(`${room} ${roomOf(path.join(path.dirname(file), to!))}`);
	return { values, types };
}

/** A file's code with its room; the scripts of a page are code of their own. */
function partsOf(file: string): (readonly [room: string, code: string])[] {
	const source = readFileSync(path.join('src', file), 'utf8');
	const [, code = '', page = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source) ?? ['', source];
	const scripts = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)];
	return [[roomOf(file), code], ...scripts.map(([, script]) => [SCRIPT, script!] as const)];
}

function roomOf(file: string): string {
	const [first, ...rest] = path.relative('src', path.join('src', file)).split(path.sep);
	return first === '..' ? rest.at(-1)! : first!;
}

/** Prettier pads the cells of a table. */
function cellsOf(table: string): string[][] {
	return table
		.split('\n')
		.map((row) => row.split('|').map((cell) => cell.trim().replace(/^-+$/, '-')));
}
