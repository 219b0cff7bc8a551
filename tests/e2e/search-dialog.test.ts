import { describe, expect, inject } from 'vitest';
import { findViolations } from '../support/axe.ts';
import { searchInDialog, waitForResults } from '../support/search.ts';
import { DESK, PHONE, test } from '../support/site-test.ts';

const siteUrl = inject('siteUrl');

describe('opening and closing', () => {
	test('/ opens it, Escape closes it, and focus returns', async ({ page }) => {
		await page.goto('/articles/token-auth/');
		await page.locator('.breadcrumbs a').first().focus();
		await page.keyboard.press('/');
		const dialog = page.getByRole('dialog', { name: 'Search the help centre' });
		await dialog.waitFor();
		expect(
			await dialog.getByRole('combobox').evaluate((box) => box === document.activeElement),
		).toBe(true);
		await page.keyboard.press('Escape');
		await dialog.waitFor({ state: 'hidden' });
		expect(await page.locator('.breadcrumbs a:focus').count()).toBe(1);
	});

	test('so do Ctrl+K and ⌘K, also from a field', async ({ page }) => {
		await page.goto('/faq/');
		for (const keys of ['Control+k', 'Meta+k']) {
			await page.getByLabel('Filter the questions').focus();
			await page.keyboard.press(keys);
			await page.getByRole('dialog').waitFor();
			await page.keyboard.press('Escape');
			await page.getByRole('dialog').waitFor({ state: 'hidden' });
			expect(await page.locator('#main input:focus').count()).toBe(1);
		}
	});

	test('the button in the header of a phone opens it, and gets the focus back', async ({
		page,
	}) => {
		await page.setViewportSize(PHONE);
		await page.goto('/articles/token-auth/');
		await page.locator('.search-link').click();
		// There is no Esc key.
		expect(await page.getByRole('button', { name: 'Close' }).innerText()).toBe('Close');
		await page.getByRole('dialog').waitFor();
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
		await page.getByRole('button', { name: 'Close' }).click();
		await page.getByRole('dialog').waitFor({ state: 'hidden' });
		expect(await page.locator('.search-link:focus').count()).toBe(1);
	});

	test('the big box of the home page hands over what is typed, and gets it back', async ({
		page,
	}) => {
		await page.goto('/');
		const box = page.locator('main input[name="q"]');
		await box.pressSequentially('pay');
		const input = page.getByRole('dialog').getByRole('combobox');
		await input.waitFor();
		await input.pressSequentially('bill');
		expect(await input.inputValue()).toBe('paybill');
		await page.keyboard.press('Escape');
		await expect.poll(() => box.inputValue()).toBe('paybill');
		expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
	});

	test('the box of a topic searches in that topic', async ({ page }) => {
		await page.goto('/topics/mpesa/');
		await page.locator('main input[name="q"]').pressSequentially('token');
		const dialog = page.getByRole('dialog');
		await waitForResults(dialog);
		const chip = dialog.getByRole('button', { name: /^M-PESA \d+$/ });
		expect(await chip.getAttribute('aria-pressed')).toBe('true');
	});
});

