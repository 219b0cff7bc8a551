import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { randomOf } from '../relevance/random.ts';
import { buildSite, differences, readSiteFiles, writeFiles } from '../support/build-site.ts';
import { article, faq, site } from '../support/content-folder.ts';
import { damageCache } from '../support/damage.ts';

const root = mkdtempSync(path.join(tmpdir(), 'almanac-damaged-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const options = {
	contentDir: path.join(root, 'content'),
	cacheDir: path.join(root, 'cache'),
	outDir: path.join(root, 'site'),
	search: true,
};

async function build(): Promise<ReadonlyMap<string, string>> {
	const { code, stderr } = await buildSite(options);
	expect([code, stderr]).toEqual([0, '']);
	return readSiteFiles(options.outDir);
}

test('a build with a damaged cache equals one without', async () => {
	const photo = await sharp({
		create: { width: 800, height: 600, channels: 3, background: 'teal' },
	})
		.png()
		.toBuffer();
	writeFiles(options.contentDir, {
		'site.yaml': `${site()}server: true\n`,
		'topics/analytics.yaml': 'title: Analytics\ndescription: Reports.\n',
		'authors.yaml': 'writer:\n  name: Writer\n',
		'articles/a.mdx': article({ title: 'A' }, '![The page](./a/photo.png)\n'),
		'articles/a/photo.png': photo,
		'articles/b.mdx': article({ title: 'B' }, '<Faq id="q" />\n'),
		'faqs/q.mdx': faq(),
	});
	const clean = await build();
	const random = randomOf(11);
	for (let round = 0; round < 2; round++) {
		expect(damageCache(options.cacheDir, 30, random)).toEqual([
			'compile',
			'published-pages.json',
			'store',
		]);
		expect(differences(await build(), clean)).toEqual([]);
	}
}, 240_000);
