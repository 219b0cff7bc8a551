import { readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { ContentReader } from '../../../src/loader/read-content.ts';
import { formatIssues } from '../../../src/schemas/content-issue.ts';
import { TODAY, article, contentFolder, faq } from '../../support/content-folder.ts';
import type { Files } from '../../support/content-folder.ts';

/** Reads a folder again and again, as a preview does. */
function reading(files: Files) {
	const { contentDir, cacheDir } = contentFolder(files);
	const reader = new ContentReader({ contentDir, cacheDir });
	const at = (name: string): string => path.join(contentDir, name);
	return {
		at,
		write: (name: string, text: string): void => writeFileSync(at(name), text),
		async read() {
			const read = await reader.read(TODAY);
			const { content, texts } = read;
			const find = (id: string) => content.articles.find((each) => each.id === id);
			const textOf = (id: string): string => JSON.stringify(texts.getHtml(find(id)!.sourceDigest));
			return { ...read, report: formatIssues(read.issues), find, textOf };
		},
	};
}

test('what has not changed is the same object, what has is read', async () => {
	const folder = reading({ 'articles/a.mdx': article(), 'articles/b.mdx': article() });
	const first = await folder.read();
	folder.write('articles/a.mdx', article({ title: 'Changed' }, 'Other words.\n'));
	const second = await folder.read();
	expect(second.find('b')).toBe(first.find('b'));
	expect(second.find('a')!.title).toBe('Changed');
	expect(second.textOf('a')).toContain('Other words.');
});

test('two saves of one length in a row end with the last', async () => {
	const folder = reading({ 'articles/a.mdx': article({}, 'One.\n') });
	await folder.read();
	for (const words of ['Two.', 'Six.', 'Ten.']) {
		folder.write('articles/a.mdx', article({}, `${words}\n`));
		expect((await folder.read()).textOf('a')).toContain(words);
	}
});

test('a change that leaves size and time of change as they were is seen', async () => {
	const folder = reading({ 'articles/a.mdx': article({}, 'One.\n') });
	const time = new Date('2026-01-01');
	utimesSync(folder.at('articles/a.mdx'), time, time);
	// Long enough for the file to count as settled.
	await wait(60);
	await folder.read();
	folder.write('articles/a.mdx', article({}, 'Two.\n'));
	utimesSync(folder.at('articles/a.mdx'), time, time);
	await wait(60);
	expect((await folder.read()).textOf('a')).toContain('Two.');
});

test('files that come, move and go', async () => {
	const folder = reading({});
	await folder.read();
	folder.write('articles/a.mdx', article());
	expect((await folder.read()).find('a')).toBeDefined();
	renameSync(folder.at('articles/a.mdx'), folder.at('articles/b.mdx'));
	const moved = await folder.read();
	expect([moved.find('a'), moved.find('b')?.id]).toEqual([undefined, 'b']);
	rmSync(folder.at('articles/b.mdx'));
	expect((await folder.read()).content.articles.map(({ id }) => id)).toEqual(['good']);
});

test('an article is rendered again when what it shows from elsewhere changes', async () => {
	const folder = reading({
		'articles/asks.mdx': article({}, '<Faq id="asked" />\n'),
		'articles/names.mdx': article({}, 'A <Term id="token">token</Term>.\n'),
		'articles/draws.mdx': article({}, '<Figure src="./a.svg" alt="A square" />\n'),
		'articles/a.svg': square('red'),
		'faqs/asked.mdx': faq({}, 'Before.\n'),
		'glossary.yaml': 'token:\n  term: Token\n  definition: Before.\n',
	});
	const first = await folder.read();
	expect(first.report).toBe('');
	folder.write('faqs/asked.mdx', faq({}, 'Afterwards.\n'));
	folder.write('glossary.yaml', 'token:\n  term: Token\n  definition: Afterwards.\n');
	folder.write('articles/a.svg', square('blue'));
	const second = await folder.read();
	expect(second.textOf('asks')).toContain('Afterwards.');
	expect(second.textOf('names')).toContain('Afterwards.');
	expect(second.textOf('draws')).toContain('blue');
	expect(second.find('good')).toBe(first.find('good'));
});

test('problems stay as long as they are there, between files as well', async () => {
	const folder = reading({
		'articles/a.mdx': article({}, '[b](/articles/b/)\n'),
		'articles/b.mdx': article(),
		'articles/c.mdx': article({ order: 'first' }),
	});
	const own = 'content/articles/c.mdx:8:8';
	expect((await folder.read()).report).toContain(own);
	rmSync(folder.at('articles/b.mdx'));
	const { report } = await folder.read();
	expect(report).toContain(own);
	expect(report).toContain('content/articles/a.mdx:10:1');
	folder.write('articles/c.mdx', article());
	folder.write('articles/b.mdx', article());
	expect((await folder.read()).report).toBe('');
});

test('texts outlive another run that clears the cache', async () => {
	const folder = reading({ 'articles/a.mdx': article({}, 'One.\n') });
	await folder.read();
	folder.write('articles/a.mdx', article({}, 'Two.\n'));
	await folder.read();
	rmSync(path.join(folder.at('..'), 'cache'), { recursive: true });
	folder.write('articles/good.mdx', readFileSync(folder.at('articles/a.mdx'), 'utf8'));
	const read = await folder.read();
	expect(read.textOf('a')).toContain('Two.');
	expect(read.textOf('good')).toContain('Two.');
});

function square(colour: string): string {
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10" fill="${colour}"/></svg>`;
}