describe('the combobox', () => {
	test('has the roles, names and states of the pattern', async ({ page }) => {
		await page.goto('/');
		await page.keyboard.press('/');
		const input = page.getByRole('dialog').getByRole('combobox', { name: 'Search' });
		await input.waitFor();
		const attribute = (name: string) => input.getAttribute(name);
		expect(await page.locator('dialog').evaluate((dialog) => dialog.matches(':modal'))).toBe(true);
		expect(await attribute('aria-autocomplete')).toBe('list');
		expect(await attribute('aria-expanded')).toBe('false');
		expect(await attribute('aria-activedescendant')).toBeNull();
		await input.fill('site id');
		const list = await waitForResults(page.getByRole('dialog'));
		expect(await attribute('aria-expanded')).toBe('true');
		expect(await attribute('aria-controls')).toBe(await list.getAttribute('id'));
		expect(await list.getAttribute('role')).toBe('listbox');
		expect(await list.getAttribute('aria-label')).toBe('Results');
		expect(await page.getByRole('option', { selected: true }).count()).toBe(0);
		expect(await page.getByRole('option').count()).toBeGreaterThan(9);
		const ids = await page
			.getByRole('option')
			.evaluateAll((options) => options.map(({ id }) => id));
		expect(new Set(ids).size).toBe(ids.length);
	});

	test('arrows, Home and End move the active option and wrap; the focus stays', async ({
		page,
	}) => {
		await page.goto('/');
		const dialog = await searchInDialog(page, 'site id');
		const input = dialog.getByRole('combobox');
		const options = dialog.getByRole('option');
		const active = async () => {
			const id = await input.getAttribute('aria-activedescendant');
			const selected = await dialog
				.locator('[aria-selected="true"]')
				.evaluateAll((found) => found.map((option) => option.id));
			expect(selected).toEqual(id === null ? [] : [id]);
			return id;
		};
		const idOf = (place: number) => options.nth(place).getAttribute('id');
		const last = (await options.count()) - 1;
		const press = async (key: string) => {
			await page.keyboard.press(key);
			return active();
		};
		expect(await press('ArrowDown')).toBe(await idOf(0));
		expect(await press('ArrowDown')).toBe(await idOf(1));
		expect(await press('ArrowUp')).toBe(await idOf(0));
		expect(await press('ArrowUp')).toBe(await idOf(last));
		expect(await press('ArrowDown')).toBe(await idOf(0));
		expect(await press('End')).toBe(await idOf(last));
		expect(await press('Home')).toBe(await idOf(0));
		expect(await press('ArrowRight')).toBeNull();
		expect(await input.evaluate((box) => box === document.activeElement)).toBe(true);
		expect(await options.nth(last).evaluate((option) => (option as HTMLElement).tabIndex)).toBe(-1);
	});

	test('Enter opens the active result, Ctrl+Enter in a new tab', async ({ page }) => {
		await page.goto('/');
		const dialog = await searchInDialog(page, 'site id');
		await page.keyboard.press('ArrowDown');
		const href = await dialog.locator('[aria-selected="true"]').getAttribute('href');
		const [tab] = await Promise.all([
			page.context().waitForEvent('page'),
			page.keyboard.press('Control+Enter'),
		]);
		expect(tab.url()).toBe(`${siteUrl}${href!}`);
		expect(await dialog.isVisible()).toBe(true);
		await page.keyboard.press('Enter');
		await page.waitForURL(`**${href!}`);
		await page.locator('.prose mark').first().waitFor();
	});

	test('Enter without an active result shows all results on their page', async ({ page }) => {
		await page.goto('/');
		await searchInDialog(page, 'site id');
		await page.keyboard.press('Enter');
		await page.waitForURL('**/search/?q=site+id');
	});

	test('typing takes the active option away', async ({ page }) => {
		await page.goto('/');
		const dialog = await searchInDialog(page, 'site id');
		await page.keyboard.press('ArrowDown');
		await dialog.getByRole('combobox').pressSequentially(' wordpress');
		await dialog.getByText(/wordpress”/).waitFor();
		expect(await dialog.getByRole('combobox').getAttribute('aria-activedescendant')).toBeNull();
	});

	test('an option that was gone to stays chosen when results replace the suggestions', async ({
		page,
	}) => {
		let release: () => void = () => undefined;
		const held = new Promise<void>((resolve) => (release = resolve));
		await page.route('**/pagefind/knowledge.json', async (route) => {
			await held;
			await route.continue();
		});
		await page.goto('/');
		await page.keyboard.press('/');
		const dialog = page.getByRole('dialog');
		await dialog.getByRole('combobox').pressSequentially('annot');
		await page.getByRole('option', { name: 'Create and edit annotations' }).waitFor();
		await page.keyboard.press('ArrowDown');
		const chosen = dialog.locator('[aria-selected="true"]');
		const href = await chosen.getAttribute('href');
		release();
		await waitForResults(dialog);
		expect(await chosen.getAttribute('href')).toBe(href);
		expect(await dialog.getByRole('combobox').getAttribute('aria-activedescendant')).toBe(
			await chosen.getAttribute('id'),
		);
		await page.keyboard.press('Escape');
		await dialog.waitFor({ state: 'hidden' });
		await page.keyboard.press('/');
		await waitForResults(dialog);
		expect(await chosen.count()).toBe(0);
	});

	test('more results leave the focus in the box', async ({ page }) => {
		await page.goto('/');
		const dialog = await searchInDialog(page, 'site id');
		const before = await dialog.locator('a[data-result]').count();
		await dialog.getByRole('button', { name: 'Show more results' }).press('Enter');
		await expect.poll(() => dialog.locator('a[data-result]').count()).toBeGreaterThan(before);
		expect(
			await dialog.getByRole('combobox').evaluate((box) => box === document.activeElement),
		).toBe(true);
	});

	test('keys of an input method are left to it', async ({ page }) => {
		await page.goto('/');
		const dialog = await searchInDialog(page, 'site id');
		await dialog.getByRole('combobox').evaluate((input) => {
			for (const key of ['ArrowDown', 'Enter', 'Escape'])
				for (const sign of [{ isComposing: true }, { keyCode: 229 }])
					input.dispatchEvent(
						new KeyboardEvent('keydown', { key, ...sign, bubbles: true, cancelable: true }),
					);
		});
		expect(await dialog.isVisible()).toBe(true);
		expect(await dialog.getByRole('combobox').getAttribute('aria-activedescendant')).toBeNull();
	});

	test('Tab goes round inside the dialog, in both directions', async ({ page }) => {
		await page.goto('/');
		const dialog = await searchInDialog(page, 'site id');
		const isInside = () => dialog.evaluate((element) => element.contains(document.activeElement));
		await page.keyboard.press('Shift+Tab');
		expect(await isInside()).toBe(true);
		await page.keyboard.press('Tab');
		expect(
			await dialog.getByRole('combobox').evaluate((box) => box === document.activeElement),
		).toBe(true);
		for (let press = 0; press < 40; press++) {
			await page.keyboard.press('Tab');
			expect(await isInside()).toBe(true);
		}
	});

	test('says how many results there are, and that there are none', async ({ page }) => {
		await page.goto('/');
		const dialog = await searchInDialog(page, 'paybill');
		const status = dialog.getByRole('status');
		expect(await status.textContent()).toMatch(/^\d+ results for “paybill”$/);
		await dialog.getByRole('combobox').fill('xqzvw');
		await status.getByText('Nothing found for “xqzvw”').waitFor();
		expect(await dialog.getByRole('combobox').getAttribute('aria-expanded')).toBe('false');
	});

	test('suggests titles while a word is unfinished', async ({ page }) => {
		// Never answered, so that no results replace the titles.
		await page.route('**/pagefind/knowledge.json', () => undefined);
		await page.goto('/');
		await page.keyboard.press('/');
		await page.getByRole('dialog').getByRole('combobox').pressSequentially('annot');
		await page.getByRole('option', { name: 'Create and edit annotations' }).waitFor();
	});
});

