import type { Browser } from 'playwright-core';
import * as pdf from '../../src/pdf/chromium.ts';

/** A headless browser; close it when the tests of the file are done. @param flags more than all have */
export async function launchChromium(flags: readonly string[] = []): Promise<Browser> {
	const browser = await pdf.launchChromium(flags);
	if (!browser)
		throw new Error('There is no Chromium here. Run: node tests/support/ensure-tools.ts chromium');
	return browser;
}
