import { describe, expect } from 'vitest';
import type { Page } from 'playwright-core';
import { test } from '../support/site-test.ts';

const ARTICLE = '/articles/token-auth/';
const OLD = { name: 'Matomo 3 and older', id: 'matomo-3-and-older' } as const;
const NEW = { name: 'Matomo 4 and newer', id: 'matomo-4-and-newer' } as const;

/** The chosen tab of every block on the page. */
async function chosen(page: Page): Promise<string[]> {
	return page.getByRole('tab', { selected: true }).allTextContents();
}

async function choose(page: Page, name: string): Promise<void> {
	await page.getByRole('tab', { name }).first().click();
}

describe('choosing a version', () => {
	test('the first is shown until then', async ({ page }) => {
		await page.goto(ARTICLE);
		expect(await chosen(page)).toEqual([NEW.name, NEW.name]);
		expect(await page.locator('.version:visible').count()).toBe(2);
	});

	test('changes every block of the page and goes into the address', async ({ page }) => {
		await page.goto(`${ARTICLE}?in=api`);
		await choose(page, OLD.name);
		expect(await chosen(page)).toEqual([OLD.name, OLD.name]);
		expect(page.url()).toContain(`?in=api&version=${OLD.id}`);
	});

	test('is remembered on the next article', async ({ page }) => {
		await page.goto(ARTICLE);
		await choose(page, OLD.name);
		await page.goto('/articles/matomo-credentials/');
		expect(new Set(await chosen(page))).toEqual(new Set([OLD.name]));
	});

	test('the address wins over what is remembered', async ({ page }) => {
		await page.goto(ARTICLE);
		await choose(page, OLD.name);
		await page.goto(`${ARTICLE}?version=${NEW.id}`);
		expect(await chosen(page)).toEqual([NEW.name, NEW.name]);
	});

	test('an unknown version in the address shows the first', async ({ page }) => {
		await page.goto(`${ARTICLE}?version=matomo-99`);
		expect(await chosen(page)).toEqual([NEW.name, NEW.name]);
	});

	test('works where storage is blocked', async ({ page }) => {
		await page.addInitScript(() => {
			Object.defineProperty(globalThis, 'localStorage', {
				get() {
					throw new DOMException('blocked', 'SecurityError');
				},
			});
		});
		await page.goto(ARTICLE);
		await choose(page, OLD.name);
		expect(await chosen(page)).toEqual([OLD.name, OLD.name]);
	});
});

test('arrow keys, Home and End move between the tabs, and only one is a tab stop', async ({
	page,
}) => {
	await page.goto(ARTICLE);
	const tabs = page.getByRole('tablist').first().getByRole('tab');
	await tabs.first().focus();
	const steps = [
		['ArrowRight', OLD.name],
		['ArrowRight', NEW.name],
		['ArrowLeft', OLD.name],
		['Home', NEW.name],
		['End', OLD.name],
	] as const;
	for (const [key, name] of steps) {
		await page.keyboard.press(key);
		const focused = page.locator(':focus');
		expect(await focused.textContent(), key).toBe(name);
		expect(await focused.getAttribute('aria-selected'), key).toBe('true');
	}
	expect(await tabs.evaluateAll((all) => all.map((tab) => (tab as HTMLElement).tabIndex))).toEqual([
		-1, 0,
	]);
});
