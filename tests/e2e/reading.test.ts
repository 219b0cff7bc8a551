import { describe, expect } from 'vitest';
import { PHONE, test } from '../support/site-test.ts';

const ARTICLE = '/articles/token-auth/';

describe('reading inside a topic', () => {
	test('?in= shows the breadcrumb, neighbours and pager of that topic', async ({ page }) => {
		await page.goto(`${ARTICLE}?in=analytics`);
		const trail = page.getByRole('navigation', { name: 'Breadcrumb' }).locator('li').first();
		expect(await trail.innerText()).toMatch(/^\s*\/\s*Analytics\s*$/);
		expect(
			await page.getByRole('navigation', { name: 'In Analytics', exact: true }).isVisible(),
		).toBe(true);
		expect(await page.getByRole('navigation', { name: 'More in Analytics' }).isVisible()).toBe(
			true,
		);
		expect(await page.locator('nav[data-in]:visible').count()).toBe(2);
	});

	test('neighbours and pager keep the reader in the topic', async ({ page }) => {
		await page.goto(`${ARTICLE}?in=analytics`);
		await page
			.getByRole('navigation', { name: 'More in Analytics' })
			.getByRole('link')
			.first()
			.click();
		await page.waitForURL((url) => url.pathname !== ARTICLE);
		expect(
			await page.getByRole('navigation', { name: 'In Analytics', exact: true }).isVisible(),
		).toBe(true);
	});

	test('the home topic shows without ?in=, and with one that is unknown', async ({ page }) => {
		for (const query of ['', '?in=nonsense', '?in=%22%5D']) {
			await page.goto(`${ARTICLE}${query}`);
			expect(
				await page
					.getByRole('navigation', { name: 'In Tokens and credentials', exact: true })
					.isVisible(),
			).toBe(true);
		}
	});

	test('the canonical address names no topic', async ({ page }) => {
		await page.goto(`${ARTICLE}?in=analytics`);
		expect(await page.locator('link[rel="canonical"]').getAttribute('href')).toBe(
			`https://help.example.com${ARTICLE}`,
		);
	});
});

describe('the contents list', () => {
	test('marks the section that is being read', async ({ page }) => {
		await page.goto(ARTICLE);
		const current = page.locator('.contents [aria-current]');
		expect(await current.textContent()).toBe('Where to find the token');
		await page.locator('#check-that-it-works').evaluate((heading) => {
			heading.scrollIntoView({ behavior: 'instant' });
		});
		await expect.poll(() => current.textContent()).toBe('Check that it works');
	});

	test('is folded on a phone, and folds again after a choice', async ({ page }) => {
		await page.setViewportSize(PHONE);
		await page.goto(ARTICLE);
		const contents = page.locator('.contents');
		expect(await contents.getAttribute('open')).toBeNull();
		await contents.locator('summary').click();
		await contents.getByRole('link', { name: 'Check that it works' }).click();
		expect(await contents.getAttribute('open')).toBeNull();
		await expect.poll(() => new URL(page.url()).hash).toBe('#check-that-it-works');
	});
});

describe('a link to something in a closed answer', () => {
	test('opens it on arrival', async ({ page }) => {
		await page.goto('/faq/#lost-token');
		const answer = page.locator('#lost-token');
		expect(await answer.getAttribute('open')).not.toBeNull();
		await expect
			.poll(() => answer.evaluate((element) => element.getBoundingClientRect().top))
			.toBeLessThan(200);
	});

	test('opens it when the page is there already', async ({ page }) => {
		await page.goto('/faq/');
		await page.evaluate(() => (location.hash = '#lost-token'));
		await expect.poll(() => page.locator('#lost-token').getAttribute('open')).not.toBeNull();
	});
});

describe('copying', () => {
	test('the code as it is shown', async ({ page }) => {
		await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
		await page.goto(ARTICLE);
		await page.getByRole('button', { name: 'Copy', exact: true }).first().click();
		await page.getByRole('button', { name: 'Copied', exact: true }).waitFor();
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		expect(copied).toMatch(/^curl -X POST "https:\/\/\$HOST\/index\.php" \\\n {2}-d 'module=API'/);
	});

	test('the lasting address of the page', async ({ page }) => {
		await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
		await page.goto(`${ARTICLE}?in=analytics#check-that-it-works`);
		await page.getByRole('button', { name: 'Copy link' }).click();
		await page.getByRole('status').getByText('Link copied').waitFor();
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
			`https://help.example.com${ARTICLE}#check-that-it-works`,
		);
	});
});

describe('copying the page as Markdown', () => {
	test.for([ARTICLE, '/faq/lost-token/'])('%s', async (address, { page }) => {
		await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
		await page.goto(address);
		await page.getByRole('button', { name: 'Copy as Markdown' }).click();
		await page.getByRole('status').getByText('Markdown copied').waitFor();
		const markdown = await page.request.get(address.replace(/\/$/, '.md'));
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await markdown.text());
	});

	test('leads to the Markdown when there is no copying', async ({ page }) => {
		await page.addInitScript(() => {
			navigator.clipboard.write = () => Promise.reject(new Error('not allowed'));
		});
		await page.goto(ARTICLE);
		await page.getByRole('button', { name: 'Copy as Markdown' }).click();
		await page.waitForURL('**/articles/token-auth.md');
	});
});

describe('enlarging a picture', () => {
	test('Escape closes it and the focus returns to its button', async ({ page }) => {
		await page.goto(ARTICLE);
		const button = page.locator('.zoom:visible').first();
		await button.focus();
		await page.keyboard.press('Enter');
		const dialog = page.getByRole('dialog');
		await dialog.waitFor();
		expect(await dialog.getByRole('img').isVisible()).toBe(true);
		await page.keyboard.press('Escape');
		await expect.poll(() => dialog.count()).toBe(0);
		expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
	});

	test('the picture is larger than in the text', async ({ page }) => {
		await page.setViewportSize(PHONE);
		await page.goto(ARTICLE);
		const before = await page.locator('kb-zoom svg').first().boundingBox();
		await page.locator('.zoom').first().click({ force: true });
		const after = await page.getByRole('dialog').locator('svg').boundingBox();
		expect(after!.width).toBeGreaterThan(before!.width * 1.5);
	});
});
