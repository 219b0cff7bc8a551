import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
	countIssues,
	formatIssues,
	groupIssues,
	sortIssues,
} from '../../../src/schemas/content-issue.ts';
import { article, contentFolder, faq, site } from '../../support/content-folder.ts';
import type { ContentFolder, Files } from '../../support/content-folder.ts';

/** One problem of nearly every kind, in files named so that reading order is not path order. */
const MANY: Files = {
	'articles/z-links.mdx': article({}, '[x](/articles/nope/)\n\n[y](/pricing/)\n'),
	'articles/b-yaml.mdx': article({ title: '"open' }),
	'articles/c-keys.mdx': article({ title: undefined, draft: '"yes"', titel: 'x' }),
	'articles/d-body.mdx': article({}, '<Foo />\n\n![](./nope.png)\n'),
	'articles/e-empty.mdx': '',
	'articles/f-warned.mdx': article({ updated: '2025-01-01' }),
	'articles/g-draft.mdx': article({ draft: 'true' }),
	'articles/h.md': article(),
	'faqs/a-question.mdx': faq({ topics: '[nope]' }),
	'topics/analytics.yaml': 'title: Analytics\ndescription: Reports.\nicon: nope\n',
	'authors.yaml': 'writer:\n  name: 5\n',
	'site.yaml': site('name: Help', 'nmae: Help'),
};

describe('the report', () => {
	it('shows all problems of all files in one run, sorted by path and place, with the counts', async () => {
		const { issues } = await contentFolder(MANY).read();
		const lines = formatIssues(issues).split('\n');
		const places = lines
			.filter((line) => line.startsWith('content/'))
			.map((line) => line.replace(/ {2}(\w+) (KB\d+) .*/, ' $2'));
		expect(places).toEqual([
			'content/articles/b-yaml.mdx:2:8 KB101',
			'content/articles/c-keys.mdx:2:1 KB110',
			'content/articles/c-keys.mdx:7:8 KB111',
			'content/articles/c-keys.mdx:8:1 KB112',
			'content/articles/d-body.mdx:10:1 KB160',
			'content/articles/d-body.mdx:12:1 KB150',
			'content/articles/d-body.mdx:12:1 KB152',
			'content/articles/e-empty.mdx:1:1 KB102',
			'content/articles/f-warned.mdx:6:10 KB114',
			'content/articles/h.md:1:1 KB132',
			'content/articles/z-links.mdx:10:1 KB140',
			'content/articles/z-links.mdx:12:1 KB140',
			'content/authors.yaml:2:9 KB203',
			'content/faqs/a-question.mdx:3:10 KB120',
			'content/site.yaml:1:1 KB203',
			'content/site.yaml:1:1 KB203',
			'content/topics/analytics.yaml:3:7 KB111',
		]);
		expect(lines).toHaveLength(2 * places.length + 1);
		expect(lines.at(-1)).toBe('16 errors, 1 warning in 11 files');
	});

	it('says the same when nothing has changed since', async () => {
		const folder = contentFolder(MANY);
		const first = await folder.read();
		expect((await folder.read()).issues).toEqual(first.issues);
	});

	it('accounts for every article file', async () => {
		const { articles } = await contentFolder(MANY).read();
		expect(articles).toEqual({ found: 9, published: 2, drafts: 1, failed: 6 });
		expect(articles.published + articles.drafts + articles.failed).toBe(articles.found);
	});

	it('is empty when all is well', async () => {
		expect(formatIssues((await contentFolder().read()).issues)).toBe('');
	});

	it('says the same problem of a thousand articles once, with the count and the first places', async () => {
		const articles = Array.from(
			{ length: 1000 },
			(_, index) => [`articles/a-${1000 + index}.mdx`, article({ author: 'nobody' })] as const,
		);
		const { issues } = await contentFolder({
			...Object.fromEntries(articles),
			'articles/b.mdx': article({ author: 'writter' }),
		}).read();
		expect(formatIssues(issues).split('\n')).toEqual([
			'content/articles/a-1000.mdx:7:9  error KB121  author "nobody" does not exist',
			'  fix: use one of: writer',
			'  the same at 999 more places: content/articles/a-1001.mdx:7:9, content/articles/a-1002.mdx:7:9, content/articles/a-1003.mdx:7:9, … (996 not shown)',
			'content/articles/b.mdx:7:9  error KB121  author "writter" does not exist; did you mean "writer"?',
			'  fix: use one of: writer',
			'1001 errors, 0 warnings in 1001 files',
		]);
		expect(issues).toHaveLength(1001);
	});

	it.each([
		[3, 3, 0],
		[4, 1, 3],
	])('shows %i places of one problem as %i', (places, groups, others) => {
		const issue = {
			file: 'a',
			column: 1,
			level: 'error',
			code: 'KB140',
			message: 'm',
			fix: 'f',
		} as const;
		const issues = Array.from({ length: places }, (_, index) => ({
			...issue,
			line: places - index,
		}));
		const grouped = groupIssues([...issues, { ...issue, line: 2, level: 'warning' }]);
		expect(grouped).toHaveLength(groups + 1);
		expect(grouped[0]!.issue.line).toBe(1);
		expect(grouped[0]!.others).toHaveLength(others);
	});

	it('shows terminal commands in values as text', () => {
		const place = { file: 'content/a\u001b[2J.mdx', line: 1, column: 1, level: 'error' } as const;
		expect(formatIssues([{ ...place, code: 'KB120', message: 'a\nb', fix: '\u202ec' }])).toBe(
			'content/a\\u001b[2J.mdx:1:1  error KB120  a\\u000ab\n  fix: \\u202ec\n1 error, 0 warnings in 1 file',
		);
	});

	it('sorts by path, line, column and code without touching what it is given', () => {
		const issue = { level: 'error', message: 'm', fix: 'f' } as const;
		const given = [
			{ ...issue, file: 'b', line: 1, column: 1, code: 'KB101' },
			{ ...issue, file: 'a', line: 10, column: 1, code: 'KB101' },
			{ ...issue, file: 'a', line: 9, column: 2, code: 'KB101' },
			{ ...issue, file: 'a', line: 9, column: 1, code: 'KB120' },
			{ ...issue, file: 'a', line: 9, column: 1, code: 'KB110' },
		] as const;
		const before = structuredClone(given);
		expect(sortIssues(given)).toEqual([given[4], given[3], given[2], given[1], given[0]]);
		expect(given).toEqual(before);
	});
});

