import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { test } from '../support/site-test.ts';

/** An article in a topic that is not its first, from a printed copy, at a closed answer. */
const ADDRESS = '/articles/token-auth/?in=analytics&r=20200101-000000#faq-lost-token';

/** What each feature of an article page does; none of them changes what another finds. */
const FEATURES: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
	contents: (page) => page.locator('.contents [aria-current]').waitFor(),
	'topic choice': (page) =>
		page.getByRole('navigation', { name: 'In Analytics', exact: true }).waitFor(),
	'version tabs': (page) => page.getByRole('tab').first().waitFor(),
	'code blocks': (page) => page.locator('kb-code > .copy').first().waitFor({ state: 'attached' }),
	'picture zoom': (page) => page.locator('kb-zoom > .zoom').first().waitFor({ state: 'attached' }),
	'printed copy': (page) => page.locator('.printed-copy').getByText('Changed since').waitFor(),
	'hash target': (page) => page.locator('#faq-lost-token[open]').waitFor(),
	'page actions': async (page) => {
		await page.getByRole('button', { name: 'Copy link' }).click();
		await page.locator('.page-actions [role="status"]').getByText('Link copied').waitFor();
	},
	'place links': async (page) => {
		await page.locator('.step-number:visible').first().click();
		await page.locator('.copied').waitFor();
	},
	binder: async (page) => {
		await page.getByRole('button', { name: 'Add to binder' }).click();
		await page.getByRole('button', { name: 'In your binder' }).waitFor();
	},
	// Last, as it covers the page.
	search: async (page) => {
		await page.keyboard.press('/');
		await page.getByRole('dialog', { name: 'Search the help centre' }).waitFor();
	},
};

/** What the browser refuses to the feature as it starts: an element's name, or a listener for an event by what is in it. */
const BREAKS: Readonly<Record<string, readonly [name: string, part?: string]>> = {
	contents: ['kb-contents'],
	'topic choice': ['kb-topic-choice'],
	'version tabs': ['kb-versions'],
	'code blocks': ['kb-code'],
	'picture zoom': ['kb-zoom'],
	'printed copy': ['kb-printed-copy'],
	'hash target': ['hashchange'],
	'page actions': ['kb-actions'],
	'place links': ['click', '.step-number'],
	binder: ['click', 'kb-binder'],
	search: ['keydown'],
};

async function breakStart(page: Page, [name, part = '']: readonly [string, string?]) {
	await page.addInitScript(
		([refused, inside]) => {
			const refuse = (): never => {
				throw new Error(`no ${refused}`);
			};
			const define = customElements.define.bind(customElements);
			customElements.define = (element, ...rest) =>
				element === refused ? refuse() : define(element, ...rest);
			for (const target of [window, document]) {
				const listen = target.addEventListener.bind(target);
				target.addEventListener = (type: string, ...rest: unknown[]) => {
					if (type === refused && String(rest[0]).includes(inside)) refuse();
					(listen as (...all: unknown[]) => void)(type, ...rest);
				};
			}
		},
		[name, part] as const,
	);
}

/** The features work, but for one; which one is seen last, when it had time enough. */
async function expectToWork(page: Page, except?: string): Promise<void> {
	for (const [name, works] of Object.entries(FEATURES)) if (name !== except) await works(page);
	if (except === undefined) return;
	page.setDefaultTimeout(500);
	await expect(FEATURES[except]!(page)).rejects.toThrow('Timeout');
}

