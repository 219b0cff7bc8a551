import { readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, inject } from 'vitest';
import type { Browser } from 'playwright-core';
import { fileOf, listPages } from '../support/pages.ts';
import { test } from '../support/site-test.ts';

const dist = inject('dist');
const siteUrl = inject('siteUrl');

const sizeOf = (address: string): number =>
	gzipSync(readFileSync(fileOf(dist, address)), { level: 9 }).byteLength;

const articles = listPages(dist)
	.filter((address) => /^\/articles\/(?!page\/)[^/]+\/$/.test(address))
	.sort((a, b) => sizeOf(a) - sizeOf(b));
const median = articles[Math.floor(articles.length / 2)]!;

/** Addresses that a first visit asks for, the icon among them. */
async function requestsOf(browser: Browser, address: string): Promise<readonly string[]> {
	const context = await browser.newContext();
	const page = await context.newPage();
	const requests: string[] = [];
	page.on('request', (request) => requests.push(request.url()));
	await page.goto(`${siteUrl}${address}`, { waitUntil: 'networkidle' });
	const icon = await page
		.locator('link[rel="icon"]')
		.evaluate((link) => (link as HTMLLinkElement).href);
	await context.close();
	// A browser without a window fetches no icon; others do.
	return [...new Set([...requests, icon])];
}

test.for(['/articles/token-auth/', median])('%s is light', async (address, { browser }) => {
	const requests = await requestsOf(browser, address);
	expect(requests.filter((url) => !url.startsWith(`${siteUrl}/`))).toEqual([]);
	// The sheet for paper is fetched last and holds up nothing.
	const sheets = requests.filter((url) => /\/print\.[^/]*\.css$/.test(url));
	expect(sheets).toHaveLength(1);
	const sheetSize = sizeOf(new URL(sheets[0]!).pathname);
	expect(sheetSize).toBeLessThanOrEqual(2200);
	// Fonts are fetched once for all pages, beside the rest; `web-fonts.test.ts` says when.
	const fonts = requests.filter((url) => url.endsWith('.woff2'));
	const fontBytes = fonts.map((url) => statSync(fileOf(dist, new URL(url).pathname)).size);
	expect(fontBytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(40_000);
	const switches = requests.filter((url) => /\/web-fonts-[^/]*\.js$/.test(url));
	expect(requests.length - sheets.length - fonts.length - switches.length).toBeLessThanOrEqual(4);
	const sizes = requests
		.filter((url) => !fonts.includes(url))
		.map((url) => {
			const { pathname } = new URL(url);
			return { pathname, size: sizeOf(pathname) };
		});
	const bytesOf = (files: typeof sizes) => files.reduce((sum, { size }) => sum + size, 0);
	const scripts = sizes.filter(({ pathname }) => pathname.endsWith('.js'));
	const [fontSwitch, script] = [true, false].map((isSwitch) =>
		bytesOf(scripts.filter(({ pathname }) => isSwitch === /\/web-fonts-/.test(pathname))),
	);
	const total = bytesOf(sizes);
	expect(total, JSON.stringify(sizes)).toBeLessThanOrEqual(25_000);
	if (address === median)
		expect(total - sheetSize, JSON.stringify(sizes)).toBeLessThanOrEqual(20_000);
	expect(script).toBeLessThanOrEqual(4000);
	expect(fontSwitch).toBeLessThanOrEqual(200);
});
