import { renameSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { SiteFiles } from '../../../src/server/site-files.ts';
import { siteFolder } from '../../support/site-folder.ts';

test('pages, files and folders are found, and nothing else', async () => {
	const root = siteFolder({
		'index.html': '',
		'articles/x/index.html': '',
		'articles/x/index.html.br': '',
		'_astro/a.js': '',
		'_astro/a.js.map': '',
		'_astro/a.js.gz': '',
		'download.gz': '',
		'.env': '',
		'.well-known/security.txt': '',
		'empty/file.txt': '',
		'../secret.txt': '',
	});
	symlinkSync('../secret.txt', path.join(root, 'link.txt'));
	symlinkSync('..', path.join(root, 'up'));
	const files = await SiteFiles.open(root, () => Promise.resolve());

	const file = (name: string, compressed = false) => ({ kind: 'file', name, compressed });
	expect(files.find('')).toEqual(file('index.html'));
	expect(files.find('articles/x/')).toEqual(file('articles/x/index.html', true));
	expect(files.find('articles/x')).toEqual({ kind: 'folder' });
	expect(files.find('_astro/a.js')).toEqual(file('_astro/a.js', true));
	expect(files.find('download.gz')).toEqual(file('download.gz'));
	for (const address of [
		'.env',
		'.well-known/security.txt',
		'_astro/a.js.map',
		'_astro/a.js.gz',
		'articles/x/index.html.br',
		'articles',
		'articles/',
		'empty/',
		'link.txt',
		'up/secret.txt',
		'../secret.txt',
		'articles/../index.html',
		'/index.html',
		'__proto__',
	])
		expect(files.find(address), address).toBeUndefined();
});

test('a new build takes the place of the old one', async () => {
	const root = siteFolder({ 'index.html': '', 'old.txt': '', '../next/new.txt': '' });
	let changes = 0;
	const files = await SiteFiles.open(root, () => {
		changes++;
		return Promise.resolve();
	});
	rmSync(root, { recursive: true });
	renameSync(path.join(root, '../next'), root);
	await sleep(1100);
	await files.refresh();
	expect(changes).toBe(2);
	expect(files.find('old.txt')).toBeUndefined();
	expect(files.find('new.txt')).toBeDefined();
});
