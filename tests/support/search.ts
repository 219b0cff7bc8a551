import type { Locator, Page } from 'playwright-core';

/** The list of results once the search has ended. */
export async function waitForResults(page: Page | Locator): Promise<Locator> {
	const list = page.locator('[data-search-results][data-state="done"]');
	await list.waitFor({ state: 'attached' });
	return list;
}

/** Paths of the results, best first. */
export async function resultPaths(page: Page | Locator): Promise<string[]> {
	const list = await waitForResults(page);
	return list
		.locator('a[data-result]')
		.evaluateAll((links) =>
			links.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
		);
}

/** Opens the search dialog and types; waits for the results. */
export async function searchInDialog(page: Page, query: string): Promise<Locator> {
	await page.keyboard.press('/');
	const dialog = page.getByRole('dialog');
	await dialog.waitFor();
	await dialog.getByRole('combobox').fill(query);
	await waitForResults(dialog);
	return dialog;
}
