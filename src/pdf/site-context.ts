import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { fromHref } from '../knowledge-base/urls.ts';

/**
 * A browser that finds the built site at the address it is made for, without a server: links in
 * what it prints are the ones that customers can follow. Nothing else is fetched.
 */
export async function openSite(
	browser: Browser,
	dist: string,
	siteUrl: string,
): Promise<BrowserContext> {
	const context = await browser.newContext({ colorScheme: 'light' });
	await context.route('**/*', async (route) => {
		const { origin, pathname } = new URL(route.request().url());
		const local = fromHref(`${origin}${decodeURIComponent(pathname)}`, siteUrl);
		const file = local && fileOf(dist, local);
		await (file ? route.fulfill({ path: file }) : route.abort());
	});
	return context;
}

function fileOf(dist: string, local: string): string | undefined {
	const file = path.join(dist, local.endsWith('/') ? `${local}index.html` : local);
	return existsSync(file) && statSync(file).isFile() ? file : undefined;
}
