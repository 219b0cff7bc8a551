import { describe, expect, inject } from 'vitest';
import type { Page } from 'playwright-core';
import { listReadablePages } from '../support/pages.ts';
import { test } from '../support/site-test.ts';

const siteUrl = inject('siteUrl');

/** What a browser complains about from now on: policy violations, errors, requests to elsewhere. */
async function watch(page: Page): Promise<string[]> {
	const complaints: string[] = [];
	await page.exposeFunction('complain', (complaint: string) => complaints.push(complaint));
	await page.addInitScript(() => {
		document.addEventListener('securitypolicyviolation', (event) => {
			const { complain } = globalThis as unknown as { complain: (text: string) => void };
			complain(`${event.violatedDirective} ${event.blockedURI} at ${event.sourceFile}`);
		});
	});
	page.on('console', (message) => {
		if (message.type() === 'error') complaints.push(`${page.url()} ${message.text()}`);
	});
	page.on('pageerror', (error) => complaints.push(`${page.url()} ${String(error)}`));
	page.on('request', (request) => {
		if (new URL(request.url()).origin !== siteUrl) complaints.push(`asks ${request.url()}`);
	});
	return complaints;
}

test('the policy is the strict one', async ({ page }) => {
	const response = await page.goto('/');
	const policy = response?.headers()['content-security-policy'] ?? '';
	expect(policy).toContain("default-src 'none'");
	expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
	expect(policy).toContain("style-src 'self';");
	expect(policy).toContain("require-trusted-types-for 'script'");
	expect(policy).not.toContain('unsafe-inline');
});

test('no page breaks it, logs an error or asks another site', async ({ page }) => {
	const complaints = await watch(page);
	for (const address of listReadablePages(inject('dist'))) await page.goto(address);
	expect(complaints).toEqual([]);
});

describe('nothing that a reader does breaks it', () => {
	test('reading an article', async ({ page }) => {
		const complaints = await watch(page);
		await page.context().grantPermissions(['clipboard-write', 'clipboard-read']);
		await page.goto('/articles/token-auth/');
		await page.getByRole('tab', { name: 'Matomo 3 and older' }).first().click();
		await page.locator('.zoom:visible').first().click();
		await page.keyboard.press('Escape');
		await page.locator('.copy').first().click();
		await page.getByRole('button', { name: 'Copy link' }).click();
		await page.getByRole('button', { name: 'Copy as Markdown' }).click();
		await page.getByRole('status').getByText('Markdown copied').waitFor();
		await page.locator('.term:visible').first().click();
		await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
		await page.pdf();
		expect(complaints).toEqual([]);
	});

	test('searching', async ({ page }) => {
		const complaints = await watch(page);
		await page.goto('/');
		await page.locator('main input[name="q"]').fill('create a token');
		await page.locator('dialog .results mark').first().waitFor();
		await page.keyboard.press('Enter');
		await page.waitForURL('**/search/?q=create+a+token');
		await page.locator('main .results mark').first().waitFor();
		await page.getByRole('button', { name: 'Show more results' }).click();
		await page.locator('.results li').nth(10).waitFor();
		expect(complaints).toEqual([]);
	});

	test('filtering the questions', async ({ page }) => {
		const complaints = await watch(page);
		await page.goto('/faq/');
		await page.getByLabel('Filter the questions').fill('paybill');
		await expect.poll(() => page.locator('output').textContent()).toMatch(/^\d+ questions$/);
		await page.locator('.qa:visible summary').first().click();
		expect(complaints).toEqual([]);
	});
});
