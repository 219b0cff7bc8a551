import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as urls from '../../../src/knowledge-base/urls.ts';

const AT_ROOT = 'https://example.com';
const IN_PATH = 'https://example.com/kb';

describe('baseOf', () => {
	test.each([
		[AT_ROOT, '/'],
		['https://example.com/', '/'],
		[IN_PATH, '/kb/'],
		['https://example.com/a/b//', '/a/b/'],
	])('the base of %s is %s', (url, base) => {
		expect(urls.baseOf(url)).toBe(base);
	});
});

describe('addresses', () => {
	test('paths go under the base of the site', () => {
		expect(urls.toHref('/faq/', AT_ROOT)).toBe('/faq/');
		expect(urls.toHref('/', IN_PATH)).toBe('/kb/');
		expect(urls.toAbsolute('/faq/#a', IN_PATH)).toBe('https://example.com/kb/faq/#a');
	});

	test('everything else stays', () => {
		for (const address of ['#a', 'https://e.com/', 'mailto:a@e.com', './a.png']) {
			expect(urls.toHref(address, IN_PATH)).toBe(address);
			expect(urls.toAbsolute(address, IN_PATH)).toBe(address);
			expect(urls.toMarkdownLink(address, IN_PATH)).toBe(address);
		}
	});

	test('in Markdown, articles, questions and topics lead to their Markdown', () => {
		expect(urls.toMarkdownLink('/articles/x/#y', IN_PATH)).toBe(
			'https://example.com/kb/articles/x.md#y',
		);
		expect(urls.toMarkdownLink('/articles/', IN_PATH)).toBe('https://example.com/kb/articles/');
		expect(urls.toMarkdownLink('/faq/x/', AT_ROOT)).toBe('https://example.com/faq/x.md');
		expect(urls.toMarkdownLink('/topics/x/#y', AT_ROOT)).toBe('https://example.com/topics/x.md#y');
		expect(urls.toMarkdownLink('/topics/x/print/', AT_ROOT)).toBe(
			'https://example.com/topics/x/print/',
		);
	});

	test('page one of a list is the list', () => {
		expect(urls.pagePath('/articles/', 1)).toBe('/articles/');
		expect(urls.pagePath('/topics/a/', 2)).toBe('/topics/a/page/2/');
	});
});

describe('parsePath', () => {
	const anId = fc.stringMatching(/^[a-z0-9]{1,5}(-[a-z0-9]{1,3})?$/);
	const kinds = [
		['article', urls.articlePath],
		['article', (id: string) => urls.markdownPath(urls.articlePath(id))],
		['faq', (id: string) => urls.markdownPath(urls.faqPath(id))],
		['topic', (id: string) => urls.markdownTwinPath(urls.topicPath(id))],
		['topic', (id: string) => urls.llmsPath(2, id)],
		['article', (id: string) => urls.articleInTopicPath(id, 'a')],
		['topic', urls.topicPath],
		['topic', urls.topicPrintPath],
		['topic', urls.topicFeedPath],
		['faq', urls.faqPath],
	] as const;

	test('reads back what every function of paths writes', () => {
		fc.assert(
			fc.property(anId, fc.constantFrom(...kinds), (id, [kind, toPath]) => {
				expect(urls.parsePath(toPath(id))).toEqual({ kind, id, anchor: undefined });
				expect(urls.parsePath(`${toPath(id)}#part`)).toEqual({ kind, id, anchor: 'part' });
			}),
		);
	});

	test.each([
		urls.homePath,
		urls.topicsPath,
		urls.articlesPath,
		urls.faqsPath,
		urls.recentPath,
		urls.searchPath,
		urls.feedPath,
		urls.sitemapPath,
		urls.openSearchPath,
		urls.manifestPath,
		urls.builtSitePath,
		urls.llmsPath(),
		urls.llmsFullPath(),
		urls.llmsFullPath(2),
	])('%s is a page', (path) => {
		expect(urls.parsePath(path)).toEqual({ kind: 'page', id: path, anchor: undefined });
	});

	test('the questions of a topic are a place on the page of all', () => {
		expect(urls.parsePath(urls.faqTopicPath('a'))).toEqual({
			kind: 'page',
			id: '/faq/',
			anchor: 'topic-a',
		});
	});

	test.each(['/articles/x', '/nowhere/', '/articles/x/y/', 'articles/x/', '/toString/', ''])(
		'%j is no page',
		(path) => {
			expect(urls.parsePath(path)).toBeUndefined();
		},
	);
});

test('documents and picks know their pages', () => {
	expect(urls.pathOf({ id: 'x', title: 'X' })).toBe('/articles/x/');
	expect(urls.pathOf({ id: 'x', question: 'X?' })).toBe('/faq/x/');
	expect(urls.pathOfPick({ article: 'x' })).toBe('/articles/x/');
	expect(urls.pathOfPick({ faq: 'x' })).toBe('/faq/x/');
	expect(urls.pathOfPick({ topic: 'x' })).toBe('/topics/x/');
});

test.for([
	'javascript:alert(1)',
	' java\nscript:alert(1)',
	'data:text/html,<script>alert(1)</script>',
	'vbscript:x',
	'https://',
	'blob:https://example.com/x',
])('%j is no address to write to', (contact) => {
	expect(urls.contactWith(contact, 'why', 'https://example.com/')).toBeUndefined();
});
