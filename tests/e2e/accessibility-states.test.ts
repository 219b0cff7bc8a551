import { describe, expect } from 'vitest';
import { findViolations } from '../support/axe.ts';
import { searchInDialog } from '../support/search.ts';
import { test } from '../support/site-test.ts';

describe('axe finds nothing on a page that is being used', () => {
	test('all answers and lists are open', async ({ page }) => {
		for (const address of ['/articles/token-auth/', '/topics/analytics/', '/faq/']) {
			await page.goto(address);
			for (const summary of await page.locator('details:not([open]) > summary').all())
				if (await summary.isVisible()) await summary.click();
			expect(await findViolations(page), address).toEqual([]);
		}
	});

	test('another version is chosen and a term is explained', async ({ page }) => {
		await page.goto('/articles/token-auth/');
		await page.getByRole('tab', { name: 'Matomo 3 and older' }).first().click();
		await page.locator('.term:visible').first().click();
		await page.locator('.term-note:popover-open').waitFor();
		expect(await findViolations(page)).toEqual([]);
	});

	test('a picture is enlarged', async ({ page }) => {
		await page.goto('/articles/token-auth/');
		await page.locator('.zoom:visible').first().click();
		await page.getByRole('dialog').waitFor();
		expect(await findViolations(page)).toEqual([]);
	});

	test('results are found', async ({ page }) => {
		for (const address of ['/search/?q=site+id', '/search/?q=token&topic=api', '/articles/tokn/']) {
			await page.goto(address);
			await page.locator('.results mark').first().waitFor();
			expect(await findViolations(page), address).toEqual([]);
		}
	});

	test('a binder is filled, and a page of it is gone', async ({ page }) => {
		await page.goto('/binder/#articles/token-auth,topics/site-id,articles/gone');
		await page.getByText('does not exist any more').waitFor();
		expect(await findViolations(page)).toEqual([]);
	});

	test('a page was put into the binder', async ({ page }) => {
		await page.goto('/articles/token-auth/');
		await page.getByRole('button', { name: 'Add to binder' }).click();
		await page.getByRole('link', { name: 'Open the binder' }).waitFor();
		expect(await findViolations(page)).toEqual([]);
	});

	test('nothing is found', async ({ page }) => {
		await page.goto('/search/?q=%F0%9F%98%80');
		await page.getByText('Nothing found').waitFor();
		expect(await findViolations(page)).toEqual([]);
	});

	test.for([
		['an answer and results', 'where do I find my tokne'],
		['nothing but related pages', 'how to bake bread'],
		['nothing at all', '😀'],
	])('the search dialog shows %s', async ([, query], { page }) => {
		await page.goto('/topics/');
		await searchInDialog(page, query!);
		expect(await findViolations(page)).toEqual([]);
	});

	test('the search dialog suggests titles, one of them chosen', async ({ page }) => {
		await page.goto('/topics/');
		await page.keyboard.press('/');
		const box = page.getByRole('combobox');
		await box.pressSequentially('where do');
		await page.getByRole('option').first().waitFor();
		await box.press('ArrowDown');
		expect(await findViolations(page)).toEqual([]);
	});

	test.for(['where do I find my token', 'how to bake bread'])(
		'the question “%s” is asked',
		async (question, { page }) => {
			await page.goto(`/ask/?${new URLSearchParams({ q: question }).toString()}`);
			await page.locator('.ask-answer[data-state="done"]').waitFor();
			expect(await findViolations(page)).toEqual([]);
		},
	);
});
