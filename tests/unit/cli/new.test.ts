import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../../src/loader/read-content.ts';
import { contentFolder } from '../../support/content-folder.ts';
import type { Files } from '../../support/content-folder.ts';
import { run } from '../../support/run.ts';

function start(files: Files = {}) {
	const folder = contentFolder(files);
	const runNew = (...args: string[]) =>
		run('src/cli/new.ts', args, { ALMANAC_CONTENT: folder.contentDir });
	return { folder, runNew };
}

describe('npm run new', () => {
	test('a new article, question and topic are valid as they are', async () => {
		const { folder, runNew } = start();
		const made = [
			await runNew('article', 'Fix:', 'the "token" #1'),
			await runNew('faq', 'Why?', '--topic', 'analytics'),
			await runNew('topic', 'Hosting'),
		];
		expect(made.map(({ code, stderr }) => [code, stderr])).toEqual([
			[0, ''],
			[0, ''],
			[0, ''],
		]);
		expect(made[0]!.stdout).toMatch(
			/^Wrote .*content\/articles\/fix-the-token-1\.mdx\. Write the text, then remove the line "draft: true"\.\n$/,
		);
		const { issues, content, articles } = await readContent({
			contentDir: folder.contentDir,
			cacheDir: folder.cacheDir,
			today: new Date().toISOString().slice(0, 10),
		});
		expect(issues).toEqual([]);
		expect(content.articles.map(({ id, title }) => [id, title])).toEqual([
			['fix-the-token-1', 'Fix: the "token" #1'],
			['good', 'Good'],
		]);
		expect(content.faqs.map(({ id }) => id)).toEqual(['why']);
		expect(content.topics.map(({ id }) => id)).toEqual(['analytics', 'hosting']);
		expect(articles).toMatchObject({ published: 1, drafts: 1, failed: 0 });
	});

	test('a file that is there is left alone', async () => {
		const { folder, runNew } = start();
		const file = path.join(folder.contentDir, 'articles/good.mdx');
		const before = readFileSync(file, 'utf8');
		const { code, stdout, stderr } = await runNew('article', 'Good');
		expect([code, stdout]).toEqual([2, '']);
		expect(stderr).toMatch(/^.*articles\/good\.mdx exists already; nothing was written\.\n$/);
		expect(readFileSync(file, 'utf8')).toBe(before);
	});

	test('in an empty folder a topic comes first', async () => {
		const { folder, runNew } = start({ 'topics/analytics.yaml': undefined });
		expect(await runNew('article', 'A')).toEqual({
			code: 2,
			stdout: '',
			stderr: 'There is no topic yet. Make one first: npm run new -- topic "Title"\n',
		});
		expect((await runNew('topic', 'B')).code).toBe(0);
		expect(existsSync(path.join(folder.contentDir, 'topics/b.yaml'))).toBe(true);
	});

	test('a topic that does not exist is named', async () => {
		const { stderr, code } = await start().runNew('article', 'A', '--topic', 'hosting');
		expect([code, stderr]).toEqual([2, 'There is no topic "hosting". Topics: analytics\n']);
	});

	test('authors that are no YAML are one sentence', async () => {
		const { stderr, code } = await start({ 'authors.yaml': 'a: [' }).runNew('article', 'A');
		expect([code, stderr]).toEqual([
			2,
			"authors.yaml can't be read. What is wrong with it: npm run check\n",
		]);
	});

	test('an option that it does not have is one sentence', async () => {
		expect(await start().runNew('article', 'A', '--topik', 'b')).toEqual({
			code: 2,
			stdout: '',
			stderr: "Unknown option '--topik'.\n",
		});
	});

	test('anything else shows how it is used', async () => {
		const usage = 'Usage: npm run new -- article|faq|topic "Title" [--topic ID]\n';
		const { runNew } = start();
		for (const args of [[], ['article'], ['page', 'A']])
			expect(await runNew(...args)).toEqual({ code: 2, stdout: '', stderr: usage });
	});
});
