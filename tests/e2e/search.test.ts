import { describe, expect, inject } from 'vitest';
import { resultPaths, waitForResults } from '../support/search.ts';
import { PHONE, test } from '../support/site-test.ts';

const siteUrl = inject('siteUrl');

describe('the search page', () => {
	test('shows the results of its address with the words marked', async ({ page }) => {
		await page.goto('/search/?q=site+id');
		await waitForResults(page);
		expect(await page.locator('main input[name="q"]').inputValue()).toBe('site id');
		expect(await page.locator('.search-status').textContent()).toMatch(
			/^\d+ results for “site id”$/,
		);
		expect(await page.locator('.results > li').count()).toBe(10);
		const marks = await page.locator('.results p mark').allTextContents();
		expect(marks.some((mark) => /^site$/i.test(mark))).toBe(true);
		expect(await page.locator('.results .where').first().textContent()).toContain('Site ID');
	});

	test('leads to the section of an article that matches best', async ({ page }) => {
		await page.goto('/search/?q=delete+a+goal');
		await waitForResults(page);
		const sections = page.locator('.results .section-link a[href*="#"]');
		expect(await sections.allTextContents()).toContain('Delete a goal');
	});

	test('a new search has an address of its own, and Back returns to the one before', async ({
		page,
	}) => {
		await page.goto('/search/?q=site+id');
		const before = await resultPaths(page);
		await page.locator('main input[name="q"]').fill('paybill');
		await page.keyboard.press('Enter');
		await page.getByText('“paybill”').waitFor();
		expect(page.url()).toBe(`${siteUrl}/search/?q=paybill`);
		await page.goBack();
		await page.getByText('“site id”').waitFor();
		expect(await resultPaths(page)).toEqual(before);
		expect(await page.locator('main input[name="q"]').inputValue()).toBe('site id');
	});

	test('a filter shows as many results as it counts, has an address, and Back takes it off', async ({
		page,
	}) => {
		await page.goto('/search/?q=token');
		const everywhere = await resultPaths(page);
		const chip = page.getByRole('button', { name: /^M-PESA \d+$/ });
		const count = Number(/\d+$/.exec((await chip.textContent())!)![0]);
		await chip.click();
		await page.getByText(new RegExp(`^${count} results? for “token”$`)).waitFor();
		expect(page.url()).toBe(`${siteUrl}/search/?q=token&topic=mpesa`);
		expect(await chip.getAttribute('aria-pressed')).toBe('true');
		expect((await resultPaths(page)).length).toBe(Math.min(count, 10));
		await page.reload();
		await page.getByText(new RegExp(`^${count} results? for “token”$`)).waitFor();
		await page.goBack();
		await expect.poll(() => resultPaths(page)).toEqual(everywhere);
	});

	test('the keyboard stays on the filter that was chosen, and it is in sight', async ({ page }) => {
		await page.setViewportSize(PHONE);
		await page.goto('/search/?q=token');
		await waitForResults(page);
		const chip = page.getByRole('button', { name: /^M-PESA \d+$/ });
		await chip.press('Enter');
		await page.waitForURL(/topic=mpesa/);
		await waitForResults(page);
		expect(await chip.evaluate((button) => button === document.activeElement)).toBe(true);
		await page.reload();
		await waitForResults(page);
		const { x, width } = (await chip.boundingBox())!;
		expect(x).toBeGreaterThanOrEqual(0);
		expect(x + width).toBeLessThanOrEqual(PHONE.width);
	});

	test('&kind=faq shows FAQs only', async ({ page }) => {
		await page.goto('/search/?q=token&kind=faq');
		const paths = await resultPaths(page);
		expect(paths.length).toBeGreaterThan(0);
		expect(paths.filter((path) => !path.startsWith('/faq/'))).toEqual([]);
	});

	test('a question misspelt finds its page and says what was searched for', async ({ page }) => {
		await page.goto('/search/?q=wher+is+my+sitte+id');
		expect((await resultPaths(page))[0]).toMatch(/site-id|idsite/);
		await page.getByText('Showing results for').waitFor();
		await page.getByRole('button', { name: 'wher is my sitte id' }).press('Enter');
		await page.waitForURL(/as=typed/);
		await waitForResults(page);
		expect(await page.locator('main .search-status:focus').count()).toBe(1);
		expect(await page.getByText('Showing results for').count()).toBe(0);
	});

	test('a whole query in quotes finds these words in this order only', async ({ page }) => {
		await page.goto(`/search/?q=${encodeURIComponent('"Create new token"')}`);
		const paths = await resultPaths(page);
		expect(paths).toContain('/articles/token-auth/');
		await page.goto(`/search/?q=${encodeURIComponent('"token new create"')}`);
		await page.getByText('Nothing found').waitFor();
	});

	test('shows more results a page at a time', async ({ page }) => {
		await page.goto('/search/?q=site+id');
		await waitForResults(page);
		await page.getByRole('button', { name: 'Show more results' }).click();
		await expect.poll(() => page.locator('.results > li').count()).toBeGreaterThan(10);
	});

	test('an address that runs code is no contact, whoever has put it into the index', async ({
		page,
	}) => {
		await page.route('**/pagefind/knowledge.json', async (route) => {
			const response = await route.fetch();
			const knowledge = (await response.json()) as { site: { contact: object } };
			knowledge.site.contact = { label: 'Write to us', url: 'javascript:alert(1)' };
			await route.fulfill({ response, json: knowledge });
		});
		for (const address of ['/search/?q=xqzvw', '/ask/?q=xqzvw']) {
			await page.goto(address);
			const contact = page.getByRole('main').getByText('Write to us').first();
			expect(await contact.getAttribute('href')).toBeNull();
		}
	});

	test('nothing found: topics, all articles, and a contact that carries the question', async ({
		page,
	}) => {
		await page.goto('/search/?q=%F0%9F%98%80+xqzvw');
		await page.getByText('Nothing found for “😀 xqzvw”').waitFor();
		expect(await resultPaths(page)).toEqual([]);
		expect(await page.getByRole('button', { name: 'Show more results' }).isVisible()).toBe(false);
		expect(await page.locator('.search-notes .chip').count()).toBeGreaterThan(0);
		const contact = page.locator('.search-notes a[href^="mailto:"]');
		expect(decodeURIComponent((await contact.getAttribute('href'))!)).toContain('xqzvw');
	});

	test('little of the query found: the nearest pages are called related', async ({ page }) => {
		await page.goto('/search/?q=zebra+elephants+flying+dashboard');
		await page.getByText('Nothing found for').waitFor();
		await page.getByRole('heading', { name: 'Related' }).waitFor();
		expect((await resultPaths(page)).length).toBeGreaterThan(0);
	});

	test('an opened result has the words marked and is scrolled to the section', async ({ page }) => {
		await page.goto('/search/?q=token+expire+date+reminder');
		await waitForResults(page);
		await page.locator('a[data-result][href="/articles/token-security/"]').click();
		await page.waitForURL('**/articles/token-security/');
		await page.locator('.prose mark').first().waitFor();
		await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(300);
		await page.reload();
		expect(await page.locator('.prose mark').count()).toBe(0);
	});
});

