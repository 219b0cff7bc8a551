import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseBuiltSite } from '../../src/formats/built-site.ts';
import type { BuiltSite } from '../../src/formats/built-site.ts';
import type { Manifest } from '../../src/formats/manifest.ts';
import { digestSite } from '../../src/after-build/built-site-file.ts';
import { buildSite, readSiteFiles, writeFiles } from '../support/build-site.ts';
import { article, faq, site } from '../support/content-folder.ts';
import { listFiles, listPages, readPage } from '../support/pages.ts';
import type { Run } from '../support/run.ts';
import { outlineOf } from '../support/same-dom.ts';

const root = mkdtempSync(path.join(tmpdir(), 'almanac-build-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const BASICS = {
	'site.yaml': site('https://help.example.com/', 'https://example.com/kb/'),
	'topics/analytics.yaml': 'title: Analytics\ndescription: Reports and figures.\n',
	'authors.yaml': 'writer:\n  name: Writer\n',
	'glossary.yaml': 'site-id:\n  term: Site ID\n  definition: The number of a website.\n',
};

function options(name: string, cache = name) {
	return {
		contentDir: path.join(root, name, 'content'),
		cacheDir: path.join(root, 'cache', cache),
		outDir: path.join(root, name, 'site'),
	};
}

/** Every component once; `answer` and what stands around the text are what the two roads differ in. */
function everything(before: string, answer: string, after: string): string {
	return `${before}
The answer is ${answer}; see [the FAQ](/faq/lost/) and [good](/articles/good/#more).

## Steps & "more"

<Steps>
1. Press <Key>Ctrl+K</Key> in <Path>Admin > Personal</Path>.

   <Note title="A < b">
   Your <Term>Site ID</Term> is \`$SITE_ID\`.
   </Note>

2. Run:

   \`\`\`sh
   if [ -n "$TOKEN" ]; then
     echo "a  b"
   fi
   \`\`\`

   <Figure src="./everything/photo.png" alt="The page" caption="Where it is" />
</Steps>

<Versions>
<Version label="Matomo 4">

| Name | Size |
|:-----|-----:|
| a    | 1    |

</Version>
<Version label="Matomo 3">
Old, ~~gone~~.
</Version>
</Versions>

<Details summary="More">
- [x] done
- [ ] open
</Details>

<Api method="GET" url="/index.php?idSite=$SITE_ID">
<Param name="idSite" value="$SITE_ID" required>The site.</Param>
</Api>

<Faq id="lost" />

H<sub>2</sub>O and a note[^1].

[^1]: The note.
${after}`;
}

const RICH = {
	...BASICS,
	'articles/good.mdx': article(
		{ title: 'Good' },
		'## More\n\n![A photo](./everything/photo.png)\n\n![Odd name](everything/a%20%26%20b.png)\n\n![Turned](./everything/turned.webp)\n',
	),
	'articles/fast.mdx': article({ title: 'Same' }, everything('', '42', '')),
	'articles/code.mdx': article(
		{ title: 'Same' },
		everything(
			'import Box from "./everything/Box.astro";\n\nexport const answer = 6 * 7;\n',
			'{answer}',
			'\n<Box kind="wide">\n\nIn the **box**.\n\n</Box>\n',
		),
	),
	'articles/moved.mdx': article({
		title: 'Moved',
		redirects: '["/old/page/", "/older.html"]',
		updated: '2026-02-04',
	}),
	'articles/draft.mdx': article({ title: 'Secret draft', draft: 'true' }),
	'articles/everything/Box.astro':
		'---\nconst { kind } = Astro.props;\n---\n\n<aside class="box" data-kind={kind}><slot /></aside>\n',
	'redirects.yaml': '/kb/7: good\n/lost/: /faq/lost/\n',
	'faqs/lost.mdx': faq(
		{ question: 'Lost your token?' },
		'Make a new <Term>Site ID</Term>.\n\n![The form](./lost/form.png)\n',
	),
};

let built: Run;
const rich = options('rich');

beforeAll(async () => {
	const photo = await sharp({
		create: { width: 900, height: 600, channels: 3, background: 'white' },
	})
		.png()
		.toBuffer();
	writeFiles(rich.contentDir, {
		...RICH,
		'articles/everything/photo.png': photo,
		'articles/everything/a & b.png': photo,
		'articles/everything/turned.webp': await sharp(photo)
			.withMetadata({ orientation: 6 })
			.webp()
			.toBuffer(),
		'faqs/lost/form.png': photo,
	});
	built = await buildSite(rich);
});

describe('a content folder outside of the project', () => {
	test('is built into the folder that was named', () => {
		expect([built.code, built.stderr]).toEqual([0, '']);
		expect(built.stdout).toMatch(
			/^5 articles in: 4 published, 1 drafts, 0 with errors\nBuilt \S+site\n$/,
		);
		expect(listPages(rich.outDir)).toContain('/articles/good/');
		expect(readdirSync(path.dirname(rich.outDir)).sort()).toEqual(['content', 'site']);
	});

	test('drafts are nowhere in it', () => {
		for (const [address, text] of readSiteFiles(rich.outDir)) {
			expect(address).not.toContain('draft');
			expect(text).not.toContain('Secret draft');
		}
	});

	test('every internal link starts with the path of its address', () => {
		for (const address of listPages(rich.outDir)) {
			const links = readPage(rich.outDir, address).matchAll(
				/ (?:href|src|action|poster)="(\/[^"]*)"| srcset="(\/[^"]*)"|url=(\/[^"]*)"/g,
			);
			for (const [, ...groups] of links)
				for (const link of groups.flatMap((group) => group?.split(', ') ?? []))
					expect(link, address).toMatch(/^\/kb\//);
		}
		for (const address of [...listFiles(rich.outDir, '.md'), ...listFiles(rich.outDir, '.xml')])
			expect(readPage(rich.outDir, address).replaceAll('https://example.com/kb/', '')).not.toMatch(
				/https:\/\/example\.com|\]\(\/|(?:href|src)="\//,
			);
	});

	test('a photo comes in modern formats with its size, when it is needed', () => {
		const html = readPage(rich.outDir, '/articles/good/');
		const [picture] = /<picture>.*?<\/picture>/s.exec(html)!;
		expect(picture).toMatch(
			/^<picture><source type="image\/avif" srcset="[^"]*\.avif 360w, [^"]*\.avif 720w, [^"]*\.avif 900w" sizes="[^"]*"><source type="image\/webp" srcset="[^"]*\.webp 360w,[^"]*" sizes="[^"]*"><img src="[^"]*\.webp" alt="A photo" width="900" height="600" loading="lazy" decoding="async"><\/picture>$/,
		);
		const files = [...picture.matchAll(/\/kb(\/_astro\/[^" ]+)/g)].map(([, file]) => file!);
		for (const file of files) expect(existsSync(path.join(rich.outDir, file))).toBe(true);
		expect(html).toMatch(/<picture>.*<img src="[^"]*\.webp" alt="Odd name" width="900"/s);
		expect(readPage(rich.outDir, '/articles/good.md')).toMatch(
			/!\[A photo\]\(https:\/\/example\.com\/kb\/_astro\/[^)]+\.webp\)/,
		);
	});

	test('a turned photo is upright in each of its files', async () => {
		const html = readPage(rich.outDir, '/articles/good/');
		const [picture] = /<picture>(?:(?!<picture>).)*alt="Turned".*?<\/picture>/s.exec(html)!;
		expect(picture).toContain('width="600" height="900"');
		const [inMarkdown] = /(?<=!\[Turned\]\(https:\/\/example\.com\/kb)[^)]+/.exec(
			readPage(rich.outDir, '/articles/good.md'),
		)!;
		const files = [...picture.matchAll(/\/kb(\/_astro\/[^" ]+)/g)].map(([, file]) => file!);
		for (const file of [...files, inMarkdown]) {
			const { width, height } = await sharp(path.join(rich.outDir, file)).metadata();
			expect(width / height, file).toBeCloseTo(2 / 3);
		}
	});

	test('no photo is left without its file, wherever its text is shown', () => {
		for (const [address, text] of readSiteFiles(rich.outDir))
			if (/\.(?:html|md|xml|txt)$/.test(address)) expect(text, address).not.toContain('photo:');
	});

	test('an old path is a page that leads on and stays out of search engines', () => {
		for (const [file, to] of [
			['/old/page/', '/kb/articles/moved/'],
			['/older.html/', '/kb/articles/moved/'],
			['/kb/7/', '/kb/articles/good/'],
			['/lost/', '/kb/faq/lost/'],
		] as const) {
			const html = readPage(rich.outDir, file);
			expect(html).toContain('<meta name="robots" content="noindex');
			expect(html).toContain(`http-equiv="refresh" content="0; url=${to}"`);
			expect(html).toContain(`<a href="${to}">`);
		}
		expect(readPage(rich.outDir, '/sitemap-0.xml')).not.toContain('/old');
	});

	test('old paths stand in the file for hosts and in the list for programs', () => {
		const lines = readPage(rich.outDir, '/_redirects').trim().split('\n').slice(1);
		expect(lines.sort()).toEqual([
			'/kb/kb/7 /kb/articles/good/ 301',
			'/kb/kb/7/ /kb/articles/good/ 301',
			'/kb/lost /kb/faq/lost/ 301',
			'/kb/lost/ /kb/faq/lost/ 301',
			'/kb/old/page /kb/articles/moved/ 301',
			'/kb/old/page/ /kb/articles/moved/ 301',
			'/kb/older.html /kb/articles/moved/ 301',
			'/kb/older.html/ /kb/articles/moved/ 301',
		]);
		const { redirects } = JSON.parse(readPage(rich.outDir, '/kb-manifest.json')) as Manifest;
		expect(redirects['https://example.com/kb/lost/']).toBe('https://example.com/kb/faq/lost/');
		expect(Object.keys(redirects)).toHaveLength(4);
	});
});

test('almanac.json says what was built', () => {
	const built = parseBuiltSite(readPage(rich.outDir, '/almanac.json')) as BuiltSite;
	expect(built).toEqual({
		format: 1,
		version: expect.stringMatching(/^\d+\.\d+\.\d+$/) as string,
		...digestSite(rich.outDir),
		name: 'Help',
		url: 'https://example.com/kb/',
		base: '/kb/',
		languages: ['en'],
		server: built.server,
		redirects: expect.objectContaining({ '/lost/': '/faq/lost/' }) as object,
		// It was built without search.
		index: {},
	});
	expect(Object.keys(built.redirects)).toHaveLength(4);
	for (const list of ['/sitemap-0.xml', '/llms.txt'])
		expect(readPage(rich.outDir, list)).not.toContain('almanac.json');
});

describe('an article with code', () => {
	test('looks as it would without', () => {
		const withCode = outlineOf(readPage(rich.outDir, '/articles/code/'), 'prose');
		const without = outlineOf(readPage(rich.outDir, '/articles/fast/'), 'prose');
		if (typeof withCode !== 'object' || typeof without !== 'object') throw new Error('no text');
		const box = withCode.children.findIndex(
			(child) => typeof child === 'object' && child.tag === 'aside',
		);
		expect(withCode.children.toSpliced(box, 1)).toEqual(without.children);
		expect(withCode.children[box]).toEqual({
			tag: 'aside',
			properties: { className: ['box'], dataKind: 'wide' },
			children: [
				{
					tag: 'p',
					properties: {},
					children: ['In the', { tag: 'strong', properties: {}, children: ['box'] }, '.'],
				},
			],
		});
	});

	test('has an id only once', () => {
		for (const address of ['/articles/code/', '/articles/fast/', '/topics/analytics/print/']) {
			const ids = [...readPage(rich.outDir, address).matchAll(/ id="([^"]*)"/g)].map(
				([, id]) => id,
			);
			expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
		}
	});
});

describe('a second build', () => {
	test('of the same content gives the same bytes, with and without the cache', async () => {
		const first = readSiteFiles(rich.outDir);
		for (const [name, cache] of [
			['warm', 'rich'],
			['cold', 'cold'],
		] as const) {
			const outDir = path.join(root, name);
			const again = { ...options('rich', cache), outDir };
			expect((await buildSite(again)).code).toBe(0);
			const second = readSiteFiles(outDir);
			expect([...second.keys()]).toEqual([...first.keys()]);
			expect(
				[...second].flatMap(([file, text]) => (first.get(file) === text ? [] : [file])),
			).toEqual([]);
		}
	});

	test('that finds errors names them all and leaves the old site as it was', async () => {
		const before = readSiteFiles(rich.outDir);
		const broken = { ...rich, contentDir: path.join(root, 'broken', 'content') };
		writeFiles(broken.contentDir, {
			...BASICS,
			'articles/a.mdx': article({ titel: 'A' }),
			'articles/b.mdx': article({}, '<Notee>\na\n</Notee>\n\n[b](/articles/nowhere/)\n'),
			'articles/c.mdx': article({ topics: '[analitics]' }, '<Note>\n'),
		});
		const { code, stdout, stderr } = await buildSite(broken);
		expect([code, stdout]).toEqual([1, '']);
		for (const word of ['"titel"', '<Notee>', '/articles/nowhere/', 'articles/c.mdx:10:'])
			expect(stderr).toContain(word);
		expect(stderr).toMatch(/\n\d+ errors, 0 warnings in 3 files\n/);
		expect(stderr).toMatch(
			/3 articles in: 0 published, 0 drafts, 3 with errors\nNothing was built\.\n$/,
		);
		expect(stderr).not.toMatch(/\n\s+at /);
		expect(readSiteFiles(rich.outDir)).toEqual(before);
		expect(readdirSync(path.dirname(rich.outDir)).sort()).toEqual(['content', 'site']);
	});
});

test('a folder whose content is unchanged is built after another one', async () => {
	const other = options('other');
	writeFiles(other.contentDir, { ...BASICS, 'articles/plain.mdx': article({ title: 'Plain' }) });
	expect((await buildSite(other)).code).toBe(0);
	const again = { ...rich, outDir: path.join(root, 'again') };
	expect((await buildSite(again)).stderr).toBe('');
	expect(readSiteFiles(again.outDir)).toEqual(readSiteFiles(rich.outDir));
});

test('long lists are paged', async () => {
	const large = options('large');
	const many = Array.from({ length: 210 }, (_, index) => [
		`articles/x${index}.mdx`,
		article({ title: `${index < 150 ? 'Alpha' : 'Beta'} ${index}` }),
	]);
	writeFiles(large.contentDir, {
		...BASICS,
		...(Object.fromEntries(many) as Record<string, string>),
	});
	const { code, stderr } = await buildSite(large);
	expect([code, stderr]).toEqual([0, '']);

	const pages = listPages(large.outDir);
	expect(pages.filter((address) => address.startsWith('/topics/analytics/'))).toEqual([
		'/topics/analytics/',
		...[2, 3, 4, 5].map((number) => `/topics/analytics/page/${number}/`),
		'/topics/analytics/print/',
	]);
	const listed = (address: string): string[] => [
		...new Set(
			[...readPage(large.outDir, address).matchAll(/href="\/kb\/articles\/(x\d+)\/"/g)].map(
				([, id]) => id!,
			),
		),
	];
	const inTopic = [1, 2, 3, 4, 5].flatMap((number) =>
		listed(`/topics/analytics/${number === 1 ? '' : `page/${number}/`}`),
	);
	expect(new Set(inTopic).size).toBe(210);
	expect(listed('/topics/analytics/page/5/')).toHaveLength(10);

	expect(pages).toContain('/articles/page/2/');
	expect(pages).not.toContain('/articles/page/3/');
	expect(listed('/articles/')).toHaveLength(200);
	expect(listed('/articles/page/2/')).toHaveLength(10);
	expect(readPage(large.outDir, '/articles/page/2/')).toContain('href="/kb/articles/#letter-a"');
	expect(readPage(large.outDir, '/articles/')).toContain('href="/kb/articles/page/2/"');
});
