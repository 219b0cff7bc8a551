import { describe, expect } from 'vitest';
import { TEMPLATES } from '../support/pages.ts';
import { waitForResults } from '../support/search.ts';
import { DESK, PHONE, test } from '../support/site-test.ts';

describe.each([DESK, PHONE])('at $width px', (viewport) => {
	test.for(TEMPLATES)(
		'everything to click on %s is 24 px large or more',
		async (address, { page }) => {
			await page.setViewportSize(viewport);
			await page.goto(address);
			if (address.startsWith('/search/')) await waitForResults(page);
			for (const details of await page.locator('details').all())
				await details.evaluate((element) => element.setAttribute('open', ''));
			const small = await page
				.locator(':is(a[href], button, input, summary):visible')
				.evaluateAll((targets) =>
					targets
						.filter((target) => getComputedStyle(target).pointerEvents !== 'none')
						.filter((target) => {
							// WCAG 2.5.8 leaves links in a sentence out: their line decides how high they are.
							const sentence = target.closest('p, li, td, dd, figcaption')?.textContent.trim();
							const isInSentence =
								(target.matches('.term') || getComputedStyle(target).display === 'inline') &&
								sentence !== undefined &&
								sentence !== target.textContent.trim();
							if (isInSentence) return false;
							const { width, height } = target.getBoundingClientRect();
							return width < 24 || height < 24;
						})
						.map((target) => target.outerHTML.slice(0, 120)),
				);
			expect(small).toEqual([]);
		},
	);
});
