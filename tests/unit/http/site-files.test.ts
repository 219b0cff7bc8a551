import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { SiteFiles } from '../../../src/http/site-files.ts';
import { writeFiles } from '../../support/build-site.ts';
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
	const files = await SiteFiles.list(root);

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

test('only a file that may be sent makes the list outdated', async () => {
	const root = siteFolder({ 'index.html': '', 'file.txt': '', '../secret.txt': '' });
	const files = await SiteFiles.list(root);
	writeFiles(root, { 'new/index.html': '', 'new.js.map': '', '.new': '', 'new.gz': '' });
	symlinkSync('../secret.txt', path.join(root, 'link.txt'));
	symlinkSync('new', path.join(root, 'linked'));
	for (const address of ['new/', 'new', 'new/index.html'])
		expect(await files.isOutdatedFor(address), address).toBe(true);
	for (const address of [
		'',
		'/',
		'file.txt',
		'nowhere/',
		'new.js.map',
		'.new',
		'new.gz',
		'link.txt',
		'linked/',
		'/index.html',
		'new//',
		'./new/',
		'new/../index.html',
		'../secret.txt',
		'file.txt/index.html',
		'\0',
		'a'.repeat(4000),
	])
		expect(await files.isOutdatedFor(address), address).toBe(false);
});
