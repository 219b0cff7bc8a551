import jsqr from 'jsqr';
import sharp from 'sharp';
import { expect, inject } from 'vitest';
import { test } from '../support/site-test.ts';

test('a printed article shows all versions, every answer, and no controls', async ({ page }) => {
	await page.goto('/articles/token-auth/');
	await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
	await page.evaluate(() => dispatchEvent(new Event('beforeprint')));

	for (const shown of ['.version', '.version-label', '.qa-answer', '.permanent-address'])
		for (const part of await page.locator(`main ${shown}`).all())
			expect(await part.isVisible(), shown).toBe(true);
	for (const hidden of [
		'header.site-header',
		'footer',
		'nav',
		'.aside',
		'.page-actions',
		'button.copy',
		'button.zoom',
		'.tabs',
		'.anchor',
	])
		expect(await page.locator(hidden).filter({ visible: true }).count(), hidden).toBe(0);

	await page.evaluate(() => dispatchEvent(new Event('afterprint')));
	expect(await page.locator('main .qa[open]').count()).toBe(0);
});

test('print is black on white, also for readers of dark pages', async ({ page }) => {
	await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
	await page.goto('/articles/token-auth/');
	const [paper, ink] = await page.evaluate(() => {
		const { backgroundColor, color } = getComputedStyle(document.body);
		return [backgroundColor, color];
	});
	expect(paper).toBe('rgb(255, 255, 255)');
	expect(ink).toBe('rgb(0, 0, 0)');
});

test('a booklet of a topic holds its articles’ list and all answers', async ({ page }) => {
	await page.goto('/topics/token-auth/');
	await page.emulateMedia({ media: 'print' });
	await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
	for (const answer of await page.locator('.qa-answer').all())
		expect(await answer.isVisible()).toBe(true);
	expect(await page.locator('.article-links li:not(:visible)').count()).toBe(0);
});

test('a reader of one version can print that one only', async ({ page }) => {
	await page.goto('/articles/token-auth/');
	await page.getByRole('tab', { name: 'Matomo 3 and older' }).first().click();
	const only = page.getByRole('checkbox', { name: 'Print only: Matomo 3 and older' });
	await only.check();
	await page.emulateMedia({ media: 'print' });
	const shown = () => page.locator('.version:visible .version-label:visible').allTextContents();
	expect(new Set(await shown())).toEqual(new Set(['Matomo 3 and older']));
	await page.emulateMedia({ media: 'screen' });
	await only.uncheck();
	await page.emulateMedia({ media: 'print' });
	expect(new Set(await shown())).toEqual(new Set(['Matomo 4 and newer', 'Matomo 3 and older']));
});

test('the code on paper leads to the page, which knows the copy', async ({ page }) => {
	await page.goto('/articles/token-auth/');
	await page.emulateMedia({ media: 'print' });
	const picture = await page.locator('.paper-address svg').screenshot({ scale: 'css' });
	const { data, info } = await sharp(picture)
		.resize({ width: 600, kernel: 'nearest' })
		.extend({ top: 60, bottom: 60, left: 60, right: 60, background: '#fff' })
		.ensureAlpha()
		.raw()
		.toBuffer({ resolveWithObject: true });
	const address = jsqr(new Uint8ClampedArray(data), info.width, info.height)?.data;
	expect(address).toMatch(
		/^https:\/\/help\.example\.com\/articles\/token-auth\/\?r=\d{8}-[\da-f]{6}$/,
	);

	await page.emulateMedia({ media: 'screen' });
	const { pathname, search } = new URL(address!);
	const said = page.locator('.printed-copy p:visible');
	await page.goto(`${pathname}${search}`);
	expect(await said.allTextContents()).toEqual(['This is the version you printed.']);
	await page.goto(`${pathname}?r=20200101-000000`);
	expect(await said.allTextContents()).toEqual([
		'Changed since your copy: last updated 25 Nov 2026. Print it again.',
	]);
	await page.goto(`${pathname}?r=<img>`);
	expect(await said.count()).toBe(0);
});

test('without JavaScript the page names its revision', async ({ browser }) => {
	const context = await browser.newContext({
		javaScriptEnabled: false,
		baseURL: inject('siteUrl'),
	});
	const page = await context.newPage();
	await page.goto('/articles/token-auth/?r=20261125-000000');
	expect(await page.locator('header').allInnerTexts()).not.toContain('Revision');
	// Playwright finds no text in <noscript>.
	expect(await page.locator('noscript:has(.not-on-paper)').innerText()).toMatch(
		/^Revision 20261125-[\da-f]{6}\. The last line of a printed copy names its own\.$/,
	);
	await context.close();
});
