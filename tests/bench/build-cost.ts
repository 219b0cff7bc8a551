import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * CPU seconds (user + system, all threads) of whole builds without the search index: a clean one,
 * then one with nothing changed. Wall time says little on a shared machine.
 */
const folder = mkdtempSync(path.join(tmpdir(), 'almanac-cost-'));
const env = {
	...process.env,
	ALMANAC_SEARCH: 'off',
	ALMANAC_CACHE: path.join(folder, 'cache'),
};
const command = `"${process.execPath}" src/cli/build.ts --outDir "${path.join(folder, 'dist')}" >/dev/null; times`;

try {
	console.log(`clean build: ${cpuSeconds().toFixed(1)} CPU s`);
	const again = [cpuSeconds(), cpuSeconds(), cpuSeconds()].sort((a, b) => a - b);
	console.log(`nothing changed: ${again[1]!.toFixed(1)} CPU s (median of 3)`);
} finally {
	rmSync(folder, { recursive: true, force: true });
}

/** The last line of `times` holds the user and system time of the shell's children. */
function cpuSeconds(): number {
	const output = execFileSync('bash', ['-c', command], { env, encoding: 'utf8' });
	const last = output.trim().split('\n').at(-1)!;
	const times = [...last.matchAll(/(\d+)m([\d.]+)s/g)];
	return times.reduce(
		(sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
		0,
	);
}
