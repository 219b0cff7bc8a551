import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { writeFiles } from './build-site.ts';
import { builtSiteRecord } from './built-site-record.ts';

/**
 * A folder `dist` with these files, and an `almanac.json` that says they are a site, in a folder of its own, which goes with the test.
 *
 * @param onFinished of the test, for those that run beside others
 */
export function siteFolder(
	files: Readonly<Record<string, string | Uint8Array>>,
	onFinished: typeof onTestFinished = onTestFinished,
): string {
	const folder = mkdtempSync(path.join(tmpdir(), 'almanac-served-'));
	onFinished(() => rmSync(folder, { recursive: true, force: true }));
	const root = path.join(folder, 'dist');
	writeFiles(root, { 'almanac.json': builtSiteRecord(), ...files });
	return root;
}
