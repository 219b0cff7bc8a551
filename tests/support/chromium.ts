import type { Browser } from 'playwright-core';
import * as pdf from '../../src/pdf/chromium.ts';

/** A headless browser; close it when the tests of the file are done. */
export async function launchChromium(): Promise<Browser> {
	const browser = await pdf.launchChromium();
	if (!browser)
		throw new Error('There is no Chromium here. Run: node tests/support/ensure-tools.ts chromium');
	return browser;
}
