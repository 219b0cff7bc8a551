import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { readSiteFiles, writeFiles } from '../support/build-site.ts';
import { article, faq, site } from '../support/content-folder.ts';
import { run } from '../support/run.ts';

const root = mkdtempSync(path.join(tmpdir(), 'almanac-drafts-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('nothing of a draft is in a build: no page, list, index, feed or picture', async () => {
	const contentDir = path.join(root, 'content');
	const outDir = path.join(root, 'site');
	const photo = await sharp({
		create: { width: 400, height: 300, channels: 3, background: 'teal' },
	})
		.png()
		.toBuffer();
	const picture = '![Zebra](./zebra.png)\n';
	writeFiles(contentDir, {
		'site.yaml': site(),
		'authors.yaml': 'writer:\n  name: Writer\n',
		'topics/analytics.yaml': 'title: Analytics\ndescription: Reports and figures.\n',
		'articles/shown.mdx': article({ title: 'Shown' }),
		'articles/zebra.mdx': article({ title: 'Zebra', draft: 'true' }, `A zebra.\n\n${picture}`),
		'articles/zebra.png': photo,
		'articles/zebra-code.mdx': article({ title: 'Zebra code', draft: 'true' }, '{"zebra"}\n'),
		'faqs/zebras.mdx': faq({ question: 'Zebras?', draft: 'true' }),
	});
	const { code, stderr } = await run('src/cli/build.ts', ['--outDir', outDir], {
		ALMANAC_CONTENT: contentDir,
		ALMANAC_CACHE: path.join(root, 'cache'),
	});
	expect([code, stderr]).toEqual([0, '']);
	const files = [...readSiteFiles(outDir)];
	expect(files.map(([name]) => name)).toContain('/articles/shown/index.html');
	const withZebra = files.filter(([name, content]) => /zebra|Draft/i.test(`${name} ${content}`));
	expect(withZebra.map(([name]) => name)).toEqual([]);
	expect(files.filter(([name]) => /\.(?:png|webp|avif)$/.test(name))).toEqual([]);
});
