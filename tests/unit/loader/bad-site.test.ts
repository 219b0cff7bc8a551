import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
	article,
	contentFolder,
	faq,
	reportOf,
	reportOn,
	site,
} from '../../support/content-folder.ts';
import type { Files } from '../../support/content-folder.ts';

const SITE_KEYS =
	'use one of: name, tagline, description, url, language, contact, server, code, home, search, hsts, pdf, promo';
const IN_FULL = 'write it in full, for example "https://help.example.com/"';
const A_LINK =
	'write it in full, for example "mailto:support@example.com" or "https://example.com/contact"';

describe('an empty site', () => {
	it('reports that there are no articles', async () => {
		const read = await contentFolder({ 'articles/good.mdx': undefined }).read();
		expect(reportOf(read).slice(0, 2)).toEqual([
			'content/articles:1:1  error KB201  no articles found in content/articles',
			'  fix: write the first one with: npm run new -- article "Title"',
		]);
		expect(read.articles).toEqual({ found: 0, published: 0, drafts: 0, failed: 0 });
	});

	it('says so too when there is no content folder at all', async () => {
		const folder = contentFolder();
		rmSync(folder.contentDir, { recursive: true });
		expect(reportOf(await folder.read())[0]).toMatch(/KB201/);
	});
});

describe('the address of the site', () => {
	const WARNING =
		'content/site.yaml:1:1  warning KB208  "url" is missing: feeds, the sitemap, files for programs, and addresses on paper will lead to http://localhost:4321/';
	const FIX =
		'  fix: add the address the site will have, for example "url: https://help.example.com/"';

	it.each<[string, string | undefined]>([
		['site.yaml has none', site('url: https://help.example.com/\n', '')],
		['there is no site.yaml', undefined],
	])('is missed when %s', async (_, text) => {
		const read = await contentFolder({ 'site.yaml': text }).read();
		expect(reportOf(read)).toEqual([WARNING, FIX]);
		expect(read.content.site.url).toBe('http://localhost:4321/');
	});
});

describe('topics', () => {
	const topic = (more: string): string => `title: B\ndescription: About B.\n${more}`;
	const planned = 'planned: [Later]\n';

	it.each<[string, Files, string, string]>([
		[
			'a topic without articles',
			{ 'topics/b.yaml': topic('') },
			'b.yaml:1:1  warning KB207  topic "b" has no article and plans none',
			'list titles to come under "planned", or remove the topic',
		],
		[
			'a topic whose one article is a draft',
			{ 'topics/b.yaml': topic(''), 'articles/a.mdx': article({ topics: '[b]', draft: 'true' }) },
			'b.yaml:1:1  warning KB207  topic "b" has no article and plans none',
			'list titles to come under "planned", or remove the topic',
		],
		[
			'a missing parent',
			{ 'topics/b.yaml': topic(`parent: analytcs\n${planned}`) },
			'b.yaml:3:9  error KB202  the parent topic "analytcs" does not exist. Did you mean "analytics"?',
			'correct "parent", or remove it to make this a top-level topic',
		],
		[
			'a topic that is its own parent',
			{ 'topics/b.yaml': topic(`parent: b\n${planned}`) },
			'b.yaml:3:9  error KB202  topics are their own parents: b → b',
			'remove "parent" from one of them',
		],
		[
			'an unknown icon',
			{ 'topics/b.yaml': topic(`icon: globus\n${planned}`) },
			'b.yaml:3:7  error KB111  "icon" can\'t be "globus". Did you mean "globe"?',
			'use one of: bank, book, cart, chart, chat, cloud, code, folder, globe, heart, info, key, mail, megaphone, phone, printer, school, search, server, shield, tag, ticket, user, users',
		],
	])('reports %s', async (_, files, problem, fix) => {
		expect(await reportOn(files)).toEqual([`content/topics/${problem}`, `  fix: ${fix}`]);
	});

	it('reports every circle of topics with its path', async () => {
		const parents = { a: 'b', b: 'c', c: 'b', d: 'e', e: 'd' };
		const files = Object.entries(parents).map(([id, parent]) => [
			`topics/${id}.yaml`,
			topic(`parent: ${parent}\n${planned}`),
		]);
		const report = await reportOn(Object.fromEntries(files) as Files);
		expect(report.filter((line) => line.includes('KB202'))).toEqual([
			'content/topics/b.yaml:3:9  error KB202  topics are their own parents: b → c → b',
			'content/topics/d.yaml:3:9  error KB202  topics are their own parents: d → e → d',
		]);
	});
});

