import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

const SYSTEM = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/snap/bin/chromium',
];

const FLAGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

/** Path of a Chromium on this machine: `CHROME_PATH`, the system's, or Playwright's own. */
export function findChromium(): string | undefined {
	const named = process.env['CHROME_PATH'];
	// Who names one wants that one.
	const places = named === undefined ? [...SYSTEM, chromium.executablePath()] : [named];
	return places.find((path) => existsSync(path));
}

/** A headless browser; undefined where there is none. @param flags more than all have */
export async function launchChromium(flags: readonly string[] = []): Promise<Browser | undefined> {
	const executablePath = findChromium();
	return executablePath === undefined
		? undefined
		: chromium.launch({ executablePath, args: [...FLAGS, ...flags] });
}
