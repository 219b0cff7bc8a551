import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPublishedPages, writePublishedPages } from '../../../src/cache/published-pages.ts';
import { pagesOf } from '../../../src/knowledge-base/validate-published.ts';
import { article, contentFolder, faq, reportOf } from '../../support/content-folder.ts';
import type { ContentFolder, Files } from '../../support/content-folder.ts';

const OLD: Files = {
	'articles/find-site-id.mdx': article({ title: 'Find the Site ID' }),
	'faqs/lost.mdx': faq(),
};

/** A folder whose pages were published, and whose old article and question are gone since. */
async function afterRemoval(files: Files = {}): Promise<ContentFolder> {
	const folder = contentFolder({ ...files, ...OLD });
	const { content } = await folder.read();
	writePublishedPages(folder.cacheDir, folder.contentDir, pagesOf(content));
	for (const name of Object.keys(OLD)) rmSync(path.join(folder.contentDir, name));
	return folder;
}

function write({ contentDir }: ContentFolder, name: string, text: string): void {
	writeFileSync(path.join(contentDir, name), text);
}

const ARTICLE_GONE =
	'content/redirects.yaml:1:1  warning KB209  "/articles/find-site-id/" was published, and is gone: its readers find nothing';
const QUESTION_GONE =
	'content/redirects.yaml:1:1  warning KB209  "/faq/lost/" was published, and is gone: its readers find nothing';

describe('pages that were published', () => {
	it('are missed when their files are removed', async () => {
		expect(reportOf(await (await afterRemoval()).read())).toEqual([
			ARTICLE_GONE,
			'  fix: add the line "/articles/find-site-id/: " with the page that took its place',
			QUESTION_GONE,
			'  fix: add the line "/faq/lost/: " with the page that took its place',
		]);
	});

	it.each([
		['title', 'where-it-is', 'Find the Site ID'],
		['name', 'find-site-ids', 'Another title'],
	])('are found again by their %s', async (_, id, title) => {
		const folder = await afterRemoval();
		write(folder, `articles/${id}.mdx`, article({ title }));
		expect(reportOf(await folder.read()).slice(0, 2)).toEqual([
			ARTICLE_GONE,
			`  fix: add the line "/articles/find-site-id/: /articles/${id}/", or name another page there`,
		]);
	});

	it('are not missed once a redirect leads on, or while the file is a draft or has errors', async () => {
		const folder = await afterRemoval();
		write(folder, 'redirects.yaml', '/articles/find-site-id/: good\n');
		write(folder, 'faqs/lost.mdx', faq({ draft: 'true' }));
		expect(reportOf(await folder.read())).toEqual([]);
		write(folder, 'faqs/lost.mdx', '');
		expect(reportOf(await folder.read())[0]).toMatch(/lost\.mdx:1:1 {2}error KB102/);
		expect(reportOf(await folder.read())).toHaveLength(2);
	});

	it('are those of this content folder only, and of a record that is whole', async () => {
		const folder = await afterRemoval();
		const { cacheDir, contentDir } = folder;
		expect(readPublishedPages(cacheDir, contentDir).size).toBe(4);
		expect(readPublishedPages(cacheDir, '/elsewhere').size).toBe(0);
		const file = path.join(cacheDir, 'published-pages.json');
		const text = readFileSync(file, 'utf8');
		writeFileSync(file, text.replace('lost', 'last'));
		expect(readPublishedPages(cacheDir, contentDir).size).toBe(0);
		expect(reportOf(await folder.read())).toEqual([]);
	});
});
