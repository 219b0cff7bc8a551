import { describe, expect, it } from 'vitest';
import {
	article,
	faq,
	reportOn,
	reportOnArticle,
	reportOnBody,
} from '../../support/content-folder.ts';

const FILE = 'content/articles/a.mdx';
const AS_ADDRESS =
	'link inside the site from its root, like /articles/site-id/, and elsewhere with https://';

describe('ids in front matter', () => {
	it.each([
		[
			{ topics: '[analytcs]' },
			'4:10  error KB120  topic "analytcs" does not exist; did you mean "analytics"?',
			'use one of: analytics',
		],
		[
			{ topics: '\n  - analytics\n  - billing' },
			'6:5  error KB120  topic "billing" does not exist',
			'use one of: analytics',
		],
		[
			{ author: 'writr' },
			'7:9  error KB121  author "writr" does not exist; did you mean "writer"?',
			'use one of: writer',
		],
		[
			{ related: '[god]' },
			'8:11  error KB122  article "god" does not exist; did you mean "good"?',
			'use one of: good, a',
		],
	])('reports %j', async (fields, problem, fix) => {
		expect(await reportOnArticle(fields)).toEqual([`${FILE}:${problem}`, `  fix: ${fix}`]);
	});
});

describe('links', () => {
	it.each([
		['/articles/god/', '/articles/good/'],
		['/articles/good', '/articles/good/'],
		['/articles/Good/', '/articles/good/'],
		['/articles/good.html', '/articles/good/'],
		['/topics/analytcs/', '/topics/analytics/'],
	])('reports the dead link %s with the page that was meant', async (href, meant) => {
		expect(await reportOnBody(`One [x](${href}) two.\n`)).toEqual([
			`${FILE}:10:5  error KB140  the link "${href}" leads to no page`,
			`  fix: did you mean "${meant}"?`,
		]);
	});

	it('reports a dead link that is like no page', async () => {
		expect(await reportOnBody('One\n\n[x][r]\n\n[r]: /pricing/\n')).toEqual([
			`${FILE}:12:1  error KB140  the link "/pricing/" leads to no page`,
			'  fix: correct the address, or remove the link',
		]);
	});

	it.each([
		[
			'#toke',
			'"#toke" points to a place that the page does not have. Did you mean "token"?',
			'use one of: #token, #rights',
		],
		[
			'/articles/good/#x',
			'"/articles/good/#x" points to a place that the page does not have.',
			'remove everything from # on',
		],
	])('reports the dead anchor %s with those that exist', async (href, message, fix) => {
		expect(await reportOnBody(`[x](${href})\n\n## Token\n\n## Rights\n`)).toEqual([
			`${FILE}:10:1  error KB141  ${message}`,
			`  fix: ${fix}`,
		]);
	});

	it('reports a link to a draft and a draft FAQ that is shown', async () => {
		const files = {
			'articles/a.mdx': article({}, '[x](/articles/d/)\n\n<Faq id="q" />\n'),
			'articles/d.mdx': article({ draft: 'true' }),
			'faqs/q.mdx': faq({ draft: 'true' }),
		};
		expect(await reportOn(files)).toEqual([
			`${FILE}:10:1  error KB142  the link "/articles/d/" leads to a draft`,
			'  fix: publish the draft first, or remove the link',
			`${FILE}:12:1  error KB142  the FAQ "q" is a draft`,
			'  fix: publish the draft first, or remove <Faq>',
		]);
	});

	it('blames nobody for a link to a file with errors of its own', async () => {
		const files = { 'articles/b.mdx': '', 'articles/a.mdx': article({}, '[x](/articles/b/#x)\n') };
		expect(await reportOn(files)).toHaveLength(2);
	});

	it.each([
		['http://localhost:3000/x', 'works on your machine only'],
		['https://127.0.0.1/', 'works on your machine only'],
		['http://0.0.0.0/', 'works on your machine only'],
		['https://localhost./', 'works on your machine only'],
		['file:///home/me/x.html', 'works on your machine only'],
		['FILE:///x', 'works on your machine only'],
		['../good/', 'is relative, or not an address'],
		['good.mdx', 'is relative, or not an address'],
		['//example.com/x', 'is relative, or not an address'],
		['mailto:', 'is relative, or not an address'],
		['ftp://example.com/', 'is relative, or not an address'],
	])('reports the link %s, which no reader can follow', async (href, reason) => {
		expect(await reportOnBody(`One [x](${href}) two.\n`)).toEqual([
			`${FILE}:10:5  error KB143  the link "${href}" ${reason}`,
			`  fix: ${AS_ADDRESS}`,
		]);
	});

	it.each([
		'/articles/good/',
		'/articles/good.md',
		'/articles/good/?in=analytics',
		'/',
		'#',
		'https://localhost.example.com/',
		'https://user@example.com/',
		'mailto:me@example.com',
		'tel:+1234',
	])('lets %s be', async (href) => {
		expect(await reportOnBody(`[x](${href})\n`)).toEqual([]);
	});
});
