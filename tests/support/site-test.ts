import { inject, test as base } from 'vitest';
import { launchChromium } from './chromium.ts';

/**
 * `test` with a browser for the file and, for each test, a page of a new visitor at the built site:
 * `page.goto('/faq/')`. `tour` is one page for the whole file, for walks over many addresses.
 */
export const test = base
	// eslint-disable-next-line no-empty-pattern -- Vitest reads the names of fixtures from the pattern
	.extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
		const browser = await launchChromium();
		onCleanup(() => browser.close());
		return browser;
	})
	.extend('page', async ({ browser }, { onCleanup }) => {
		const context = await browser.newContext({ baseURL: inject('siteUrl') });
		onCleanup(() => context.close());
		return context.newPage();
	})
	.extend('tour', { scope: 'file' }, async ({ browser }, { onCleanup }) => {
		const context = await browser.newContext({ baseURL: inject('siteUrl') });
		onCleanup(() => context.close());
		return context.newPage();
	});

/** The narrowest screen that pages must fit, and a desk. */
export const PHONE = { width: 320, height: 640 } as const;
export const DESK = { width: 1280, height: 800 } as const;