describe('the answer', () => {
	test('stands above the results, word for word, with its source', async ({ page }) => {
		await page.setViewportSize(DESK);
		await page.goto('/');
		const dialog = await searchInDialog(page, 'what is the fastest way to find my site id');
		const answer = dialog.locator('[data-answer]');
		expect(await answer.textContent()).toContain('idSite=');
		expect(await answer.locator('a[data-answer-source]').getAttribute('href')).toMatch(
			/^\/(?:faq\/fastest-way-to-the-site-id|articles\/find-the-site-id)\//,
		);
	});

	test('is not given to what no article answers', async ({ page }) => {
		await page.goto('/');
		const dialog = await searchInDialog(page, 'best recipe for chocolate cake');
		expect(await dialog.locator('[data-answer]').count()).toBe(0);
	});

	test('has its source in sight however long it is', async ({ page }) => {
		await page.setViewportSize(PHONE);
		await page.goto('/');
		const dialog = await searchInDialog(page, 'where do I find my token');
		const answer = dialog.locator('[data-answer]');
		expect(await answer.evaluate((box) => box.scrollHeight > box.clientHeight)).toBe(true);
		const [box, source] = [
			(await answer.boundingBox())!,
			(await answer.locator('[data-answer-source]').boundingBox())!,
		];
		expect(source.y).toBeGreaterThan(box.y);
		expect(source.y + source.height).toBeLessThanOrEqual(box.y + box.height);
	});

	test('is not given to stop words, which ask nothing', async ({ page }) => {
		await page.goto('/');
		const dialog = await searchInDialog(page, 'how do i do it');
		expect(await dialog.locator('[data-answer]').count()).toBe(0);
	});
});

