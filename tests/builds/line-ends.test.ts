import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildSite, differences, readSiteFiles, writeFiles } from '../support/build-site.ts';
import { article, faq, site } from '../support/content-folder.ts';

const root = mkdtempSync(path.join(tmpdir(), 'almanac-lines-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const TEXT = `First line
second line, then a list:

- one
  more of it
- two

\`\`\`sh
echo a

echo b
\`\`\`

<Steps>
1. Do this.

   Then that.
2. Done.
</Steps>

<Figure src="./lines/drawing.svg" alt="A box" caption="The box" />

<Details summary="More">
| a | b |
|---|---|
| 1 | 2 |
</Details>
`;

const DRAWING =
	'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">\n<title>Box\nand line</title>\n<rect width="40" height="20"/>\n</svg>\n';

const CONTENT = {
	'site.yaml': site(),
	'topics/analytics.yaml': 'title: Analytics\ndescription: >-\n  Reports\n  and figures.\n',
	'authors.yaml': 'writer:\n  name: Writer\n',
	'glossary.yaml': 'token:\n  term: Token\n  definition: >-\n    A key\n    of letters.\n',
	'redirects.yaml': '/old/: lines\n',
	'articles/lines.mdx': article({ title: '>-\n  Lines\n  and ends' }, TEXT),
	'articles/code.mdx': article(
		{ title: 'Code' },
		`export const lines = ["a", "b"];\n\n${TEXT}\nThere are {lines.length}, {\`x\ny\`}.\n`,
	),
	'articles/lines/drawing.svg': DRAWING,
	'faqs/lines.mdx': faq({}, 'Answer\nin two lines, with a <Term id="token">token</Term>.\n'),
};

async function build(name: string, end: string): Promise<ReadonlyMap<string, string>> {
	const options = {
		contentDir: path.join(root, name, 'content'),
		cacheDir: path.join(root, name, 'cache'),
		outDir: path.join(root, name, 'site'),
		search: true,
	};
	const files = Object.entries(CONTENT).map(([file, text]) => [file, text.replaceAll('\n', end)]);
	writeFiles(options.contentDir, Object.fromEntries(files) as Record<string, string>);
	const { code, stderr } = await buildSite(options);
	expect([code, stderr]).toEqual([0, '']);
	return readSiteFiles(options.outDir);
}

test('content whose lines end in CR LF gives the same site, byte for byte', async () => {
	const expected = await build('lf', '\n');
	expect(expected.get('/articles/lines/index.html')).toContain('Lines and ends');
	expect(differences(await build('crlf', '\r\n'), expected)).toEqual([]);
});
