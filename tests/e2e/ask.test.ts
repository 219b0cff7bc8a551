import { describe, expect } from 'vitest';
import type { Page } from 'playwright-core';
import { test } from '../support/site-test.ts';

async function ask(page: Page, question: string): Promise<void> {
	await page.goto(`/ask/?q=${encodeURIComponent(question)}`);
	await page.locator('.ask-answer[data-state="done"]').waitFor();
}

describe('the ask page', () => {
	test('answers word for word, with its source, more excerpts and further questions', async ({
		page,
	}) => {
		await ask(page, 'does a new password cancel my tokens');
		const answer = page.locator('[data-answer]');
		const source = (await answer.locator('a[data-answer-source]').getAttribute('href'))!;
		const quoted = await answer.locator('p:not(.answer-source, .eyebrow), li').allTextContents();
		const others = await page
			.locator('.excerpts .answer-source a')
			.evaluateAll((links) =>
				links.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
			);
		expect(others.length).toBeGreaterThan(0);
		expect(new Set([...others, source.replace(/#.*/, '')]).size).toBe(others.length + 1);
		expect(await page.locator('.ask-answer a[href^="/faq/"]').count()).toBeGreaterThan(0);
		await page.goto(source);
		const text = (await page.locator('main article').textContent())!.replace(/\s+/g, ' ');
		for (const words of quoted) expect(text).toContain(words);
	});

	test('shows all steps where the answer is a list of steps', async ({ page }) => {
		await ask(page, 'how do I create an email report');
		expect(await page.locator('[data-answer] ol li').count()).toBeGreaterThan(3);
	});

	test('shows the version first that the reader has chosen in an article', async ({ page }) => {
		const labels = () => page.locator('[data-answer] strong').filter({ hasText: /^Matomo/ });
		await ask(page, 'where is my token');
		expect(await labels().allTextContents()).toEqual(['Matomo 4 and newer', 'Matomo 3 and older']);
		await page.goto('/articles/token-auth/');
		await page.getByRole('tab', { name: 'Matomo 3 and older' }).first().click();
		await ask(page, 'where is my token');
		expect(await labels().allTextContents()).toEqual(['Matomo 3 and older', 'Matomo 4 and newer']);
	});

	test('folds the rest of a long answer, in place', async ({ page }) => {
		await ask(page, 'weekly pdf by email to my boss');
		const answer = page.locator('[data-answer]');
		const rest = answer.locator('.whole-answer ol');
		expect(await rest.isVisible()).toBe(false);
		await answer.getByText('Show the whole answer').click();
		expect(await rest.isVisible()).toBe(true);
		const shown = await answer.locator('> ol li').count();
		expect(await rest.getAttribute('start')).toBe(String(shown + 1));
	});

	test('says honestly that no article answers, and carries the question to the contact', async ({
		page,
	}) => {
		await ask(page, 'can I bring my dog to the cinema tonight');
		expect(await page.locator('.search-status').textContent()).toBe('No article answers this.');
		expect(await page.locator('[data-answer], .excerpts').count()).toBe(0);
		const contact = page.locator('.contact-card a[href^="mailto:"]');
		expect(decodeURIComponent((await contact.getAttribute('href'))!)).toContain('my dog');
	});

	test('shows pages and passages that may help, and claims nothing', async ({ page }) => {
		await ask(page, 'token');
		expect(await page.locator('.search-status').textContent()).toContain('Which of these');
		expect(await page.locator('[data-answer], .contact-card, .excerpts').count()).toBe(0);
		expect(await page.locator('.article-links a').count()).toBeGreaterThan(2);
		await ask(page, 'look at phone users only in the statistics');
		expect(await page.locator('.search-status').textContent()).toContain('may help');
		expect(await page.locator('[data-answer], .contact-card').count()).toBe(0);
		expect(await page.locator('.excerpts blockquote').count()).toBeGreaterThan(0);
	});

	test('leads who asks for people to them', async ({ page }) => {
		await ask(page, 'phone number');
		expect(await page.locator('.search-status').textContent()).toBe('This is how you reach us.');
		expect(await page.locator('.contact-card a[href^="mailto:"]').isVisible()).toBe(true);
		expect(await page.locator('[data-answer], .excerpts').count()).toBe(0);
	});

	test('a new question has an address of its own, and Back returns', async ({ page }) => {
		await ask(page, 'what is spf');
		const before = await page.locator('[data-answer]').textContent();
		await page.locator('main input[name="q"]').fill('what is an mx record');
		await page.keyboard.press('Enter');
		await page.waitForURL('**/ask/?q=what+is+an+mx+record');
		await page.locator('[data-answer]').getByText('MX').first().waitFor();
		await page.goBack();
		await expect.poll(() => page.locator('[data-answer]').textContent()).toBe(before);
	});

	test('says that it could not load, and tries again', async ({ page }) => {
		await page.route('**/pagefind/**', (route) => route.abort());
		await page.goto('/ask/?q=what+is+spf');
		await page.getByText('Search could not load.').waitFor();
		await page.unroute('**/pagefind/**');
		await page.getByRole('button', { name: 'Try again' }).press('Enter');
		await page.locator('[data-answer]').waitFor();
		expect(await page.locator('main .search-status:focus').count()).toBe(1);
	});
});
