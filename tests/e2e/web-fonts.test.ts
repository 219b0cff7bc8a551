import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { expect, inject, vi } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { writeFontConfig } from '../support/font-sets.ts';
import { test } from '../support/site-test.ts';

const siteUrl = inject('siteUrl');
const ARTICLE = '/articles/token-auth/';

/** Names of the fonts' files that the page asks for from now on, without their digests. */
function watchFonts(page: Page): string[] {
	const files: string[] = [];
	page.on('request', (request) => {
		const name = /([^/]*)\.[^./]*\.woff2$/.exec(request.url())?.[1];
		if (name) files.push(name);
	});
	return files;
}

const SCREEN_FONTS = ['figtree-latin-wght-normal', 'stix-two-text-latin-600-normal'];

/** Families that the text of the first such element is set in; ours end in `*`. */
async function fontsOf(context: BrowserContext, page: Page, selector: string): Promise<string[]> {
	const session = await context.newCDPSession(page);
	await session.send('DOM.enable');
	await session.send('CSS.enable');
	const { root } = await session.send('DOM.getDocument');
	const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
	const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
	return fonts.map(({ familyName, isCustomFont }) =>
		isCustomFont ? `${familyName}*` : familyName,
	);
}

test('a page is set in the site’s fonts, each fetched once and kept for ever', async ({ page }) => {
	const files = watchFonts(page);
	const headers: string[] = [];
	page.on('response', (response) => {
		if (response.url().endsWith('.woff2')) headers.push(response.headers()['cache-control']!);
	});
	await page.goto('/', { waitUntil: 'networkidle' });
	expect(files.sort()).toEqual(SCREEN_FONTS);
	expect(headers).toEqual(Array(2).fill('public, max-age=31536000, immutable'));
	// They are in the cache now; on a busy machine the first layout may still be earlier.
	await expect
		.poll(
			async () => {
				await page.goto(ARTICLE, { waitUntil: 'networkidle' });
				return fontsOf(page.context(), page, 'h1');
			},
			{ timeout: 20_000 },
		)
		.toEqual(['STIX Two Text SemiBold*']);
	expect(await fontsOf(page.context(), page, '.site-header nav a')).toEqual([
		expect.stringMatching(/^Figtree.*\*$/),
	]);
	// Paper has italics of its own, and is the first to ask for them.
	files.length = 0;
	await page.pdf();
	expect(files).toEqual(['figtree-latin-wght-italic']);
});

test('letters of other Latin alphabets are fetched where a page has them', async ({ page }) => {
	const files = watchFonts(page);
	await page.route(`**${ARTICLE}`, async (route) => {
		const response = await route.fetch();
		await route.fulfill({
			response,
			body: (await response.text()).replace('</h1>', ' Źródło</h1>'),
		});
	});
	await page.goto(ARTICLE, { waitUntil: 'networkidle' });
	expect(files).toContain('stix-two-text-latin-ext-600-normal');
	expect(files).not.toContain('figtree-latin-ext-wght-normal');
});

test('fonts that come late change nothing on the page', async ({ page }) => {
	const shown = Promise.withResolvers<undefined>();
	await page.route('**/*.woff2', async (route) => {
		await shown.promise;
		await route.continue();
	});
	await page.addInitScript(() => {
		const shifts: number[] = [];
		Object.assign(window, { shifts });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries())
				shifts.push((entry as never as { value: number }).value);
		}).observe({ type: 'layout-shift', buffered: true });
	});
	const arrived = page.waitForResponse(/figtree-latin-wght-normal/);
	await page.goto('/', { waitUntil: 'domcontentloaded' });
	await page.waitForFunction(
		() => performance.getEntriesByName('first-contentful-paint').length > 0,
	);
	const height = () => page.evaluate(() => document.body.scrollHeight);
	const before = await height();
	// What moved before has other reasons.
	await page.evaluate(() => (window as never as { shifts: number[] }).shifts.splice(0));
	shown.resolve(undefined);
	await arrived;
	await page.waitForLoadState('networkidle');
	expect(await height()).toBe(before);
	expect(await page.evaluate(() => (window as never as { shifts: number[] }).shifts)).toEqual([]);
	expect(await fontsOf(page.context(), page, 'h1')).not.toContain('STIX Two Text SemiBold*');
});