describe('when search cannot load', () => {
	test('a reader who asks for the dialog is told, and can try again', async ({ page }) => {
		await page.goto('/articles/token-auth/');
		await page.route('**/_astro/search-dialog*', (route) => route.abort());
		const message = page.getByRole('status').filter({ hasText: 'Search could not load.' });
		expect(await message.count()).toBe(0);
		await page.keyboard.press('/');
		await message.waitFor();
		await page.keyboard.press('/');
		expect(await message.getByRole('link', { name: 'All articles A–Z' }).count()).toBe(1);
		expect(await findViolations(page)).toEqual([]);
		await page.unroute('**/_astro/search-dialog*');
		await message.getByRole('button', { name: 'Try again' }).click();
		await page.getByRole('dialog').waitFor();
		expect(await message.count()).toBe(0);
	});

	test('a missing index leaves the focus in the box after another try', async ({ page }) => {
		await page.route('**/pagefind/**', (route) => route.abort());
		await page.goto('/');
		await page.keyboard.press('/');
		const dialog = page.getByRole('dialog');
		await dialog.getByRole('combobox').fill('token');
		const retry = dialog.getByRole('button', { name: 'Try again' });
		await retry.waitFor();
		await page.unroute('**/pagefind/**');
		await retry.press('Enter');
		await waitForResults(dialog);
		expect(
			await dialog.getByRole('combobox').evaluate((box) => box === document.activeElement),
		).toBe(true);
	});
});

describe('what others learn of a search', () => {
	test('the document hears of each search and of the opened result', async ({ page }) => {
		await page.goto('/');
		await page.evaluate(() => {
			const heard: unknown[] = [];
			Object.assign(globalThis, { heard });
			document.addEventListener('almanac:search', (event) =>
				heard.push((event as CustomEvent).detail),
			);
		});
		const dialog = await searchInDialog(page, 'payblil number');
		const heard = () =>
			page.evaluate(() => (globalThis as unknown as { heard: Record<string, unknown>[] }).heard);
		const [first] = await heard();
		expect(first).toMatchObject({ query: 'payblil number', corrected: 'paybill number' });
		expect(first!['results']).toBeGreaterThan(0);
		const link = dialog.locator('a[data-result]').first();
		const chosen = await link.getAttribute('href');
		await page.evaluate(() => addEventListener('click', (event) => event.preventDefault()));
		await link.click();
		expect((await heard()).at(-1)).toMatchObject({ chosen });
	});

	test('a Matomo on the page is told the query once it stands, with the count', async ({
		page,
	}) => {
		await page.addInitScript(() => Object.assign(globalThis, { _paq: [] }));
		await page.goto('/search/?q=token&topic=mpesa');
		await waitForResults(page);
		const count = Number(/^\d+/.exec((await page.locator('.search-status').textContent())!)![0]);
		await expect
			.poll(() => page.evaluate(() => (globalThis as unknown as { _paq: unknown[] })._paq))
			.toEqual([['trackSiteSearch', 'token', 'mpesa', count]]);
	});
});
