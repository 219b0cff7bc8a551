import { describe, expect, inject } from 'vitest';
import type { Page } from 'playwright-core';
import { test } from '../support/site-test.ts';

const siteUrl = inject('siteUrl');

async function waitForResults(page: Page): Promise<void> {
	await page
		.locator('.search-status')
		.getByText(/result|Nothing found/)
		.waitFor();
}

async function resultTitles(page: Page): Promise<string[]> {
	await waitForResults(page);
	return page.locator('.results li > a').allTextContents();
}

describe('the search page', () => {
	test('shows the results of its address with the words marked', async ({ page }) => {
		await page.goto('/search/?q=site+id');
		await waitForResults(page);
		expect(await page.locator('main input[name="q"]').inputValue()).toBe('site id');
		expect(await page.locator('.search-status').textContent()).toMatch(
			/^\d+ results for “site id”$/,
		);
		expect(await page.locator('.results li').count()).toBe(10);
		const marks = await page.locator('.results mark').allTextContents();
		expect(marks.some((mark) => /^site$/i.test(mark))).toBe(true);
	});

	test('a new search has an address of its own, and Back returns to the one before', async ({
		page,
	}) => {
		await page.goto('/search/?q=site+id');
		const before = await resultTitles(page);
		await page.locator('main input[name="q"]').fill('paybill');
		await page.keyboard.press('Enter');
		await page.getByText('“paybill”').waitFor();
		expect(page.url()).toBe(`${siteUrl}/search/?q=paybill`);
		await page.goBack();
		await page.getByText('“site id”').waitFor();
		expect(await resultTitles(page)).toEqual(before);
		expect(await page.locator('main input[name="q"]').inputValue()).toBe('site id');
	});

	test('&topic= keeps to one topic, and says how to leave it', async ({ page }) => {
		await page.goto('/search/?q=token');
		const everywhere = await resultTitles(page);
		await page.goto('/search/?q=token&topic=mpesa');
		const inTopic = await resultTitles(page);
		expect(inTopic.length).toBeGreaterThan(0);
		expect(inTopic.length).toBeLessThan(everywhere.length);
		expect(await page.getByText('In the topic M-PESA').isVisible()).toBe(true);
		await page.getByRole('link', { name: 'Search everywhere' }).click();
		expect(await resultTitles(page)).toEqual(everywhere);
	});

	test('the search box of a topic searches in it', async ({ page }) => {
		await page.goto('/topics/mpesa/');
		await page.getByRole('main').getByRole('searchbox').fill('token');
		await page.keyboard.press('Enter');
		await page.waitForURL(/\/search\/\?q=token&topic=mpesa$/);
		expect((await resultTitles(page)).length).toBeGreaterThan(0);
	});

	test('shows more results a page at a time', async ({ page }) => {
		await page.goto('/search/?q=site+id');
		await waitForResults(page);
		await page.getByRole('button', { name: 'Show more results' }).click();
		await expect.poll(() => page.locator('.results li').count()).toBe(20);
	});

	test('the button for more results is gone where there are none', async ({ page }) => {
		await page.goto('/search/?q=%F0%9F%98%80');
		await page.getByText('Nothing found for “😀”').waitFor();
		expect(await page.locator('kb-search-page button').isVisible()).toBe(false);
	});

	test('says that it failed when the index cannot be loaded, and tries again', async ({ page }) => {
		await page.route('**/pagefind/pagefind-entry.json*', (route) => route.abort());
		await page.goto('/search/?q=token');
		await page.getByText('Search could not load').waitFor();
		await page.unroute('**/pagefind/pagefind-entry.json*');
		await page.locator('main input[name="q"]').fill('site id');
		await page.keyboard.press('Enter');
		await waitForResults(page);
		expect(await page.locator('.results li').count()).toBe(10);
	});
});

describe('odd input is only text', () => {
	const inputs = [
		['code', '<img src=x onerror="document.title=1">'],
		['code in a mark', '<mark><script>alert(1)</script></mark> token'],
		['a long paste', 'token '.repeat(1700)],
		['one long word', 'a'.repeat(10_000)],
		['emoji', '😀👩‍👩‍👧‍👦'],
		['signs', '"([{+*?\\^$|%&=#'],
		['replacement patterns', 'token $& $1 %q'],
		['another script', 'الرمز المميز'],
	] as const;
	test.for(inputs)('%s', async ([, text], { page }) => {
		const faults: string[] = [];
		page.on('dialog', (dialog) => void dialog.dismiss().then(() => faults.push('dialog')));
		page.on('pageerror', (error) => faults.push(String(error)));
		await page.goto('/search/');
		const title = await page.title();
		await page.locator('main input[name="q"]').fill(text);
		await page.keyboard.press('Enter');
		await waitForResults(page);
		expect(await page.title()).toBe(title);
		expect(await page.locator('kb-search-page :is(img, script)').count()).toBe(0);
		expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(
			true,
		);
		expect(faults).toEqual([]);
	});

	test('the query is shown as it was typed', async ({ page }) => {
		await page.goto('/search/?q=token+%24%26+%251');
		await waitForResults(page);
		expect(await page.locator('.search-status').textContent()).toContain('“token $& %1”');
	});
});

describe('an address that does not exist', () => {
	test('answers 404 and suggests the nearest page first', async ({ page }) => {
		const response = await page.goto('/articles/tokn-auth/');
		expect(response?.status()).toBe(404);
		await page.getByText('Did you mean one of these?').waitFor();
		expect(await page.locator('.results a').first().getAttribute('href')).toBe(
			'/articles/token-auth/',
		);
	});

	test('an address that cannot be read is a page that does not exist too', async ({ page }) => {
		const faults: string[] = [];
		page.on('pageerror', (error) => faults.push(String(error)));
		for (const address of ['/nothing/', '/%E2%82/', '/articles/', '/faq/%00/'])
			await page.goto(address);
		expect(faults).toEqual([]);
	});
});
