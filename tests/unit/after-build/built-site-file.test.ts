import { expect, test } from 'vitest';
import { digestSite } from '../../../src/after-build/built-site-file.ts';
import { siteFolder } from '../../support/site-folder.ts';

const FILES = {
	'index.html': '<h1>Home</h1>',
	'articles/x/index.html': '<h1>X</h1>',
	'articles/x/index.html.br': 'compressed',
	'pagefind/knowledge.json': '{}',
	'pagefind/knowledge.json.br': 'compressed',
	'pagefind/filter/kind.pf_filter': 'filter',
	'pagefind/index/0a1b.pf_index': 'words',
	'pagefind/pages/one.json': '{}',
};

test('equal sites have one id, whatever order their files were written in', () => {
	const reversed = Object.fromEntries(Object.entries(FILES).reverse());
	const { build } = digestSite(siteFolder(FILES));
	expect(build).toMatch(/^[0-9a-f]{64}$/);
	expect(digestSite(siteFolder(reversed)).build).toBe(build);
});

test('the file that names the id is not part of it', () => {
	const { build } = digestSite(siteFolder({ ...FILES, 'almanac.json': 'one' }));
	expect(digestSite(siteFolder({ ...FILES, 'almanac.json': 'another' })).build).toBe(build);
});

test.for([
	...Object.keys(FILES).map((name) => ({ [name]: 'changed' })),
	{ 'new.html': '' },
	// The same bytes in a row, cut elsewhere.
	{ 'index.html': '<h1>Home</h1>a', 'articles/x/index.html': '<h1>X</h1>'.slice(1) },
])('another id after %j', (change) => {
	const { build } = digestSite(siteFolder(FILES));
	expect(digestSite(siteFolder({ ...FILES, ...change })).build).not.toBe(build);
});

test('files of the index that keep their names have digests of their own', () => {
	const { index } = digestSite(siteFolder(FILES));
	expect(Object.keys(index)).toEqual(['pagefind/filter/kind.pf_filter', 'pagefind/knowledge.json']);
	expect(index['pagefind/knowledge.json']).toBe(
		'44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
	);
});
