import { describe, expect, inject } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { listReadablePages, readPage } from '../support/pages.ts';
import { DESK, PHONE, test } from '../support/site-test.ts';

const siteUrl = inject('siteUrl');

async function openWithoutScript(browser: Browser, viewport = DESK as typeof DESK | typeof PHONE) {
	const context = await browser.newContext({
		baseURL: siteUrl,
		javaScriptEnabled: false,
		viewport,
	});
	return context.newPage();
}

/** Addresses of this site that the page leads to, without query and #place. */
async function targetsOf(page: Page): Promise<string[]> {
	const targets = await page
		.locator('a[href], form')
		.evaluateAll((all) =>
			all
				.filter((each) => each.checkVisibility() || each.closest('details:not([open])'))
				.map((each) =>
					each instanceof HTMLFormElement ? each.action : (each as HTMLAnchorElement).href,
				),
		);
	return targets
		.filter((target) => target.startsWith(siteUrl) && new URL(target).pathname.endsWith('/'))
		.map((target) => new URL(target).pathname);
}

test('without JavaScript every page can be reached and is no wider than the screen', async ({
	browser,
}) => {
	const page = await openWithoutScript(browser);
	const screens = [DESK, PHONE].map((viewport) => ({ viewport, reached: new Set(['/']) }));
	const tooWide: string[] = [];
	// A Set is walked through in the order in which it grows.
	const addresses = new Set(['/']);
	for (const address of addresses) {
		await page.goto(address);
		for (const { viewport, reached } of screens) {
			await page.setViewportSize(viewport);
			const width = await page.evaluate(() => document.documentElement.scrollWidth);
			if (width > viewport.width) tooWide.push(`${address} ${width} > ${viewport.width}`);
			for (const target of await targetsOf(page)) {
				reached.add(target);
				addresses.add(target);
			}
		}
	}
	const pages = listReadablePages(inject('dist')).filter((address) => address !== '/404.html');
	for (const { viewport, reached } of screens)
		expect(
			pages.filter((address) => !reached.has(address)),
			`${viewport.width} px`,
		).toEqual([]);
	expect(tooWide).toEqual([]);
});

describe.each([DESK, PHONE])('without JavaScript at $width px', (viewport) => {
	test('nothing is shown that needs it', async ({ browser }) => {
		const page = await openWithoutScript(browser, viewport);
		for (const address of [
			'/articles/token-auth/',
			'/faq/',
			'/topics/api/',
			'/search/',
			'/binder/',
			'/404.html',
		]) {
			await page.goto(address);
			const buttons = await page
				.locator('button:visible')
				.evaluateAll((all) =>
					all
						.filter((button) => !button.matches('form button, [popovertarget]'))
						.map((button) => button.outerHTML),
				);
			expect(buttons, address).toEqual([]);
			expect(await page.locator('input:visible:not(form input)').count(), address).toBe(0);
		}
	});
});

describe('without JavaScript', () => {
	test('all versions are shown with their labels', async ({ browser }) => {
		const page = await openWithoutScript(browser);
		await page.goto('/articles/token-auth/');
		const versions = page.locator('.version');
		expect(await versions.count()).toBe(4);
		for (const version of await versions.all()) {
			expect(await version.isVisible()).toBe(true);
			expect(await version.locator('.version-label').isVisible()).toBe(true);
		}
	});

	test('answers and lists fold and unfold', async ({ browser }) => {
		const page = await openWithoutScript(browser, PHONE);
		await page.goto('/articles/token-auth/');
		for (const details of ['.contents', '.qa']) {
			const folded = page.locator(details).first();
			const text = folded.locator(':scope > :not(summary)');
			expect(await text.isVisible()).toBe(false);
			await folded.locator('summary').click();
			expect(await text.isVisible()).toBe(true);
		}
	});

	test('the explanation of a term opens', async ({ browser }) => {
		const page = await openWithoutScript(browser);
		await page.goto('/articles/token-auth/');
		await page.locator('.term').first().click();
		expect(await page.locator('.term-note:popover-open').isVisible()).toBe(true);
	});

	test('a static host says that searching needs it, and offers the lists', async ({ browser }) => {
		const page = await openWithoutScript(browser);
		const html = readPage(inject('dist'), '/search/');
		await page.route('**/search/?q=token', (route) =>
			route.fulfill({ body: html, contentType: 'text/html' }),
		);
		await page.goto('/search/?q=token');
		// Playwright finds no text in <noscript>.
		const notice = page.locator('noscript p');
		expect(await notice.isVisible()).toBe(true);
		expect(await notice.innerText()).toContain('Searching needs JavaScript');
		expect(
			await page.getByRole('main').getByRole('link', { name: 'All articles A–Z' }).isVisible(),
		).toBe(true);
	});

	test('the server searches, narrows down and goes on', async ({ browser }) => {
		const page = await openWithoutScript(browser, PHONE);
		await page.goto('/search/');
		expect(await page.getByRole('main').innerText()).not.toContain('JavaScript');
		await page.locator('main input[name="q"]').fill('where is my tokn');
		await page.getByRole('main').getByRole('button', { name: 'Search' }).click();
		const status = page.getByRole('main').getByRole('status');
		expect(await status.innerText()).toMatch(/^\d+ results for “where is my token”$/);
		expect(await page.locator('[data-answer]').isVisible()).toBe(true);
		await page.getByRole('group', { name: 'Topic' }).getByRole('link', { name: /^API/ }).click();
		const chosen = page.locator('[aria-label="Topic"] [aria-current="true"].chip');
		expect(await chosen.innerText()).toMatch(/^API\s*\d+$/);
		const first = await page.locator('a[data-result]').first().innerText();
		await page.getByRole('link', { name: 'Show more results' }).click();
		expect(await page.locator('a[data-result]').first().innerText()).not.toBe(first);
		await page.getByRole('link', { name: 'Ask this question' }).click();
		expect(new URL(page.url()).pathname).toBe('/ask/');
	});

	test.for([PHONE, DESK])('the server answers at $width px', async (viewport, { browser }) => {
		const page = await openWithoutScript(browser, viewport);
		await page.goto('/ask/');
		await page.locator('main input[name="q"]').fill('where do I find my token');
		await page.getByRole('main').getByRole('button', { name: 'Ask' }).click();
		expect(await page.locator('[data-answer]').innerText()).toContain('Auth tokens');
		const text = await page.getByRole('main').innerText();
		expect(text).not.toContain('JavaScript');
		expect(text).not.toContain('stays in your browser');
		const width = await page.evaluate(() => document.documentElement.scrollWidth);
		expect(width).toBe(viewport.width);
		await page.locator('[data-answer] [data-answer-source]').click();
		expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('token');
	});
});
