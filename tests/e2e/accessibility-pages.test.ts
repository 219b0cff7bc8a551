import { describe, expect, inject } from 'vitest';
import { findViolations } from '../support/axe.ts';
import { listReadablePages } from '../support/pages.ts';
import { test } from '../support/site-test.ts';

// Articles have a file of their own, so that the two run side by side.
const pages = listReadablePages(inject('dist')).filter((page) => !page.startsWith('/articles/'));

describe('axe finds nothing on a page in light and dark, on a phone and a desk', () => {
	test.for(pages)('%s', async (address, { page }) => {
		await page.goto(address);
		expect(await findViolations(page)).toEqual([]);
	});
});
