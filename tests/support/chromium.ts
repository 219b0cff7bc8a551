import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import * as pdf from '../../src/pdf/chromium.ts';

/** Installs Chromium where there is none: on Debian as root with apt, elsewhere Playwright's own. */
export function installChromium(): void {
	const isDebianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
	if (isDebianRoot) {
		execFileSync('apt-get', ['update'], { stdio: 'ignore' });
		execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
			stdio: 'ignore',
		});
	} else
		execFileSync(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium'], {
			stdio: 'inherit',
		});
}

/** A headless browser; close it when the tests of the file are done. @param flags more than all have */
export async function launchChromium(flags: readonly string[] = []): Promise<Browser> {
	const browser = await pdf.launchChromium(flags);
	if (!browser) throw new Error('There is no Chromium here. Run: npm test');
	return browser;
}
