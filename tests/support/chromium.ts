import { execFileSync } from 'node:child_process';
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
	return [process.env['CHROME_PATH'], ...SYSTEM, chromium.executablePath()].find(
		(path) => path !== undefined && existsSync(path),
	);
}

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

/** A headless browser; close it when the tests of the file are done. */
export async function launchChromium(): Promise<Browser> {
	const executablePath = findChromium();
	if (executablePath === undefined) throw new Error('There is no Chromium here. Run: npm test');
	return chromium.launch({ executablePath, args: FLAGS });
}
