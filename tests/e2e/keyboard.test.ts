import { describe, expect } from 'vitest';
import type { Page } from 'playwright-core';
import { DESK, PHONE, test } from '../support/site-test.ts';

interface Stop {
	/** What has the focus, in a form that a failing test can show. */
	readonly name: string;
	readonly isBody: boolean;
	/** Width of the outline in px round the element or the form that shows the focus for it. */
	readonly outline: number;
	/** Whether the middle of the element is in sight and not covered. */
	readonly isInSight: boolean;
}

async function currentStop(page: Page): Promise<Stop> {
	return page.evaluate(() => {
		const element = document.activeElement ?? document.body;
		const outlines = [element, ...(element.matches('input') ? [element.closest('form')] : [])].map(
			(each) => {
				if (!each) return 0;
				const { outlineStyle, outlineWidth } = getComputedStyle(each);
				return outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth);
			},
		);
		const { left, top, width, height } = element.getBoundingClientRect();
		const y = Math.min(Math.max(top + height / 2, top), innerHeight - 1);
		const hit = document.elementFromPoint(left + width / 2, y);
		return {
			name: `${element.tagName} ${element.textContent.trim().replace(/\s+/g, ' ').slice(0, 40)}`,
			isBody: element === document.body,
			outline: Math.max(...outlines),
			isInSight: hit !== null && (element.contains(hit) || hit.contains(element)),
		};
	});
}

/** All tab stops of the page, until the focus leaves it. */
async function walk(page: Page): Promise<Stop[]> {
	const stops: Stop[] = [];
	for (let presses = 0; presses < 300; presses++) {
		await page.keyboard.press('Tab');
		const stop = await currentStop(page);
		if (stop.isBody) return stops;
		stops.push(stop);
	}
	throw new Error(`The focus never leaves the page; its last stop is ${stops.at(-1)!.name}`);
}

describe('walking through a page with the Tab key', () => {
	for (const viewport of [DESK, PHONE])
		for (const address of ['/', '/articles/token-auth/', '/faq/', '/topics/token-auth/'])
			test(`${address} at ${viewport.width} px`, async ({ page }) => {
				await page.emulateMedia({ reducedMotion: 'reduce' });
				await page.setViewportSize(viewport);
				await page.goto(address);
				const expected = await page
					.locator(
						':is(a[href], button, input, summary, [tabindex="0"]):visible:not([tabindex="-1"])',
					)
					.count();
				const stops = await walk(page);
				expect(stops[0]?.name).toBe('A Skip to the text');
				expect(stops.filter(({ outline }) => outline < 2)).toEqual([]);
				expect(stops.filter(({ isInSight }) => !isInSight)).toEqual([]);
				expect(stops.length).toBeGreaterThanOrEqual(expected);
			});
});

test('the skip link leads to the text', async ({ page }) => {
	await page.goto('/articles/token-auth/');
	await page.keyboard.press('Tab');
	expect(await page.locator('.skip-link').evaluate((link) => getComputedStyle(link).clipPath)).toBe(
		'none',
	);
	await page.keyboard.press('Enter');
	expect(await page.locator('main').evaluate((main) => main === document.activeElement)).toBe(true);
	await page.keyboard.press('Tab');
	expect(await page.locator('main :focus').count()).toBe(1);
});

describe('the / key', () => {
	test('goes to a search box', async ({ page }) => {
		for (const address of ['/', '/articles/token-auth/', '/search/', '/ask/', '/404.html']) {
			await page.goto(address);
			await page.keyboard.press('/');
			const focused = page.locator('input:focus');
			expect(await focused.getAttribute('name'), address).toBe('q');
			expect(await focused.inputValue(), address).toBe('');
		}
	});

	test('opens search on a phone', async ({ page }) => {
		await page.setViewportSize(PHONE);
		await page.goto('/articles/token-auth/');
		await page.keyboard.press('/');
		await page.locator('dialog input:focus').waitFor();
	});

	test('is an ordinary letter where the reader types', async ({ page }) => {
		await page.goto('/faq/');
		await page.getByLabel('Filter the questions').pressSequentially('and/or');
		expect(await page.getByLabel('Filter the questions').inputValue()).toBe('and/or');
	});
});
