import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

const FOLDERS = ['src', 'tests', 'docs', 'content', 'public'];

const documents = [
	...['README.md', 'CONTRIBUTING.md', 'BENCHMARKS.md'],
	...readdirSync('docs').map((name) => `docs/${name}`),
]
	// Its examples are of another folder.
	.filter((name) => name !== 'docs/errors.md')
	.map((name) => ({ name, text: readFileSync(name, 'utf8') }));

const files = [
	...readdirSync('.'),
	...FOLDERS.flatMap((folder) =>
		readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(
			(name) => `${folder}/${name.replaceAll(path.sep, '/')}`,
		),
	),
];
const packages = Object.keys({
	...manifest.dependencies,
	...manifest.optionalDependencies,
	...manifest.devDependencies,
});
const source = files
	.filter((file) => /^(?:src|tests)\/.*\.ts$/.test(file))
	.map((file) => readFileSync(file, 'utf8'))
	.join('\n');

describe.each(documents)('$name', ({ name, text }) => {
	const spans = toSpans(text);

	it('names files that are there', () => {
		const named = spans.filter((span) => /^[\w./*[\]-]+\.(?:ts|js|mjs|astro|css|md)$/.test(span));
		expect(
			named.filter((span) => ![...files, ...packages].some((file) => matches(file, span))),
		).toEqual([]);
	});

	it('names commands that are there', () => {
		const commands = [...text.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(
			([, command]) => command!,
		);
		expect(commands.filter((command) => !(command in manifest.scripts))).toEqual([]);
	});

	it('names constants that are there', () => {
		const constants = spans.filter((span) => /^[A-Z]+(?:_[A-Z]+)*(?:\.\w+)?$/.test(span));
		const missing = constants.filter(
			(span) => !new RegExp(`\\b${span.split('.')[0]!}\\b`).test(source),
		);
		expect(missing).toEqual([]);
	});

	it('links to files and headings that are there', () => {
		const links = [...text.matchAll(/\]\((?!https?:|\/)([^)#]*)#?([^)]*)\)/g)];
		const dead = links.filter(([, file = '', anchor = '']) => {
			const target = file === '' ? name : path.join(path.dirname(name), file);
			return !existsSync(target) || (anchor !== '' && !anchorsOf(target).includes(anchor));
		});
		expect(dead.map(([link]) => link)).toEqual([]);
	});
});

it('CONTRIBUTING.md gives a reason for each package', () => {
	const [, table = ''] = readFileSync('CONTRIBUTING.md', 'utf8').split('## Packages');
	const named = [...table.matchAll(/^\|([^|]+)\|/gm)].flatMap(([, cell]) => toSpans(cell!));
	const missing = packages.filter((name) => !named.some((pattern) => matches(name, pattern)));
	const gone = named.filter((pattern) => !packages.some((name) => matches(name, pattern)));
	expect({ missing, gone }).toEqual({ missing: [], gone: [] });
});

/** What stands in backticks. */
function toSpans(markdown: string): string[] {
	return [...markdown.matchAll(/`([^`\n]+)`/g)].map(([, span]) => span!);
}

/** Whether a path, or the end of it, is what a document names; `*` stands for anything. */
function matches(file: string, named: string): boolean {
	const pattern = named
		.split('*')
		.map((part) => part.replace(/[.[\]/]/g, '\\$&'))
		.join('.*');
	return new RegExp(`(?:^|/)${pattern}$`).test(file);
}

/** As GitHub makes them of headings. */
function anchorsOf(file: string): string[] {
	return [...readFileSync(file, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
		heading!
			.toLowerCase()
			.replace(/[^\w\- ]/g, '')
			.replaceAll(' ', '-'),
	);
}
