import { spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite, differences, readSiteFiles, writeFiles } from '../support/build-site.ts';
import { article, faq, site } from '../support/content-folder.ts';

const root = mkdtempSync(path.join(tmpdir(), 'almanac-rebuild-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const contentDir = path.join(root, 'content');
const cacheDir = path.join(root, 'cache');
const outDir = path.join(root, 'site');

/** With the search index: it has a cache too. */
const warm = { contentDir, cacheDir, outDir, search: true };

const photo = (background: string): Promise<Buffer> =>
	sharp({ create: { width: 400, height: 300, channels: 3, background } })
		.png()
		.toBuffer();

const topic = (title: string) => `title: ${title}\ndescription: About ${title}.\n`;

const PICTURED = '![The page](./pictured/photo.png)\n';

/** Each topic is changed in one way only, so that no change can hide behind another. */
const BEFORE = {
	'articles/pictured/photo.png': await photo('white'),
	'site.yaml': site(),
	'authors.yaml': 'writer:\n  name: Writer\n',
	'glossary.yaml': 'token:\n  term: Token\n  definition: A key.\n',
	'topics/titled.yaml': topic('Titled'),
	'topics/described.yaml': topic('Described'),
	'topics/linked.yaml': topic('Linked'),
	'topics/asked.yaml': topic('Asked'),
	'topics/embedded.yaml': topic('Embedded'),
	'topics/grown.yaml': topic('Grown'),
	'topics/moved.yaml': topic('Moved'),
	'topics/kept.yaml': topic('Kept'),
	'topics/pictured.yaml': topic('Pictured'),
	'topics/ordered.yaml': topic('Ordered'),
	'topics/above.yaml': topic('Above'),
	'topics/below.yaml': topic('Below'),
	'articles/pictured.mdx': article({ topics: '[pictured]' }, PICTURED),
	'articles/ordered-a.mdx': article({ topics: '[ordered]', title: 'Ordered A', order: '1' }),
	'articles/ordered-b.mdx': article({ topics: '[ordered]', title: 'Ordered B', order: '2' }),
	'articles/below.mdx': article({ topics: '[below]', title: 'Below' }),
	'articles/titled-a.mdx': article({ topics: '[titled]', title: 'Titled A' }),
	'articles/titled-b.mdx': article({ topics: '[titled]', title: 'Titled B' }),
	'articles/described-a.mdx': article({ topics: '[described]', related: '[described-b]' }),
	'articles/described-b.mdx': article({ topics: '[described]', title: 'Described B' }),
	'articles/linked-a.mdx': article({ topics: '[kept]' }, '[it](/articles/linked-b/)\n'),
	'articles/linked-b.mdx': article({ topics: '[linked]', title: 'Linked B' }),
	'articles/asked.mdx': article({ topics: '[asked]' }),
	'faqs/asked-a.mdx': faq({ topics: '[asked]', question: 'Asked A?' }),
	'faqs/asked-b.mdx': faq(
		{ topics: '[asked]', question: 'Asked B?' },
		'<Term id="token">Token</Term>\n',
	),
	'articles/embedded.mdx': article({ topics: '[kept]' }, '<Faq id="embedded" />\n'),
	'faqs/embedded.mdx': faq({ topics: '[embedded]' }, 'Before.\n'),
	'articles/grown-a.mdx': article({ topics: '[grown]', title: 'Grown A' }),
	'articles/moved-a.mdx': article({ topics: '[moved]', title: 'Moved A' }),
	'articles/moved-b.mdx': article({ topics: '[moved, kept]', title: 'Moved B' }),
	'articles/kept.mdx': article({ topics: '[kept]' }, 'A <Term id="token">Token</Term>.\n'),
};

type Files = Readonly<Record<string, string | Uint8Array | undefined>>;

/** One state after the other; undefined takes a file away. */
const CHANGES: readonly (readonly [string, Files])[] = [
	[
		'documents',
		{
			'articles/titled-b.mdx': article({ topics: '[titled]', title: 'Another title' }),
			'articles/described-b.mdx': article({
				topics: '[described]',
				title: 'Described B',
				description: 'Other words.',
			}),
			'articles/linked-b.mdx': article({ topics: '[linked]', title: 'Linked anew' }),
			'faqs/asked-b.mdx': faq({ topics: '[asked]', question: 'Asked anew?' }, 'Text.\n'),
			'faqs/embedded.mdx': faq({ topics: '[embedded]' }, 'After.\n'),
			'articles/grown-b.mdx': article({ topics: '[grown]', title: 'Grown B' }),
			'articles/moved-b.mdx': article({
				topics: '[kept]',
				title: 'Moved B',
				updated: '2026-03-04',
			}),
		},
	],
	['a photo', { 'articles/pictured/photo.png': await photo('black') }],
	[
		'the text about a photo',
		{ 'articles/pictured.mdx': article({ topics: '[pictured]' }, `More. ${PICTURED}`) },
	],
	[
		'the order in a topic',
		{
			'articles/ordered-a.mdx': article({ topics: '[ordered]', title: 'Ordered A', order: '3' }),
		},
	],
	['the parent of a topic', { 'topics/below.yaml': `${topic('Below')}parent: above\n` }],
	['redirects', { 'redirects.yaml': '/old/page/: kept\n' }],
	['the author', { 'authors.yaml': 'writer:\n  name: Author\n' }],
	['the glossary', { 'glossary.yaml': 'token:\n  term: Token\n  definition: A secret.\n' }],
	['a topic', { 'topics/kept.yaml': topic('Renamed') }],
	['the site', { 'site.yaml': site('name: Help', 'name: Helpdesk') }],
	['a file that goes', { 'articles/grown-b.mdx': undefined }],
];

function change(files: Files): void {
	for (const [name, text] of Object.entries(files))
		if (text === undefined) rmSync(path.join(contentDir, name));
		else writeFiles(contentDir, { [name]: text });
}

/** What a build without any cache makes of the content as it is now. */
async function buildCold(): Promise<ReadonlyMap<string, string>> {
	const folder = mkdtempSync(path.join(root, 'cold-'));
	const cold = {
		...warm,
		cacheDir: path.join(folder, 'cache'),
		outDir: path.join(folder, 'site'),
	};
	const { code, stderr } = await buildSite(cold);
	expect([code, stderr]).toEqual([0, '']);
	return readSiteFiles(cold.outDir);
}

beforeAll(async () => {
	writeFiles(contentDir, BEFORE);
	expect((await buildSite(warm)).code).toBe(0);
});

let last: ReadonlyMap<string, string>;

test('a build with an empty cache equals one without', async () => {
	last = readSiteFiles(outDir);
	expect(differences(last, await buildCold())).toEqual([]);
});

test.each(CHANGES)(
	'a build with the cache equals one without after a change of %s',
	async (_, files) => {
		change(files);
		const { code, stdout, stderr } = await buildSite(warm);
		expect([code, stderr]).toEqual([0, '']);
		// A page that was published and is gone is told of.
		expect(stdout.includes('KB209')).toBe(Object.values(files).includes(undefined));
		const now = readSiteFiles(outDir);
		expect(differences(now, last)).not.toEqual([]);
		expect(differences(now, await buildCold())).toEqual([]);
		last = now;
	},
);

test('nothing is taken over that was changed by hand in the site', async () => {
	for (const name of ['articles/kept/index.html', 'articles/kept.md'])
		appendFileSync(path.join(outDir, name), 'by hand');
	writeFiles(outDir, { 'articles/kept/more.txt': 'by hand' });
	// What is changed stands in the last site first, then in the one before it.
	for (let build = 0; build < 2; build++) {
		expect((await buildSite(warm)).code).toBe(0);
		expect(differences(readSiteFiles(outDir), last)).toEqual([]);
	}
});

test('a killed build leaves the last site whole, and the next build is right', async () => {
	const before = readSiteFiles(outDir);
	change({ 'site.yaml': site('name: Help', 'name: Killed') });
	const after = await buildCold();
	for (const share of [0.15, 0.4, 0.6, 0.75, 0.85, 0.95]) {
		await killedBuild(share);
		const now = readSiteFiles(outDir);
		if (differences(now, before).length > 0) expect(differences(now, after)).toEqual([]);
	}
	const { code, stderr } = await buildSite(warm);
	expect([code, stderr]).toEqual([0, '']);
	expect(differences(readSiteFiles(outDir), after)).toEqual([]);
});

let duration: number | undefined;

/** A build that is killed after that share of its time. */
async function killedBuild(share: number): Promise<void> {
	if (duration === undefined) {
		const started = performance.now();
		await buildSite({ ...warm, outDir: path.join(root, 'timed') });
		duration = performance.now() - started;
	}
	const child = spawn(process.execPath, ['src/cli/build.ts', '--outDir', outDir], {
		env: {
			...process.env,
			ALMANAC_CONTENT: contentDir,
			ALMANAC_CACHE: cacheDir,
		},
		stdio: 'ignore',
	});
	const timer = setTimeout(() => child.kill('SIGKILL'), duration * share);
	await new Promise((resolve) => child.once('close', resolve));
	clearTimeout(timer);
}