describe('npm run check', () => {
	it('prints the report and the account of articles, and exits with 1', async () => {
		const folder = contentFolder(MANY);
		const { status, stdout, stderr } = run('check.ts', folder);
		const { issues } = await folder.read();
		expect(stdout).toBe(
			`${formatIssues(issues)}\n9 articles in: 2 published, 1 drafts, 6 with errors\n`,
		);
		expect(stderr).toBe('');
		expect(status).toBe(1);
	});

	it('gives the same data with --json', async () => {
		const folder = contentFolder(MANY);
		const { status, stdout } = run('check.ts', folder, '--json');
		const { issues, articles } = await folder.read();
		expect(JSON.parse(stdout)).toEqual({ issues, counts: countIssues(issues), articles });
		expect(status).toBe(1);
	});

	it('exits with 0 when there are warnings only', () => {
		const folder = contentFolder({ 'articles/a.mdx': article({ updated: '2025-01-01' }) });
		const { status, stdout } = run('check.ts', folder);
		expect(stdout).toMatch(/warning KB114/);
		expect(stdout).toMatch(/^0 errors, 1 warning in 1 file$/m);
		expect(status).toBe(0);
	});
});

describe('npm run build', () => {
	it('builds nothing from content with errors and leaves the old site whole', () => {
		const folder = contentFolder({ 'articles/a.mdx': '' });
		const dist = path.join(folder.root, 'dist');
		mkdirSync(dist);
		writeFileSync(path.join(dist, 'index.html'), 'old');
		writeFileSync(path.join(dist, 'almanac.json'), '{}');
		const { status, stderr } = run('build.ts', folder, '--outDir', dist);
		expect(stderr).toMatch(/a\.mdx:1:1 {2}error KB102 {2}the file is empty/);
		expect(stderr).toMatch(/^Nothing was built\.$/m);
		expect(readFileSync(path.join(dist, 'index.html'), 'utf8')).toBe('old');
		expect(status).toBe(1);
	});

	it('says in one line where it can’t write', () => {
		const folder = contentFolder();
		const blocked = path.join(folder.root, 'file');
		writeFileSync(blocked, '');
		const dist = path.join(blocked, 'deep/dist');
		const { status, stderr } = run('build.ts', folder, '--outDir', dist);
		expect(stderr).toMatch(
			/^.*file\/deep can't be written \(\w+\)\. What was there is as it was\.\n$/,
		);
		expect(status).toBe(1);
	});
});

function run(script: string, { contentDir, cacheDir }: ContentFolder, ...options: string[]) {
	const env = { ...process.env, ALMANAC_CONTENT: contentDir, ALMANAC_CACHE: cacheDir };
	return spawnSync(process.execPath, [`src/cli/${script}`, ...options], { encoding: 'utf8', env });
}
