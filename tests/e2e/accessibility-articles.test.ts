import { describe, expect, inject } from 'vitest';
import { findViolations } from '../support/axe.ts';
import { listReadablePages } from '../support/pages.ts';
import { test } from '../support/site-test.ts';

const articles = listReadablePages(inject('dist')).filter((page) => page.startsWith('/articles/'));

describe('axe finds nothing on an article in light and dark, on a phone and a desk', () => {
	test.for(articles)('%s', async (address, { tour }) => {
		await tour.goto(address);
		expect(await findViolations(tour)).toEqual([]);
	});
});
