import { execFileSync } from 'node:child_process';
import {
	chownSync,
	mkdirSync,
	readdirSync,
	renameSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { TestContext } from 'vitest';
import type { ReadContent } from '../../../src/loader/read-content.ts';
import { article, contentFolder, faq, reportOf, reportOn } from '../../support/content-folder.ts';
import type { ContentFolder } from '../../support/content-folder.ts';

const A = 'content/articles';
/** A user without rights. */
const NOBODY = 65_534;

describe('two files with one address', () => {
	it.for([
		['a.md', 'a.mdx'],
		['A.md', 'a.md'],
		['A.mdx', 'a.mdx'],
		['a.mdx', 'a/index.mdx'],
		['a.mdx', 'a.yaml'],
	] as const)('reports %s and %s, and builds neither', async ([first, second], context) => {
		const folder = twoArticles(first, second, context);
		const read = await folder.read();
		expect(reportOf(read)).toEqual([
			`${A}/${second}:1:1  error KB130  ${A}/${first} and ${A}/${second} are the same address`,
			'  fix: rename one of the two; neither is built',
		]);
		expect(read.articles).toEqual({ found: 3, published: 1, drafts: 0, failed: 2 });
	});

	it('shows the code points of names that look the same', async (context) => {
		const [composed, decomposed] = ['caf\u00e9.mdx', 'cafe\u0301.mdx'] as const;
		expect(reportOf(await twoArticles(composed, decomposed, context).read())).toEqual([
			`${A}/${composed}:1:1  error KB130  ${A}/${decomposed} and ${A}/${composed} are the same address (U+0301 and U+00E9)`,
			'  fix: rename one of the two; neither is built',
		]);
	});

	it('counts every one of three', async () => {
		const three = { 'articles/a.mdx': '', 'articles/A.mdx': '', 'articles/a.md': '' };
		const { articles, issues } = await contentFolder(three).read();
		expect(articles).toEqual({ found: 4, published: 1, drafts: 0, failed: 3 });
		expect(issues).toHaveLength(2);
	});
});

describe('file names', () => {
	const anyName =
		'give it a name of lower-case letters, digits and single hyphens, for example site-id.mdx';

	it.each(['404', 'index', 'page', 'pagefind', 'feed', 'print', 'llms'])(
		'keeps the address of the site’s own %s',
		async (id) => {
			expect(await reportOn({ [`articles/${id}.mdx`]: article() })).toEqual([
				`${A}/${id}.mdx:1:1  error KB131  "${id}" is the address of a page of the site itself`,
				`  fix: ${anyName}`,
			]);
		},
	);

	it.each([
		['a#b', 'rename it to a-b.mdx'],
		['a?b', 'rename it to a-b.mdx'],
		['a%b', 'rename it to a-b.mdx'],
		['a b', 'rename it to a-b.mdx'],
		['a--b', 'rename it to a-b.mdx'],
		['a_b', 'rename it to a-b.mdx'],
		['a.b.c', 'rename it to a-b-c.mdx'],
		['Übersicht', 'rename it to ubersicht.mdx'],
		['.hidden', 'rename it to hidden.mdx'],
		['%2e', 'rename it to 2e.mdx'],
		['..', anyName],
		['😀', anyName],
		['Здравствуйте', anyName],
	])('reports %s.mdx and proposes a name', async (id, fix) => {
		expect(await reportOn({ [`articles/${id}.mdx`]: article() })).toEqual([
			`${A}/${id}.mdx:1:1  error KB132  "${id}.mdx" can't be part of an address`,
			`  fix: ${fix}`,
		]);
	});

	it.each(['con', 'nul', 'com1', 'LPT9'])(
		'reports %s.mdx, which Windows can’t hold',
		async (id) => {
			expect(await reportOn({ [`articles/${id}.mdx`]: article() })).toEqual([
				`${A}/${id}.mdx:1:1  error KB132  Windows can't hold a file named "${id}.mdx"`,
				`  fix: ${anyName}`,
			]);
		},
	);

	it('reports a name of more than 200 bytes', async () => {
		const name = `${'a'.repeat(197)}.mdx`;
		expect(await reportOn({ [`articles/${name}`]: article() })).toEqual([
			`${A}/${name}:1:1  error KB132  the file name is longer than 200 bytes`,
			'  fix: shorten it',
		]);
	});

	it('shows a line end in a name as text', async () => {
		expect((await reportOn({ 'articles/a\nb.mdx': article() }))[0]).toBe(
			`${A}/a\\u000ab.mdx:1:1  error KB132  "a\\u000ab.mdx" can't be part of an address`,
		);
	});

	it.each([
		['articles/a.md', 'a.md is not read: files here end in .mdx', 'rename it to a.mdx'],
		['articles/a.MDX', 'a.MDX is not read: files here end in .mdx', 'rename it to a.mdx'],
		['faqs/a.markdown', 'a.markdown is not read: files here end in .mdx', 'rename it to a.mdx'],
		['topics/a.yml', 'a.yml is not read: files here end in .yaml', 'rename it to a.yaml'],
		[
			'articles/sub/a.mdx',
			'sub/a.mdx is not read: it stands in a folder below content/articles',
			'move it to content/articles/a.mdx',
		],
		[
			'articles/a/index.mdx',
			'a/index.mdx is not read: it stands in a folder below content/articles',
			'move it to content/articles/a.mdx',
		],
		[
			'glosary.yaml',
			'glosary.yaml is not read. Did you mean "glossary.yaml"?',
			'what is read: articles, faqs, topics, site.yaml, authors.yaml, glossary.yaml, synonyms.yaml, questions.yaml, redirects.yaml',
		],
	])('leaves out no %s in silence', async (file, message, fix) => {
		expect(await reportOn({ [file]: article() })).toEqual([
			`content/${file}:1:1  error KB132  ${message}`,
			`  fix: ${fix}`,
		]);
	});

	it('reports a folder of articles under a wrong name', async () => {
		expect((await reportOn({ 'article/a.mdx': article() }))[0]).toBe(
			'content/article:1:1  error KB132  article is not read. Did you mean "articles"?',
		);
	});
});

describe('links, folders and permissions', () => {
	it.each([
		['a link to itself', 'a.mdx', 'the link leads nowhere'],
		['a link to nothing', 'nothing.mdx', 'the link leads nowhere'],
		[
			'a link out of the content folder',
			'../../outside.mdx',
			'the link leads out of the content folder',
		],
	])('reports %s', async (_, target, message) => {
		const folder = contentFolder();
		writeFileSync(path.join(folder.root, 'outside.mdx'), article());
		symlinkSync(target, path.join(folder.contentDir, 'articles/a.mdx'));
		const read = await folder.read();
		expect(reportOf(read)).toEqual([
			`${A}/a.mdx:1:1  error KB106  ${message}`,
			'  fix: put the file itself here',
		]);
		expect(read.articles).toEqual({ found: 2, published: 1, drafts: 0, failed: 1 });
	});

	it('follows a link that stays inside, and a content folder that is a link itself', async () => {
		const folder = contentFolder();
		symlinkSync('good.mdx', path.join(folder.contentDir, 'articles/a.mdx'));
		renameSync(folder.contentDir, `${folder.contentDir}-real`);
		symlinkSync(`${folder.contentDir}-real`, folder.contentDir);
		const read = await folder.read();
		expect(reportOf(read)).toEqual([]);
		expect(read.articles.published).toBe(2);
	});

	it.each([
		['articles', 'circle', '.'],
		['articles', 'more', '../../elsewhere'],
		['faqs', 'more.mdx', '../articles'],
		['topics', 'more', '../articles'],
	])('reports a link to a folder in %s', async (parent, name, target) => {
		const folder = contentFolder({ 'faqs/a.mdx': faq() });
		mkdirSync(path.join(folder.root, 'elsewhere'));
		writeFileSync(path.join(folder.root, 'elsewhere/lost.mdx'), article());
		symlinkSync(target, path.join(folder.contentDir, parent, name));
		expect(reportOf(await folder.read())).toEqual([
			`content/${parent}/${name}:1:1  error KB106  ${name} is a link to a folder, and nothing in it is read`,
			'  fix: put the folder itself here',
		]);
	});

	it('reports a link to a folder of content beside the others', async () => {
		const folder = contentFolder();
		symlinkSync('articles', path.join(folder.contentDir, 'article'));
		expect(reportOf(await folder.read())[0]).toBe(
			'content/article:1:1  error KB132  article is not read. Did you mean "articles"?',
		);
	});

	it.each(['x.mdx', 'x.md'])('reports a folder named %s', async (name) => {
		const folder = contentFolder();
		mkdirSync(path.join(folder.contentDir, 'articles', name));
		expect(reportOf(await folder.read())).toEqual([
			`${A}/${name}:1:1  error KB107  this is a folder, not a file`,
			'  fix: rename the folder',
		]);
	});

	it('reports a pipe instead of waiting for it', async () => {
		const folder = contentFolder();
		execFileSync('/usr/bin/mkfifo', [path.join(folder.contentDir, 'articles/a.mdx')]);
		expect(reportOf(await folder.read())).toEqual([
			`${A}/a.mdx:1:1  error KB107  this is not an ordinary file`,
			'  fix: remove it',
		]);
	});

	it('reports a file without read permission', async () => {
		const folder = contentFolder();
		writeFileSync(path.join(folder.contentDir, 'articles/a.mdx'), article(), { mode: 0 });
		expect(reportOf(await withoutRootRights(folder))).toEqual([
			`${A}/a.mdx:1:1  error KB107  the file can't be read (EACCES)`,
			'  fix: give read permission, or remove it',
		]);
	});

	it('reports a folder that can’t be listed, and blames nobody for what is in it', async () => {
		const folder = contentFolder({ 'topics/analytics.yaml': undefined, topics: 'a file' });
		rmSync(path.join(folder.contentDir, 'articles'), { recursive: true });
		symlinkSync('articles', path.join(folder.contentDir, 'articles'));
		expect(reportOf(await folder.read())).toEqual([
			`${A}:1:1  error KB106  the link leads nowhere`,
			'  fix: put the folder itself here',
			"content/topics:1:1  error KB107  the folder can't be read (ENOTDIR)",
			'  fix: make it a folder with read permission',
		]);
	});
});

/** Some file systems take names that differ in case or in composition for one: they hold no such pair. */
function twoArticles(first: string, second: string, context: TestContext): ContentFolder {
	const folder = contentFolder({
		[`articles/${first}`]: article(),
		[`articles/${second}`]: article(),
	});
	const articles = path.join(folder.contentDir, 'articles');
	const names = readdirSync(articles, { recursive: true, encoding: 'utf8' });
	context.skip(
		!names.includes(first) || !names.includes(second),
		'this file system takes them for one',
	);
	return folder;
}

/** Root reads everything, so for as long as it reads it is another user, who owns the folder. */
async function withoutRootRights(folder: ContentFolder): Promise<ReadContent> {
	if (process.getuid?.() !== 0) return folder.read();
	for (const name of ['', ...readdirSync(folder.root, { recursive: true, encoding: 'utf8' })])
		chownSync(path.join(folder.root, name), NOBODY, NOBODY);
	process.seteuid!(NOBODY);
	try {
		return await folder.read();
	} finally {
		process.seteuid!(0);
	}
}
