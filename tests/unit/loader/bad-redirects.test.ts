import { describe, expect, it } from 'vitest';
import { article, faq, reportOn } from '../../support/content-folder.ts';

const FILE = 'content/articles/a.mdx';

describe('redirects', () => {
	it.each([
		'/',
		'/topics/',
		'/articles/a/',
		'/articles/good',
		'/articles/good/index.html',
		'/articles/good.md',
		'/topics/analytics/',
		'/faq/q/',
		'/pagefind/pagefind.js',
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
	])('reports %s, which is no path', async (from) => {
		expect(await reportOn({ 'articles/a.mdx': article({ redirects: `["${from}"]` }) })).toEqual([
			`${FILE}:8:13  error KB131  "${from}" is not a path of this site`,
			'  fix: write the old address from its first slash, for example "/kb/site-id/"',
		]);
	});
});
