import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
	chmodSync,
	cpSync,
	lstatSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	rmSync,
	symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite, differences, readSiteFiles, writeFiles } from '../support/build-site.ts';
import { article, faq, site } from '../support/content-folder.ts';
import { pageWhen, startDev } from '../support/dev-process.ts';
import { run } from '../support/run.ts';

const root = mkdtempSync(path.join(tmpdir(), 'almanac-engine-'));
/** The packages lie beside it, where the owner's folder does not find them. */
const place = path.join(root, 'engine');
const engine = path.join(place, 'package');
const owner = path.join(root, 'owner');
const almanac = path.join(engine, 'src/cli/almanac.js');
/** Neither of these tests nor of whoever runs them. */
const NO_FOLDERS = {
	ALMANAC_CONTENT: undefined,
	ALMANAC_PUBLIC: undefined,
	ALMANAC_CACHE: undefined,
};

/** Every part of Almanac that finds files: photos, drawings, code, packages, fonts, other folders. */
const OWNED = {
	'content/site.yaml': `${site()}server: true\n`,
	'content/topics/analytics.yaml': 'title: Analytics\ndescription: Reports.\n',
	'content/authors.yaml': 'writer:\n  name: Writer\n',
	'content/articles/a.mdx': article(
		{ title: 'Photos' },
		'![A page](./a/photo.png)\n\n![The way](./a/way.svg)\n\n<Faq id="q" />\n\n```js\nlet a = 1;\n```\n',
	),
	'content/articles/a/photo.png': readFileSync('tests/pictures/printed.png'),
	'content/articles/a/way.svg':
		'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><style>a{}</style></svg>',
	'content/articles/b.mdx': article(
		{ title: 'Code' },
		'import { one } from "./b/numbers.js";\n\n{one + 41} things.\n\n<Note>See [the other](/articles/a/).</Note>\n',
	),
	'content/articles/b/numbers.js': 'export const one = 1;\n',
	'content/faqs/q.mdx': faq(),
	'public/favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
	'public/own/file.txt': 'Served untouched.\n',
};

const namesInEngine = () => readdirSync(engine, { recursive: true, encoding: 'utf8' }).sort();

/** Every file of the engine with its time and digest: to root nothing is read-only. */
function stateOfEngine(): readonly string[] {
	return namesInEngine().map((name) => {
		const file = path.join(engine, name);
		const stat = lstatSync(file);
		const digest = stat.isFile() && createHash('sha256').update(readFileSync(file)).digest('hex');
		return `${name} ${stat.mtimeMs} ${digest}`;
	});
}

function setMode(mode: number): void {
	for (const name of ['', ...namesInEngine()]) chmodSync(path.join(engine, name), mode);
}

/** What a page or one of its scripts has the browser load. */
function addressesIn(text: string): readonly string[] {
	const places = [
		/ (?:src|srcset)="(\/[^ "]+)/g,
		/<link rel="(?:stylesheet|icon)" href="([^"]+)"/g,
		/(?:from|import) "(\/[^"]+)"/g,
		/url\(\\?["']?(\/[^)"'\\]+)/g,
	];
	return places
		.flatMap((place) => [...text.matchAll(place)])
		.map(([, address]) => address!.replaceAll('&#38;', '&').replaceAll('&amp;', '&'));
}

let before: readonly string[];

beforeAll(() => {
	mkdirSync(place);
	// The files of the package, and not the package itself: not every machine has a program to unpack it.
	const packed = execFileSync('npm', ['pack', '--json', '--dry-run']).toString();
	const [{ files }] = JSON.parse(packed) as [
		{ readonly files: readonly { readonly path: string }[] },
	];
	for (const { path: name } of files) cpSync(name, path.join(engine, name));
	symlinkSync(path.resolve('node_modules'), path.join(place, 'node_modules'), 'junction');
	setMode(0o555);
	before = stateOfEngine();
	writeFiles(owner, OWNED);
});
afterAll(() => {
	// What may not be written may not be deleted either.
	setMode(0o755);
	rmSync(root, { recursive: true, force: true });
});

test('a package holds the engine, and nothing of an owner', () => {
	expect(readdirSync(engine).sort()).toEqual([
		'LICENSE',
		'README.md',
		'astro.config.mjs',
		'package.json',
		'src',
		'tsconfig.json',
	]);
});

test('beside a folder of content and public files it builds the same site, and writes only there', async () => {
	const checkout = {
		contentDir: path.join(owner, 'content'),
		publicDir: path.join(owner, 'public'),
		cacheDir: path.join(root, 'cache'),
		outDir: path.join(root, 'site'),
		search: true,
	};
	expect((await buildSite(checkout)).stderr).toBe('');
	const expected = readSiteFiles(checkout.outDir);
	expect(expected.get('/own/file.txt')).toBe('Served untouched.\n');
	const { code, stderr } = await run(almanac, ['build'], NO_FOLDERS, owner);
	expect([code, stderr]).toEqual([0, '']);
	expect(differences(readSiteFiles(path.join(owner, 'dist')), expected)).toEqual([]);
	expect(readdirSync(owner).sort()).toEqual(['.astro', '.cache', 'content', 'dist', 'public']);
	expect(stateOfEngine()).toEqual(before);
});

test('it checks and writes content there', async () => {
	const made = await run(almanac, ['new', 'article', 'Newly written'], NO_FOLDERS, owner);
	expect(made.stdout).toMatch(/^Wrote content\/articles\/newly-written\.mdx\./);
	const { code, stdout } = await run(almanac, ['check'], NO_FOLDERS, owner);
	expect([code, stdout]).toEqual([0, '3 articles in: 2 published, 1 drafts, 0 with errors\n']);
	expect(stateOfEngine()).toEqual(before);
});

test('it shows that content while it is written, with photos, scripts and styles', async () => {
	const dev = await startDev(NO_FOLDERS, { program: almanac, cwd: owner });
	try {
		await pageWhen(`${dev.url}/articles/b/`, (page) => page.includes('42 things'));
		const page = await pageWhen(`${dev.url}/articles/a/`, (html) => html.includes('<picture>'));
		const loaded = new Set(addressesIn(page));
		// A set hands out what is added to it meanwhile.
		for (const address of loaded) {
			const response = await fetch(new URL(address, dev.url));
			expect([address, response.status]).toEqual([address, 200]);
			const text = await response.text();
			if (response.headers.get('content-type')?.includes('javascript'))
				for (const each of addressesIn(text)) loaded.add(each);
		}
		const all = [...loaded].join('\n');
		for (const part of ['photo.png', 'index.css', '.woff2', 'clipboard.ts'])
			expect(all).toContain(part);
		expect((await fetch(`${dev.url}/own/file.txt`)).status).toBe(200);
	} finally {
		await dev.stop();
	}
	expect(stateOfEngine()).toEqual(before);
	expect(readdirSync(path.join(owner, '.astro'))).toEqual([]);
});
