import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, describe, expect, inject } from 'vitest';
import { run } from '../support/run.ts';

const dist = inject('dist');

const test = base.extend<{ out: string }>({
	// eslint-disable-next-line no-empty-pattern -- Vitest reads the names of fixtures from the pattern
	out: async ({}, use) => {
		const folder = mkdtempSync(path.join(tmpdir(), 'almanac-pdf-'));
		await use(folder);
		rmSync(folder, { recursive: true, force: true });
	},
});

const pdf = (...args: string[]) => run('src/cli/pdf.ts', ['--dist', dist, ...args], {});

describe('npm run pdf', () => {
	test('shows its progress and writes each file where its page is', async ({ out }) => {
		const { code, stdout } = await pdf(
			'--out',
			out,
			'--article',
			'revoke-a-token',
			'--topic',
			'hosting',
		);
		expect(code).toBe(0);
		expect(stdout).toMatch(/^1\/2 {2}.*\n2\/2 {2}.*\.pdf\n$/);
		expect(readdirSync(out, { recursive: true }).sort()).toEqual([
			'articles',
			path.join('articles', 'revoke-a-token.pdf'),
			'topics',
			path.join('topics', 'hosting.pdf'),
		]);
		expect(statSync(path.join(out, 'topics', 'hosting.pdf')).size).toBeGreaterThan(20_000);
	});

	test.for([
		[
			['--topic', 'hostin'],
			/^There is no topic with articles "hostin" in the site\. Did you mean "hosting"\?\n$/,
		],
		[['--article', 'nothing-like-it'], /^There is no article "nothing-like-it" in the site\./],
		[['--paper', 'a5', '--all'], /^--paper is a4 or letter, not "a5"\.\nUsage: npm run pdf/],
		[[], /^Usage: npm run pdf -- --topic ID \| --article ID \| --all/],
		[
			['--dist', 'no/site', '--all'],
			/^There is no built site in .*no.site\. Build it with: npm run build\n$/,
		],
		[['--everything'], /^Unknown option '--everything'\n$/],
	] as const)('%j is told in a sentence', async ([args, sentence]) => {
		const { code, stdout, stderr } = await pdf(...args);
		expect([code, stdout]).toEqual([2, '']);
		expect(stderr).toMatch(sentence);
	});

	test('says how to get Chromium where there is none', async ({ out }) => {
		const { code, stderr } = await run('src/cli/pdf.ts', ['--dist', dist, '--all', '--out', out], {
			CHROME_PATH: path.join(out, 'no-browser'),
		});
		expect(code).toBe(1);
		expect(stderr).toBe(
			'PDFs are printed by Chromium, and there is none here. Install it (Debian: apt-get install chromium; elsewhere: npx playwright-core install chromium), or name one in CHROME_PATH. A site can be built without PDFs: leave `pdf: true` out of site.yaml.\n',
		);
		expect(existsSync(path.join(out, 'topics'))).toBe(false);
	});
});