test('no font is fetched with Save-Data, with prefers-reduced-data, or without scripts', async ({
	browser,
}) => {
	const visit = async (
		setUp: (page: Page, context: BrowserContext) => Promise<unknown>,
		{ from = browser, javaScriptEnabled = true } = {},
	) => {
		const context = await from.newContext({ baseURL: siteUrl, javaScriptEnabled });
		const page = await context.newPage();
		await setUp(page, context);
		const files = watchFonts(page);
		await page.goto(ARTICLE, { waitUntil: 'networkidle' });
		const heading = await fontsOf(context, page, 'h1');
		await context.close();
		return { files, ours: heading.filter((name) => name.endsWith('*')) };
	};
	const nothing = { files: [], ours: [] };
	const saved = await visit(async (page, context) => {
		const session = await context.newCDPSession(page);
		await session.send(
			'Emulation.setDataSaverOverride' as never,
			{ dataSaverEnabled: true } as never,
		);
	});
	expect(saved).toEqual(nothing);
	expect(await visit(() => Promise.resolve(), { javaScriptEnabled: false })).toEqual(nothing);

	// Chromium knows the question, and asks it with a flag only.
	const asking = await launchChromium(['--enable-blink-features=PrefersReducedData']);
	const reduced = await visit(
		async (page, context) => {
			const session = await context.newCDPSession(page);
			const features = [{ name: 'prefers-reduced-data', value: 'reduce' }];
			await session.send('Emulation.setEmulatedMedia', { features });
		},
		{ from: asking },
	);
	const others = await visit(() => Promise.resolve(), { from: asking });
	await asking.close();
	expect(reduced).toEqual(nothing);
	expect(others.files.sort()).toEqual(SCREEN_FONTS);
});

test('what stands in for the text font is as wide and as high', async ({ onTestFinished }) => {
	const folder = mkdtempSync(path.join(tmpdir(), 'almanac-stand-ins-'));
	vi.stubEnv('FONTCONFIG_FILE', writeFontConfig('arimo', folder));
	const browser = await launchChromium();
	vi.unstubAllEnvs();
	onTestFinished(async () => {
		await browser.close();
		rmSync(folder, { recursive: true, force: true });
	});
	const page = await browser.newPage();
	await page.goto(`${siteUrl}${ARTICLE}`, { waitUntil: 'networkidle' });
	// The page's own face is out of use where its file came late.
	await page.evaluate(async () => {
		const { href } = document.querySelector<HTMLLinkElement>('[as=font][href*=figtree]')!;
		document.fonts.add(await new FontFace('Ours', `url(${href})`, { weight: '300 900' }).load());
	});
	const sizeIn = (family: string, weight: number) =>
		page.evaluate(
			async ([family, weight]) => {
				await document.fonts.load(`${weight} 1em ${family}`);
				const box = document.createElement('span');
				box.style.cssText = `font: ${weight} 100px / normal ${family}; white-space: nowrap; position: absolute`;
				box.textContent = document.querySelector('.prose p')!.textContent;
				document.body.append(box);
				const { width, height } = box.getBoundingClientRect();
				box.remove();
				return { width, height };
			},
			[family, weight] as const,
		);
	for (const weight of [400, 600]) {
		const ours = await sizeIn('Ours', weight);
		const other = await sizeIn('"Like Figtree"', weight);
		expect(Math.abs(other.width / ours.width - 1), String(weight)).toBeLessThan(0.015);
		expect(Math.abs(other.height / ours.height - 1), String(weight)).toBeLessThan(0.015);
	}
});