describe('features of an article page', () => {
	test.for(Object.keys(FEATURES))(
		'one that cannot start takes no other with it: %s',
		async (name, { page }) => {
			await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
			await breakStart(page, BREAKS[name]!);
			await page.goto(ADDRESS);
			await expectToWork(page, name);
		},
	);

	test.for(['#50%', '#%E0%A4%A'])(
		'all of them work with %s in the address',
		async (hash, { page }) => {
			await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
			await page.goto(ADDRESS.replace(/#.*/, hash));
			await expectToWork(page, 'hash target');
		},
	);

	test('all of them work where storage is blocked', async ({ page }) => {
		await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
		await page.addInitScript(() => {
			for (const name of ['sessionStorage', 'localStorage'])
				Object.defineProperty(window, name, {
					get() {
						throw new DOMException('blocked', 'SecurityError');
					},
				});
		});
		await page.goto(ADDRESS);
		await expectToWork(page);
	});

	test.for(['{', '[{}]', '{"page":"/articles/token-auth/","stems":7,"anchor":{}}'])(
		'all of them work with %s in storage',
		async (value, { page }) => {
			const errors: string[] = [];
			page.on('pageerror', (error) => errors.push(String(error)));
			await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
			await page.addInitScript((poison) => {
				sessionStorage.setItem('almanac-opened', poison);
				for (const key of ['kb-version', 'kb-binder']) localStorage.setItem(key, poison);
				window.name = poison;
			}, value);
			await page.goto(ADDRESS);
			await expectToWork(page);
			expect(errors).toEqual([]);
		},
	);
});

describe('copying without https', () => {
	const SAID = 'Not copied: browsers allow it only on https pages, and only if you do';

	test('says so', async ({ page }) => {
		await page.addInitScript(() =>
			Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined }),
		);
		await page.goto('/articles/token-auth/');
		await page.getByRole('button', { name: 'Copy link' }).click();
		await page.locator('.page-actions [role="status"]').getByText(SAID).waitFor();
		await page.locator('.step-number:visible').first().click();
		await page.locator('.copied').getByText(SAID).waitFor();
		const code = page.locator('kb-code:visible').first();
		await code.locator('.copy').click();
		await code.getByText(SAID).waitFor();
		expect(await page.evaluate(() => String(getSelection()))).toBe(
			await code.locator('code').textContent(),
		);
	});

	test('says so of the binder too', async ({ page }) => {
		await page.addInitScript(() =>
			Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined }),
		);
		await page.goto('/binder/#articles/token-auth');
		await page.getByRole('button', { name: 'Copy link' }).click();
		await page
			.locator('kb-binder-page > [role="status"]')
			.getByText('The browser did not copy it. The link is the address of this page.')
			.waitFor();
	});
});

test('the number of a step leads to the step and copies its address', async ({ page }) => {
	await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto('/articles/token-auth/?in=analytics');
	await page.getByRole('link', { name: 'Step 2' }).first().click();
	await page.locator('#step-2 .copied').getByText('Link copied').waitFor();
	await expect.poll(() => new URL(page.url()).hash).toBe('#step-2');
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
		'https://help.example.com/articles/token-auth/#step-2',
	);
});

test('opening a card on the home page leaves the others of its row as they were', async ({
	page,
}) => {
	await page.setViewportSize({ width: 1280, height: 900 });
	await page.goto('/');
	const heights = () =>
		page.locator('.topic-card').evaluateAll((all) => all.map((card) => card.clientHeight));
	const before = await heights();
	const opened = await page
		.locator('.topic-card')
		.evaluateAll((all) => all.findIndex((card) => card.querySelector('details')));
	await page.locator('.topic-card summary').first().click();
	const after = await heights();
	expect(after[opened]).toBeGreaterThan(before[opened]!);
	expect(after.toSpliced(opened, 1)).toEqual(before.toSpliced(opened, 1));
});

test.for([320, 390, 800, 1024, 1280, 1920])(
	'the longest promotion is whole at %i px',
	async (width, { page }) => {
		await page.setViewportSize({ width, height: 900 });
		await page.goto('/articles/token-auth/');
		const promo = await page.locator('.aside-start').evaluateHandle((aside) => {
			const slot = document.createElement('aside');
			slot.className = 'promo';
			// As long as `site.yaml` lets its label, title, text and action be, once with words and once without.
			for (const [index, length] of [30, 80, 200, 40].entries()) {
				const part = document.createElement('p');
				part.className = ['eyebrow', 'promo-title', '', ''][index]!;
				part.textContent = 'Wide words '
					.repeat(20)
					.slice(0, length / 2)
					.padEnd(length, 'W');
				slot.append(part);
			}
			aside.append(slot);
			return slot;
		});
		const hidden = await promo.evaluate((slot) => [
			slot.scrollHeight - slot.clientHeight,
			slot.scrollWidth - slot.clientWidth,
		]);
		expect(hidden).toEqual([0, 0]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
	},
);
