import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { DESK, PHONE } from './site-test.ts';

/** GOV.UK's list and AAA. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const STATES = [DESK, PHONE].flatMap((viewport) =>
	(['light', 'dark'] as const).map((colorScheme) => ({ viewport, colorScheme })),
);

/** What axe finds on the page in light and dark on a phone and a desk: `rule state element`. */
export async function findViolations(page: Page): Promise<string[]> {
	const found: string[] = [];
	for (const [index, { viewport, colorScheme }] of STATES.entries()) {
		await page.setViewportSize(viewport);
		await page.emulateMedia({ colorScheme });
		// From the second state on, axe is in the page already.
		const axe = new AxeBuilder({ page, ...(index > 0 && { axeSource: 'undefined' }) });
		const { violations } = await axe
			.options({ resultTypes: ['violations'] })
			.withTags(TAGS)
			.setLegacyMode()
			.analyze();
		for (const { id, nodes } of violations)
			found.push(
				...nodes.map((node) => `${id} ${colorScheme} ${viewport.width} ${node.target.join(' ')}`),
			);
	}
	return found;
}
