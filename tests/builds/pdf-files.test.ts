import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { PackedStore } from '../../src/cache/packed-store.ts';
import { buildSite, writeFiles } from '../support/build-site.ts';
import { article, site } from '../support/content-folder.ts';
import { listFiles } from '../support/pages.ts';

const root = mkdtempSync(path.join(tmpdir(), 'almanac-pdf-files-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const options = {
	contentDir: path.join(root, 'content'),
	cacheDir: path.join(root, 'cache'),
	outDir: path.join(root, 'site'),
};

/** Each PDF of the site by its address. */
async function build(
	files: Readonly<Record<string, string>>,
): Promise<readonly (readonly [address: string, content: string])[]> {
	writeFiles(options.contentDir, files);
	const { code, stdout, stderr } = await buildSite(options);
	expect([code, stderr]).toEqual([0, '']);
	expect(stdout).toContain('3 PDF files are in place\n');
	return listFiles(options.outDir, '.pdf').map((address) => [
		address,
		readFileSync(path.join(options.outDir, address), 'latin1'),
	]);
}

test('each article and topic has a PDF, which is printed again only when its page changes', async () => {
	const first = await build({
		'site.yaml': `${site()}pdf: true\n`,
		'topics/analytics.yaml': 'title: Analytics\ndescription: Reports.\n',
		'topics/planned.yaml': 'title: Planned\ndescription: To come.\n',
		'authors.yaml': 'writer:\n  name: Writer\n',
		'articles/a.mdx': article({ title: 'A' }, 'One.\n'),
		'articles/b.mdx': article({ title: 'B' }, 'Two.\n'),
	});
	const addresses = ['/articles/a.pdf', '/articles/b.pdf', '/topics/analytics.pdf'];
	expect(first.map(([address]) => address)).toEqual(addresses);
	for (const [, pdf] of first) expect(pdf).toMatch(/^%PDF-/);

	// What is printed again is printed byte for byte the same: a mark tells what is not.
	const store = new PackedStore(path.join(options.cacheDir, 'store'));
	for (const key of store.keys().filter((key) => key.startsWith('pdfs/')))
		store.set(key, Buffer.from('kept'));
	store.commit({ forget: false });
	store.close();
	const edited = await build({ 'articles/b.mdx': article({ title: 'B' }, 'Two and a half.\n') });
	expect(edited.map(([address, pdf]) => [address, pdf === 'kept'])).toEqual([
		['/articles/a.pdf', true],
		['/articles/b.pdf', false],
		['/topics/analytics.pdf', false],
	]);
}, 120_000);
