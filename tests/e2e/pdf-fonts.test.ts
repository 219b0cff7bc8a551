import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { FONT_SETS, writeFontConfig } from '../support/font-sets.ts';
import type { FontSet } from '../support/font-sets.ts';
import { textsOf } from '../support/html.ts';
import { readPage } from '../support/pages.ts';
import { flat, readPdf } from '../support/pdf.ts';
import { run } from '../support/run.ts';

const dist = inject('dist');
const folder = mkdtempSync(path.join(tmpdir(), 'almanac-pdf-fonts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const FILES = [
	{ file: 'articles/token-auth.pdf', address: '/articles/token-auth/' },
	{ file: 'topics/site-id.pdf', address: '/topics/site-id/print/' },
] as const;

/** Path of a file as printed with that set. */
const printed = (set: FontSet, file: string) => path.join(folder, set, file);

beforeAll(async () => {
	for (const set of FONT_SETS) {
		const { code, stderr } = await run(
			'src/cli/pdf.ts',
			[
				'--dist',
				dist,
				'--out',
				path.join(folder, set),
				'--article',
				'token-auth',
				'--topic',
				'site-id',
			],
			{ FONTCONFIG_FILE: writeFontConfig(set, folder) },
		);
		expect([code, stderr]).toEqual([0, '']);
	}
}, 240_000);

test('the machines of this test have different fonts', async () => {
	const widths = new Set<number>();
	for (const set of FONT_SETS) {
		vi.stubEnv('FONTCONFIG_FILE', writeFontConfig(set, folder));
		const browser = await launchChromium();
		vi.unstubAllEnvs();
		const page = await browser.newPage();
		await page.setContent('<span style="font-family: serif">Measure several websites</span>');
		widths.add(await page.locator('span').evaluate((span) => span.getBoundingClientRect().width));
		await browser.close();
	}
	expect(widths.size).toBe(FONT_SETS.length);
});

const cases = FONT_SETS.flatMap((set) => FILES.map((each) => ({ set, ...each })));

test.for(cases)('$set: the bookmarks of $file are its headings', async ({ set, file, address }) => {
	const [main] = /<main[\s\S]*<\/main>/.exec(readPage(dist, address))!;
	const headings = textsOf(main, /<h[1-6](?: id="[^"]*")?>(.*?)<\/h[1-6]>/gs);
	const { bookmarks, pages } = await readPdf(printed(set, file));
	const all = flat(bookmarks);
	expect(all.map(({ label }) => label)).toEqual(
		headings.filter((title) => title !== 'On this page' && title !== 'Related articles'),
	);
	for (const [index, { title, page, top }] of all.entries()) {
		expect(pages[page - 1]!.text, title).toContain(title);
		const next = all[index + 1];
		if (next?.page === page) expect(next.top, next.title).toBeLessThan(top);
	}
});

test.for(FILES)('$file is the same to the byte, whatever fonts the machine has', ({ file }) => {
	const [first, ...others] = FONT_SETS.map((set) => readFileSync(printed(set, file)));
	for (const other of others) expect(other.equals(first!)).toBe(true);
});