describe('when search cannot load', () => {
	test('says so, leads to all articles, and tries again', async ({ page }) => {
		await page.route('**/pagefind/**', (route) => route.abort());
		await page.goto('/search/?q=token');
		const status = page.getByRole('status');
		await status.getByText('Search could not load.').waitFor();
		expect(await page.locator('.search-notes a[href="/articles/"]').count()).toBe(1);
		await page.unroute('**/pagefind/**');
		await page.getByRole('button', { name: 'Try again' }).click();
		expect((await resultPaths(page)).length).toBe(10);
	});

	test('a page text that is missing is a failure too, not an empty list', async ({ page }) => {
		await page.route('**/pagefind/pages/**', (route) => route.abort());
		await page.goto('/search/?q=token');
		await page.getByText('Search could not load.').waitFor();
	});

	test('more results that do not come lose nothing', async ({ page }) => {
		await page.goto('/search/?q=token');
		await waitForResults(page);
		await page.route('**/pagefind/pages/**', (route) => route.abort());
		const shown = await resultPaths(page);
		const again = page.getByRole('button', { name: 'More results could not load. Try again' });
		await page.getByRole('button', { name: 'Show more results' }).click();
		await again.waitFor();
		expect(await resultPaths(page)).toEqual(shown);
		await page.unroute('**/pagefind/pages/**');
		await again.click();
		await page.locator('.results li').nth(10).waitFor();
		const paths = await resultPaths(page);
		expect(paths.slice(0, 10)).toEqual(shown);
		expect(new Set(paths).size).toBe(paths.length);
		await page.getByRole('button', { name: 'Show more results' }).waitFor();
		expect(await page.locator('.search-status').textContent()).toContain('“token”');
	});

	test('without WebAssembly the page stays usable', async ({ page }) => {
		await page.addInitScript(() => {
			Object.defineProperty(globalThis, 'WebAssembly', { value: undefined });
		});
		await page.goto('/search/?q=token');
		await page.getByText('Search could not load.').waitFor();
		await page.locator('.search-notes a[href="/articles/"]').click();
		await page.waitForURL('**/articles/');
	});

	test('a slow older search changes nothing any more', async ({ page }) => {
		let release: () => void = () => undefined;
		const held = new Promise<void>((resolve) => (release = resolve));
		await page.goto('/search/?q=paybill');
		await waitForResults(page);
		await page.route('**/pagefind/pages/**', async (route) => {
			await held;
			await route.continue();
		});
		const box = page.locator('main input[name="q"]');
		await box.fill('dashboard');
		await page.keyboard.press('Enter');
		await page.getByText('Searching…').waitFor();
		await box.fill('paybill');
		await page.keyboard.press('Enter');
		await page.getByText('“paybill”').waitFor();
		release();
		await page.waitForLoadState('networkidle');
		expect(await page.locator('.search-status').textContent()).toContain('“paybill”');
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
		['no spaces between words', '重置密码'],
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

	test('of a long paste the beginning is said back', async ({ page }) => {
		await page.goto('/search/');
		await page.locator('main input[name="q"]').fill('token '.repeat(1700));
		await page.keyboard.press('Enter');
		await waitForResults(page);
		expect(await page.locator('main .search-status').textContent()).toMatch(
			/^\d+ results for “token token .{80,100}…”$/,
		);
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
		expect(await page.locator('.results a').first().getAttribute('href')).toMatch(/token-auth\/$/);
	});

	test('an address that cannot be read is a page that does not exist too', async ({ page }) => {
		const faults: string[] = [];
		page.on('pageerror', (error) => faults.push(String(error)));
		for (const address of ['/nothing/', '/%E2%82/', '/articles/', '/faq/%00/'])
			await page.goto(address);
		expect(faults).toEqual([]);
	});
});
