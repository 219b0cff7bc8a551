import { expect } from 'vitest';
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

test('print is dark on white, also for readers of dark pages', async ({ page }) => {
	await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
	await page.goto('/articles/token-auth/');
	const [paper, ink] = await page.evaluate(() => {
		const { backgroundColor, color } = getComputedStyle(document.body);
		return [backgroundColor, color];
	});
	expect(paper).toBe('rgb(255, 255, 255)');
	expect(ink).toBe('rgb(29, 28, 26)');
});

test('a booklet of a topic holds its articles’ list and all answers', async ({ page }) => {
	await page.goto('/topics/token-auth/');
	await page.emulateMedia({ media: 'print' });
	await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
	for (const answer of await page.locator('.qa-answer').all())
		expect(await answer.isVisible()).toBe(true);
	expect(await page.locator('.article-links li:not(:visible)').count()).toBe(0);
});

test('a PDF has pages, tags and an outline', async ({ page }) => {
	await page.goto('/articles/token-auth/');
	const pdf = await page.pdf({ tagged: true, outline: true });
	const text = pdf.toString('latin1');
	expect(text).toContain('/StructTreeRoot');
	expect(text).toContain('/Outlines');
	expect(text.match(/\/Type \/Page\b/g)?.length).toBeGreaterThanOrEqual(2);
});
