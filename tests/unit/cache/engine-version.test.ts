import { rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { engineVersion } from '../../../src/cache/engine-version.ts';
import { writeFiles } from '../../support/build-site.ts';
import { siteFolder } from '../../support/site-folder.ts';

const PROGRAM = {
	'package.json': '{"version": "1.2.3"}',
	'package-lock.json': '{"packages": {}}',
	'astro.config.mjs': 'export default {};',
	'src/knowledge-base/urls.ts': 'export const base = "/";',
	'src/styles/index.css': 'a { color: red }',
	'tests/a.test.ts': '',
};

/** The version of such a program in a folder of its own, which nothing has asked for before. */
function versionOf(changes: Readonly<Record<string, string>> = {}): string {
	const root = siteFolder({});
	writeFiles(root, { ...PROGRAM, ...changes });
	return engineVersion(root);
}

test('the same program has the same version, wherever it is', () => {
	expect(versionOf()).toBe(versionOf());
	expect(versionOf()).toContain(process.version);
});

test.each([
	'src/knowledge-base/urls.ts',
	'src/styles/index.css',
	'package-lock.json',
	'astro.config.mjs',
	'src/new.ts',
])('a change of %s makes another version', (name) =>
	expect(versionOf({ [name]: 'changed' })).not.toBe(versionOf()),
);

test('a file under another name makes another version', () => {
	expect(versionOf({ 'src/a.ts': 'same' })).not.toBe(versionOf({ 'src/b.ts': 'same' }));
});

test('what is no part of the program does not count', () => {
	expect(versionOf({ 'tests/a.test.ts': 'changed', 'README.md': 'new' })).toBe(versionOf());
});

test('a package has no lock file, and counts the packages that it names', () => {
	const packed = (version: string): string => {
		const root = siteFolder({});
		writeFiles(root, { ...PROGRAM, 'package.json': `{"dependencies": {"a": "${version}"}}` });
		rmSync(path.join(root, 'package-lock.json'));
		return engineVersion(root);
	};
	expect(packed('1.0.0')).toBe(packed('1.0.0'));
	expect(packed('1.0.1')).not.toBe(packed('1.0.0'));
});
