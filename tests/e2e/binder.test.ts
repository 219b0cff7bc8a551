import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { flat, readPdf, squeeze } from '../support/pdf.ts';
import { test } from '../support/site-test.ts';

const PAGES = ['/articles/token-auth/', '/faq/lost-token/', '/topics/site-id/'] as const;
const HASH = '#articles/token-auth,faq/lost-token,topics/site-id';
const TITLES = [
	'What is the token_auth and where can I find this token to use in the API calls?',
	'I have lost my token. Can you send it again?',
	'Site ID',
] as const;

const titles = (page: Page) => page.locator('.binder-title a').allTextContents();
const status = (page: Page) => page.locator('kb-binder-page > [role="status"]').innerText();

async function pick(page: Page): Promise<void> {
	for (const address of PAGES) {
		await page.goto(address);
		await page.getByRole('button', { name: 'Add to binder' }).click();
		await page.getByRole('button', { name: 'In your binder', pressed: true }).waitFor();
	}
}

/** All pages of the binder have come. */
async function loaded(page: Page, parts: number): Promise<void> {
	await expect
		.poll(() => page.locator('kb-binder-page .on-paper > .booklet-part').count(), {
			timeout: 20_000,
		})
		.toBe(parts);
}

describe('the binder', () => {
	test('holds what was picked, over a reload', async ({ page }) => {
		await pick(page);
		await page.getByRole('link', { name: 'Open the binder' }).click();
		await expect.poll(() => titles(page)).toEqual(TITLES);
		expect(new URL(page.url()).hash).toBe(HASH);
		await page.reload();
		await expect.poll(() => titles(page)).toEqual(TITLES);
	});

	test('takes a page out again where it was put in', async ({ page }) => {
		await page.goto(PAGES[0]);
		await page.getByRole('button', { name: 'Add to binder' }).click();
		await page.getByRole('button', { name: 'In your binder' }).click();
		await page
			.locator('kb-binder [role="status"]')
			.getByText('Taken out. Open the binder')
			.waitFor();
		await page.goto('/binder/');
		await expect
			.poll(() => status(page))
			.toBe('The binder is empty. “Add to binder” stands on every article, question and topic.');
	});

	test('takes results of a search', async ({ page }) => {
		await page.goto('/search/?q=lost+token');
		await page
			.locator('.results li')
			.filter({ hasText: TITLES[1] })
			.getByRole('button', { name: 'Add to binder' })
			.click();
		await page.locator('.results').getByRole('button', { name: 'In your binder' }).waitFor();
		await page.goto('/binder/');
		await expect.poll(() => titles(page)).toEqual([TITLES[1]]);
	});

	test('is put in order by keyboard, and the focus stays', async ({ page }) => {
		await pick(page);
		await page.goto('/binder/');
		await page.getByRole('button', { name: `Move down: ${TITLES[0]}` }).focus();
		await page.keyboard.press('Enter');
		await expect.poll(() => titles(page)).toEqual([TITLES[1], TITLES[0], TITLES[2]]);
		await expect.poll(() => status(page)).toBe(`“${TITLES[0]}” is now 2 of 3.`);
		await page.keyboard.press('Enter');
		await expect.poll(() => titles(page)).toEqual([TITLES[1], TITLES[2], TITLES[0]]);
		// It can't go further: the focus is on its next button.
		await page.keyboard.press('Enter');
		await expect.poll(() => titles(page)).toEqual([TITLES[1], TITLES[0], TITLES[2]]);
		await page.getByRole('button', { name: `Take out: ${TITLES[0]}` }).press('Enter');
		await expect.poll(() => titles(page)).toEqual([TITLES[1], TITLES[2]]);
		expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
			`Take out: ${TITLES[2]}`,
		);
		await page.reload();
		await expect.poll(() => titles(page)).toEqual([TITLES[1], TITLES[2]]);
	});

	test('is put in order by pointer', async ({ page }) => {
		await pick(page);
		await page.goto('/binder/');
		const rows = page.locator('.binder-list li');
		await rows.nth(2).locator('.binder-handle').hover();
		await page.mouse.down();
		const first = (await rows.nth(0).boundingBox())!;
		await page.mouse.move(first.x + 20, first.y + 4, { steps: 6 });
		await page.mouse.up();
		await expect.poll(() => titles(page)).toEqual([TITLES[2], TITLES[0], TITLES[1]]);
		await page.reload();
		await expect.poll(() => titles(page)).toEqual([TITLES[2], TITLES[0], TITLES[1]]);
	});

	test('can be shared, and leaves the own binder of who opens it as it is', async ({ page }) => {
		await page.goto(PAGES[1]);
		await page.getByRole('button', { name: 'Add to binder' }).click();
		await page.getByRole('button', { name: 'In your binder' }).waitFor();
		await page.goto('about:blank');
		await page.goto('/binder/#topics/site-id,articles/token-auth');
		await expect.poll(() => titles(page)).toEqual([TITLES[2], TITLES[0]]);
		await page.getByText('Somebody gave you this binder').waitFor();
		await page.goto(PAGES[1]);
		await page.getByRole('button', { name: 'In your binder' }).waitFor();
		await page.goto('about:blank');
		await page.goto('/binder/#topics/site-id,articles/token-auth');
		await page.getByRole('button', { name: 'Keep this one instead' }).click();
		await page.goto('/binder/');
		await expect.poll(() => titles(page)).toEqual([TITLES[2], TITLES[0]]);
	});

	test('says when a page does not exist any more', async ({ page }) => {
		await page.goto('/binder/#articles/gone,articles/token-auth');
		await page.getByText('This page does not exist any more. It will not be printed.').waitFor();
		await loaded(page, 1);
		await expect.poll(() => titles(page)).toEqual(['articles/gone', TITLES[0]]);
	});

	test('is emptied, and filled again by who did not mean it', async ({ page }) => {
		await page.goto(`/binder/${HASH}`);
		await expect.poll(() => titles(page)).toEqual(TITLES);
		await page.getByRole('button', { name: 'Empty the binder' }).click();
		expect(await titles(page)).toEqual([]);
		await page.keyboard.press('Enter');
		await expect.poll(() => titles(page)).toEqual(TITLES);
		await page.goto('/binder/');
		await expect.poll(() => titles(page)).toEqual(TITLES);
	});

	test('works for the visit where storage is blocked', async ({ page }) => {
		await page.addInitScript(() => {
			for (const name of ['localStorage', 'sessionStorage'])
				Object.defineProperty(window, name, {
					get: () => {
						throw new Error('blocked');
					},
				});
		});
		await page.goto(`/binder/${HASH}`);
		await expect.poll(() => titles(page)).toEqual(TITLES);
		await page.getByRole('button', { name: `Take out: ${TITLES[1]}` }).click();
		await expect.poll(() => titles(page)).toEqual([TITLES[0], TITLES[2]]);
	});

	test('holds 200 pages and refuses one more', async ({ page }) => {
		await page.goto('/articles/token-auth/');
		await page.evaluate(() => {
			const items = Array.from({ length: 200 }, (_, index) => ({
				key: `faq/none-${index}`,
				title: `${index}`,
			}));
			localStorage.setItem('kb-binder', JSON.stringify(items));
		});
		await page.getByRole('button', { name: 'Add to binder' }).click();
		await page
			.locator('kb-binder [role="status"]')
			.getByText('The binder is full. Open the binder')
			.waitFor();
		await page.goto('/binder/');
		expect(await page.locator('.binder-list li').count()).toBe(200);
	});

	test('prints all of it once, also when the network has gone', async ({ page }) => {
		const folder = mkdtempSync(path.join(tmpdir(), 'almanac-binder-'));
		try {
			await page.goto(`/binder/${HASH},articles/find-the-site-id`);
			await loaded(page, 4);
			await page.context().setOffline(true);
			await page.evaluate(() => {
				window.print = () => document.body.setAttribute('data-printed', '');
			});
			await page.getByRole('button', { name: 'Print all' }).click();
			await page.locator('body[data-printed]').waitFor();
			const file = path.join(folder, 'binder.pdf');
			await page.pdf({ path: file, tagged: true, outline: true });
			const { pages, bookmarks } = await readPdf(file);
			const text = pages.map((read) => read.text).join('');
			expect(pages[1]!.text).toContain(squeeze(`Contents${TITLES.join('')}`));
			expect(text).not.toContain(squeeze('Empty the binder'));
			// It was picked, and is in the topic that was picked before it.
			const article = squeeze('How do I find the website ID, also called idSite or Site ID?');
			expect(flat(bookmarks).filter(({ title }) => title === article)).toHaveLength(1);
			for (const shown of [
				'Matomo 3 and older',
				'Use it in an API call',
				'Terms',
				'Questions and answers',
			])
				expect(text.includes(squeeze(shown)), shown).toBe(true);
			expect(pages.every(({ overflow }) => overflow === 0)).toBe(true);
		} finally {
			rmSync(folder, { recursive: true, force: true });
		}
	});

	test('without JavaScript the page says so and leads on', async ({ browser }) => {
		const context = await browser.newContext({
			javaScriptEnabled: false,
			baseURL: inject('siteUrl'),
		});
		const page = await context.newPage();
		await page.goto('/binder/');
		expect(await page.locator('noscript .callout').innerText()).toMatch(
			/^The binder needs JavaScript/,
		);
		await page.goto('/articles/token-auth/');
		expect(await page.getByRole('button', { name: 'Add to binder' }).count()).toBe(0);
		await context.close();
	});
});
