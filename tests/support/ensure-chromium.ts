import { findChromium } from '../../src/pdf/chromium.ts';
import { installChromium } from './chromium.ts';

// Before the browser tests: they never skip, so a machine without a browser gets one here.
if (findChromium() === undefined) {
	console.log('No Chromium found; installing one …');
	try {
		installChromium();
	} catch {
		// The check below says what to do.
	}
}
if (findChromium() === undefined) {
	console.error(
		'The browser tests need Chromium, and it could not be installed. Install it, or set CHROME_PATH to one.',
	);
	process.exit(1);
}
