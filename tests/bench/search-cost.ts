import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import type { Suggestion } from '../../src/search/suggestions.ts';
import { createApp } from '../../src/http/app.ts';
import { launchChromium } from '../support/chromium.ts';

/**
 * What a first search loads, and what a search costs the main thread once its pages are there.
 * Usage: node tests/bench/search-cost.ts [DIST]
 */
const dist = path.resolve(process.argv[2] ?? 'dist');
const FIRST_SEARCHES = 12;
const WARM_SEARCHES = 60;

const titles = (
	JSON.parse(readFileSync(path.join(dist, 'pagefind/suggestions.json'), 'utf8')) as Suggestion[]
).map(({ title }) => title);
const queries = Array.from(
	{ length: WARM_SEARCHES },
	(_, index) => `how do I ${titles[Math.floor((index * titles.length) / WARM_SEARCHES)]!}`,
);

const app = await createApp({ root: dist });
const address = await app.listen({ port: 0, host: '127.0.0.1' });
const browser = await launchChromium();
try {
	const bytes = await firstSearches(browser);
	report('first search, bytes after gzip', bytes, 0);
	report('search with its pages loaded, ms of the main thread', await warmSearches(browser), 1);
} finally {
	await browser.close();
	await app.close();
}
process.exit(0);

/** Everything that is fetched from opening the dialog to the results, each time in a new browser profile. */
async function firstSearches(browser: Browser): Promise<number[]> {
	const all: number[] = [];
	const step = Math.floor(WARM_SEARCHES / FIRST_SEARCHES);
	for (let index = 0; index < WARM_SEARCHES; index += step) {
		const context = await browser.newContext();
		const page = await context.newPage();
		await page.goto(`${address}/topics/`, { waitUntil: 'networkidle' });
		const bodies: Promise<Buffer>[] = [];
		page.on('response', (response) => bodies.push(response.body()));
		await page.keyboard.press('/');
		await page.locator('dialog input').fill(queries[index]!);
		await page.locator('[data-search-results][data-state="done"]').waitFor();
		await page.waitForLoadState('networkidle');
		const sizes = (await Promise.all(bodies)).map(compressedBytes);
		all.push(sizes.reduce((sum, size) => sum + size, 0));
		await context.close();
	}
	return all;
}

/**
 * Main thread time in ms from the submitted query to the shown results. All queries have been asked
 * before, so that their pages are loaded; most of their terms have been forgotten since.
 */
async function warmSearches(browser: Browser): Promise<number[]> {
	const page = await browser.newPage();
	await page.addInitScript(() => {
		document.addEventListener('submit', () => performance.mark('submitted'), true);
		document.addEventListener('almanac:search', () => performance.measure('search', 'submitted'));
	});
	await page.goto(`${address}/search/`);
	for (const query of queries) await search(page, query);
	const all: number[] = [];
	for (const query of queries) {
		await search(page, query);
		all.push(await page.evaluate(() => performance.getEntriesByName('search').at(-1)!.duration));
	}
	await page.close();
	return all;
}

async function search(page: Page, query: string): Promise<void> {
	await page.locator('main input[name="q"]').fill(query);
	await page.keyboard.press('Enter');
	await page.waitForFunction(
		(q) =>
			new URLSearchParams(location.search).get('q') === q &&
			document.querySelector('[data-search-results][data-state="done"]') !== null,
		query,
	);
}

function compressedBytes(content: Buffer): number {
	const isCompressed = content[0] === 0x1f && content[1] === 0x8b;
	return isCompressed ? content.length : gzipSync(content).length;
}

function report(name: string, values: number[], digits: number): void {
	const sorted = [...values].sort((a, b) => a - b);
	const at = (share: number) =>
		sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
	console.log(
		`${name}: median ${at(0.5).toFixed(digits)}, p95 ${at(0.95).toFixed(digits)}, most ${sorted.at(-1)!.toFixed(digits)}`,
	);
}
