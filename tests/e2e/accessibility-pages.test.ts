import { describe, expect, inject } from 'vitest';
import { findViolations } from '../support/axe.ts';
import { listReadablePages } from '../support/pages.ts';
import { test } from '../support/site-test.ts';

// Articles and questions have files of their own, so that two run side by side.
const pages = listReadablePages(inject('dist')).filter(
	(page) => !/^\/(?:articles|faq)\//.test(page),
);

describe('axe finds nothing on a page in light and dark, on a phone and a desk', () => {
	test.for(pages)('%s', async (address, { tour }) => {
		await tour.goto(address);
		expect(await findViolations(tour)).toEqual([]);
	});
});
