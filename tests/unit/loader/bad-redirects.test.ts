import { describe, expect, it } from 'vitest';
import { article, faq, reportOn } from '../../support/content-folder.ts';
import type { Files } from '../../support/content-folder.ts';

const FILE = 'content/articles/a.mdx';

describe('redirects', () => {
	it.each([
		'/',
		'/topics/',
		'/articles/a/',
		'/articles/good',
		'/articles/good/index.html',
		'/Articles/Good/',
		'/articles/good.md',
		'/articles/good/index.html.md',
		'/faq/q.md',
		'/topics/analytics/llms.txt',
		'/llms.txt',
		'/llms-full-2.txt',
		'/kb-manifest.json',
		'/almanac.json',
		'/topics/analytics/',
		'/faq/q/',
		'/pagefind/pagefind.js',
		'/_redirects',
	])('reports %s, which a page has', async (from) => {
		const files = {
			'articles/a.mdx': article({ redirects: `[${from}]` }),
			'faqs/q.mdx': faq(),
		};
		expect(await reportOn(files)).toEqual([
			`${FILE}:8:13  error KB204  "${from}" is the address of a page that exists`,
			'  fix: remove the redirect, or rename the article',
		]);
	});

	it.each(['/health', '/mcp', '/mcp/', '/ask', '/search/', '/openapi.json', '/Health'])(
		'reports %s, which the server answers itself',
		async (from) => {
			expect(await reportOn({ 'articles/a.mdx': article({ redirects: `[${from}]` }) })).toEqual([
				`${FILE}:8:13  error KB204  "${from}" is an address that the server answers itself`,
				'  fix: remove the redirect',
			]);
		},
	);

	it.each(['[/old/, /old/]', '[/old/, /old]', '[/old/, /old/index.html]'])(
		'reports %s as given twice',
		async (redirects) => {
			expect(await reportOn({ 'articles/a.mdx': article({ redirects }) })).toEqual([
				expect.stringMatching(
					/a\.mdx:8:20 {2}error KB204 {2}"\/old.*" already leads to content\/articles\/a\.mdx$/,
				),
				'  fix: keep it once, in one article',
			]);
		},
	);

	it.each([
		'old',
		'//evil.example/',
		'/a/../b',
		'/%2e%2e/b',
		'/a b',
		'/a?b',
		'/a#b',
		'/*',
		'https://x/',
		'/%zz',
		'/a%00',
		'/a%0Ab',
		'/a\\u202e',
	])('reports %s, which is no path', async (from) => {
		expect(await reportOn({ 'articles/a.mdx': article({ redirects: `["${from}"]` }) })).toEqual([
			`${FILE}:8:13  error KB131  "${from}" is not a path of this site`,
			'  fix: write the old address from its first slash, for example "/kb/site-id/"',
		]);
	});
});

describe('redirects.yaml', () => {
	const YAML = 'content/redirects.yaml';
	const A_PAGE =
		'  fix: write the path of a page, such as "/articles/site-id/", or the id of an article';
	const report = (lines: string, more: Files = {}) =>
		reportOn({
			'redirects.yaml': `${lines}\n`,
			'articles/a.mdx': article({ redirects: '[/moved/]' }, '## Part\n\nText.\n'),
			'articles/draft.mdx': article({ draft: 'true' }),
			'faqs/q.mdx': faq(),
			...more,
		});

	it('takes paths and ids of articles', async () => {
		const lines = [
			'/old/: good',
			'/older.html: /faq/q/',
			'/kb/a: /articles/a/#part',
			'/b/: /topics/analytics/',
			'/c/: /topics/',
			'/übung/: /search/?q=site+id',
		];
		expect(await report(lines.join('\n'))).toEqual([]);
	});

	it.each([
		[
			'/articles/good/',
			'"/articles/good/" is the address of a page that exists',
			'remove the redirect',
		],
		['/faq/', '"/faq/" is the address of a page that exists', 'remove the redirect'],
		['/moved', '"/moved" already leads to content/articles/a.mdx', 'keep it once'],
		[
			'old',
			'"old" is not a path of this site',
			'write the old address from its first slash, for example "/kb/site-id/"',
		],
	])('reports the old path %s', async (from, message, fix) => {
		const code = from === 'old' ? 'KB131' : 'KB204';
		expect(await report(`${from}: a`)).toEqual([
			`${YAML}:1:1  error ${code}  ${message}`,
			`  fix: ${fix}`,
		]);
	});

	it('reports an old path that is given twice', async () => {
		expect(await report('/x/: a\n/x: good')).toEqual([
			`${YAML}:2:1  error KB204  "/x" already leads to "/articles/a/"`,
			'  fix: keep it once',
		]);
	});

	it.each([
		[
			'/articles/god/',
			'"/x/" leads to "/articles/god/", and there is no such page. Did you mean "/articles/good/"?',
		],
		[
			'/articles/good',
			'"/x/" leads to "/articles/good", and there is no such page. Did you mean "/articles/good/"?',
		],
		['/nowhere/at/all/', '"/x/" leads to "/nowhere/at/all/", and there is no such page.'],
		['god', '"/x/" leads to article "god", which does not exist. Did you mean "good"?'],
		['https://example.com/', '"https://example.com/" is neither a path of this site nor an id'],
		['//example.com/', '"/x/" leads to "//example.com/", and there is no such page.'],
	])('reports that %s is no page', async (target, message) => {
		expect(await report(`/x/: ${target}`)).toEqual([
			`${YAML}:1:6  error KB205  ${message}`,
			A_PAGE,
		]);
	});

	it('reports a draft and a place that the page does not have', async () => {
		expect(await report('/x/: draft\n/y/: "/articles/a/#prat"')).toEqual([
			`${YAML}:1:6  error KB205  "/x/" leads to a draft`,
			'  fix: publish it, or lead to another page',
			`${YAML}:2:6  error KB205  "/articles/a/#prat" points to a place that the page does not have. Did you mean "part"?`,
			'  fix: correct it, or remove everything from # on',
		]);
	});

	it('reports a target that has moved as well, with where it ends', async () => {
		expect(await report('/x/: /y/\n/y/: /z\n/z/: /moved/')).toEqual([
			`${YAML}:1:6  error KB206  "/x/" leads to "/y/", which has moved as well`,
			'  fix: lead it straight to "/articles/a/"',
			`${YAML}:2:6  error KB206  "/y/" leads to "/z", which has moved as well`,
			'  fix: lead it straight to "/articles/a/"',
			`${YAML}:3:6  error KB206  "/z/" leads to "/moved/", which has moved as well`,
			'  fix: lead it straight to "/articles/a/"',
		]);
	});

	it('reports a circle once, and what leads into it', async () => {
		expect(await report('/w/: /x/\n/x/: /y/\n/y/: /x\n/self/: /self')).toEqual([
			`${YAML}:1:6  error KB206  "/w/" leads to "/x/", which has moved as well`,
			'  fix: correct "/x/" first',
			`${YAML}:2:6  error KB206  "/x/" leads in a circle: /x/ → /y/ → /x`,
			'  fix: lead one of them to a page that exists',
			`${YAML}:4:9  error KB206  "/self/" leads to itself`,
			'  fix: name the page that took its place',
		]);
	});

	it('does not blame a redirect for a page with errors of its own', async () => {
		const broken = article({ titel: 'x' });
		expect(
			(await report('/x/: broken', { 'articles/broken.mdx': broken })).filter((line) =>
				line.startsWith(YAML),
			),
		).toEqual([]);
	});
});
