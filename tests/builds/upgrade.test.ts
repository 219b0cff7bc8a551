import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite, differences, readSiteFiles, writeFiles } from '../support/build-site.ts';
import { article, faq, site } from '../support/content-folder.ts';

const root = mkdtempSync(path.join(tmpdir(), 'almanac-upgrade-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const program = path.join(root, 'almanac');
const PARTS = [
	'src',
	'public',
	'astro.config.mjs',
	'package.json',
	'package-lock.json',
	'tsconfig.json',
];

const CONTENT = {
	'site.yaml': `${site()}server: true\n`,
	'topics/analytics.yaml': 'title: Analytics\ndescription: Reports.\n',
	'authors.yaml': 'writer:\n  name: Writer\n',
	'articles/a.mdx': article(
		{ title: 'A' },
		'[B](/articles/b/) and a question.\n\n<Faq id="q" />\n',
	),
	'articles/b.mdx': article({ title: 'B' }, '## Part\n\n```js\nlet a = 1;\n```\n'),
	'faqs/q.mdx': faq(),
};

async function build(cache: string): Promise<ReadonlyMap<string, string>> {
	const options = {
		contentDir: path.join(root, 'content'),
		cacheDir: path.join(root, cache),
		outDir: path.join(root, 'site'),
		search: true,
		program,
	};
	const { code, stderr } = await buildSite(options);
	expect([code, stderr]).toEqual([0, '']);
	return readSiteFiles(options.outDir);
}

/** A newer version of the program, in one file. */
function upgrade(name: string, from: string, to: string): void {
	const file = path.join(program, name);
	const text = readFileSync(file, 'utf8');
	expect(text).toContain(from);
	writeFileSync(file, text.replace(from, to));
}

let last: ReadonlyMap<string, string>;
beforeAll(async () => {
	for (const part of PARTS) cpSync(part, path.join(program, part), { recursive: true });
	symlinkSync(path.resolve('node_modules'), path.join(program, 'node_modules'), 'junction');
	writeFiles(path.join(root, 'content'), CONTENT);
	last = await build('kept');
});

test.each([
	['addresses', 'src/knowledge-base/urls.ts', 'path.slice(1)}`', 'path.slice(1)}?new`'],
	['the words of the interface', 'src/text/en.ts', "topics: 'Topics',", "topics: 'Subjects',"],
])('nothing that an older version has made is left after a change of %s', async (_, ...change) => {
	upgrade(...change);
	const now = await build('kept');
	expect(differences(now, last)).not.toEqual([]);
	expect(differences(now, await build(`cold-${change[0].replaceAll('/', '-')}`))).toEqual([]);
	last = now;
});
