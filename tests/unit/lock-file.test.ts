import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface LockFile {
	readonly packages: Readonly<
		Record<
			string,
			{ readonly version?: string; readonly integrity?: string; readonly resolved?: string }
		>
	>;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as LockFile;
const installed = Object.entries(packages).filter(([place]) => place !== '');

test('every package is verified on every platform', () => {
	const unverified = installed
		.filter(([, { version, integrity }]) => version === undefined || integrity === undefined)
		.map(
			([place]) =>
				`package-lock.json says no version or no integrity of ${place}, so npm would install whatever it gets. ` +
				'Remove that entry from the file and run: npm install --package-lock-only',
		);
	expect(unverified).toEqual([]);
});

test('packages come from the registry of whoever installs them', () => {
	const bound = installed
		.filter(([, { resolved }]) => resolved !== undefined)
		.map(
			([place, { resolved }]) =>
				`package-lock.json says that ${place} comes from ${resolved!}. Remove its "resolved".`,
		);
	expect(bound).toEqual([]);
});

test('Node.js is there for every platform, in one version', () => {
	const platforms = ['bin-darwin-arm64', 'darwin-x64', 'linux-arm64', 'linux-x64', 'win-x64'];
	const versions = platforms.map((platform) => packages[`node_modules/node-${platform}`]?.version);
	expect(new Set(versions)).toEqual(new Set([expect.stringMatching(/^\d+\.\d+\.\d+$/)]));
});
