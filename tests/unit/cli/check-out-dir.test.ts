import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkOutDir } from '../../../src/cli/check-out-dir.ts';
import { writeFiles } from '../../support/build-site.ts';

function folders() {
	const root = mkdtempSync(path.join(tmpdir(), 'almanac-out-dir-'));
	onTestFinished(() => rmSync(root, { recursive: true, force: true }));
	writeFiles(root, {
		'help/content/site.yaml': '',
		'site/almanac.json': '{}',
		'older/kb-manifest.json': '{}',
		'foreign/precious.txt': '',
		'pages/almanac.json': '{}',
		'pages/.git': '',
		'disk/lost+found/a': '',
		file: '',
	});
	mkdirSync(path.join(root, 'empty'));
	symlinkSync('help/content', path.join(root, 'link'));
	return (outDir: string) => () =>
		checkOutDir(path.join(root, outDir), path.join(root, 'help/content'));
}

test('a folder that is new, empty or a site may hold the site', () => {
	const check = folders();
	for (const outDir of ['new', 'new/deep', 'empty', 'site', 'older', 'disk', 'help/dist'])
		expect(check(outDir), outDir).not.toThrow();
});

test.for([
	['help/content', 'the content folder'],
	['help', 'the content folder'],
	['link', 'the content folder'],
	['link/out', 'the content folder'],
	['help/content/articles/out', 'the content folder'],
	['foreign', 'holds files that are no site of Almanac'],
	['pages', 'holds a repository (.git)'],
	['file', 'is a file'],
] as const)('%s is refused, as it %s', ([outDir, why]) => {
	const check = folders();
	expect(check(outDir)).toThrow(why);
	expect(check(outDir)).toThrow('Nothing was built or deleted.');
});

test('a folder beside the content whose name begins like it is no part of it', () => {
	const check = folders();
	expect(check('help/content-site')).not.toThrow();
});
