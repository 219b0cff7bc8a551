import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

test('where a program is missing and can’t be got, one sentence says what to install', () => {
	const folder = mkdtempSync(path.join(tmpdir(), 'almanac-tools-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	// apt, where there is one, knows no package.
	const apt = path.join(folder, 'apt.conf');
	writeFileSync(apt, `Dir::Etc "${folder}";\n`);
	const { status, stderr } = spawnSync(
		process.execPath,
		[path.resolve('tests/support/ensure-tools.ts'), 'nginx'],
		{ cwd: folder, env: { PATH: folder, APT_CONFIG: apt }, encoding: 'utf8' },
	);
	expect(stderr).toMatch(
		/^The tests need nginx, which could not be got here(?: \(.*nginx\))?\. Install what is missing, on macOS with: brew install nginx\n$/,
	);
	expect(status).toBe(1);
});