describe('site.yaml', () => {
	it.each([
		[
			'nmae',
			'name: Help',
			'name: Help\nnmae: x',
			'2:1',
			'unknown key "nmae"; did you mean "name"?',
			SITE_KEYS,
		],
		[
			'lable',
			'  label:',
			'  lable: x\n  label:',
			'7:3',
			'unknown key "lable"; did you mean "label"?',
			'use one of: label, url',
		],
		['no name', 'name: Help\n', '', '1:1', '"name" is missing', 'add "name: …" as the first line'],
		['no label', '  label: Contact\n', '', '7:3', '"contact.label" is missing', 'add "label: …"'],
		['a number', 'Help', '5', '1:7', '"name" must be text, but is the number 5', 'write name: "5"'],
		[
			'a long name',
			'Help',
			'x'.repeat(61),
			'1:7',
			'"name" is 61 characters long; 60 are the most',
			'shorten it to 60 characters',
		],
		[
			'a bare host',
			'https://help.example.com/',
			'help.example.com',
			'4:6',
			'"help.example.com" is not a web address',
			IN_FULL,
		],
		[
			'a bare path',
			'https://help.example.com/',
			'/docs',
			'4:6',
			'"/docs" is not a web address',
			IN_FULL,
		],
		[
			'a query',
			'.com/',
			'.com/?x',
			'4:6',
			'"https://help.example.com/?x" has more in it than a host and a path',
			'leave out names with "@" and everything from "?" or "#" on',
		],
		[
			'a language without words',
			'language: en',
			'language: xx',
			'5:11',
			'there are no interface words in "xx"',
			'use one of: en; or add a table in src/text/',
		],
		[
			'an order to use https without an address that has it',
			'url: https://help.example.com/',
			'url: http://help.example.com/\nhsts: { maxAge: 86400 }',
			'5:7',
			'"hsts" tells browsers to come by https only, but the address in "url" is not https',
			'write "url" with https://, or remove "hsts"',
		],
		[
			'an order to use https for longer than two years',
			'language: en',
			'language: en\nhsts: { maxAge: 99999999 }',
			'6:17',
			'"hsts.maxAge" must be at most 63072000, but is 99999999',
			'correct the number',
		],
		[
			'an order to use https without its time',
			'language: en',
			'language: en\nhsts: { includeSubDomains: true }',
			'6:7',
			'"hsts.maxAge" is missing',
			'add "maxAge: …"',
		],
		[
			'a dangerous contact',
			'mailto:support@example.com',
			'javascript:alert(1)',
			'8:8',
			'"javascript:alert(1)" is no address to link to',
			A_LINK,
		],
		[
			'a relative contact',
			'mailto:support@example.com',
			'contact.html',
			'8:8',
			'"contact.html" is no address to link to',
			A_LINK,
		],
	])('reports %s', async (_, from, to, place, message, fix) => {
		expect(await reportOn({ 'site.yaml': site(from, to) })).toEqual([
			`content/site.yaml:${place}  error KB203  ${message}`,
			`  fix: ${fix}`,
		]);
	});

	it('takes a base path without a slash at its end', async () => {
		expect(await reportOn({ 'site.yaml': site('.com/', '.com/docs') })).toEqual([]);
	});

	it('reports picks of the home page that lead nowhere', async () => {
		const home =
			'home:\n  popular:\n    - { label: X, article: god }\n    - { label: Y }\n    - { label: Z, article: d }\n  questions: [q]\n';
		const files = {
			'site.yaml': site() + home,
			'articles/d.mdx': article({ draft: 'true' }),
			'faqs/q.mdx': faq({ draft: 'true' }),
		};
		expect(await reportOn(files)).toEqual([
			'content/site.yaml:11:28  error KB203  article "god" does not exist. Did you mean "good"?',
			'  fix: correct the id',
			'content/site.yaml:12:7  error KB203  "Y" must lead to one article, FAQ or topic',
			'  fix: give it "article", "faq" or "topic" with an id',
			'content/site.yaml:13:28  error KB203  article "d" is a draft',
			'  fix: publish it, or choose another',
			'content/site.yaml:14:15  error KB203  FAQ "q" is a draft',
			'  fix: publish it, or choose another',
		]);
	});
});

describe('authors, glossary and synonyms', () => {
	it.each<[string, Files, string, string]>([
		[
			'a typo in an author, and blames no article for it',
			{ 'authors.yaml': 'writer:\n  name: Writer\n  boi: x\n' },
			'authors.yaml:3:3  error KB203  unknown key "boi"; did you mean "bio"?',
			'use one of: name, bio',
		],
		[
			'an author id that is none',
			{ 'authors.yaml': 'writer:\n  name: W\nBig Boss:\n  name: B\n' },
			'authors.yaml:3:1  error KB131  "Big Boss" is not an id',
			'use lower-case letters, digits and single hyphens, for example "site-id"',
		],
		[
			'the author __proto__',
			{ 'authors.yaml': '__proto__:\n  name: x\nwriter:\n  name: W\n' },
			'authors.yaml:1:1  error KB203  unknown key "__proto__"; it is not read',
			'remove it or correct its name',
		],
		[
			'a term whose article is missing',
			{ 'glossary.yaml': 'id:\n  term: ID\n  definition: A number.\n  article: god\n' },
			'glossary.yaml:4:12  error KB122  article "god" does not exist; did you mean "good"?',
			'use one of: good',
		],
		[
			'a synonym group of one word',
			{ 'synonyms.yaml': '- [a, b]\n- [c]\n' },
			'synonyms.yaml:2:3  error KB203  entry 2 of "synonyms.yaml" needs at least 2 entries, but has 1',
			'add what is missing, or remove it',
		],
		[
			'a customers’ question with a page that is none',
			{ 'questions.yaml': "- question: where is it\n  pages: ['/articles/sitee-id/']\n" },
			'questions.yaml:2:11  error KB203  no article or question has the address "/articles/sitee-id/".',
			'write it as "/articles/<id>/" or "/faq/<id>/"',
		],
	])('reports %s', async (_, files, problem, fix) => {
		expect(await reportOn(files)).toEqual([`content/${problem}`, `  fix: ${fix}`]);
	});

	it('reports a FAQ that shows a FAQ', async () => {
		expect(await reportOn({ 'faqs/q.mdx': faq({}, '<Faq id="q" />\n') })).toEqual([
			'content/faqs/q.mdx:7:1  error KB160  a FAQ can\'t show another FAQ, here "q"',
			'  fix: link to it: [its question](/faq/q/)',
		]);
	});
});
