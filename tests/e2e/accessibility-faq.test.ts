import { describe, expect, inject } from 'vitest';
import { findViolations } from '../support/axe.ts';
import { listReadablePages } from '../support/pages.ts';
import { test } from '../support/site-test.ts';

const questions = listReadablePages(inject('dist')).filter((page) => page.startsWith('/faq/'));

describe('axe finds nothing on a question in light and dark, on a phone and a desk', () => {
	test.for(questions)('%s', async (address, { tour }) => {
		await tour.goto(address);
		expect(await findViolations(tour)).toEqual([]);
	});
});
