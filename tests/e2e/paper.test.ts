import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { flat, readPdf, squeeze } from '../support/pdf.ts';
import type { Bookmark, ReadPdf } from '../support/pdf.ts';
import { textsOf } from '../support/html.ts';
import { readPage } from '../support/pages.ts';
import { run } from '../support/run.ts';

const dist = inject('dist');
const ARTICLES = ['token-auth', 'reporting-api-basics'] as const;
const TOPIC = 'site-id';

/** Printed by the command that owners use, on both kinds of paper. */
const folder = mkdtempSync(path.join(tmpdir(), 'almanac-paper-'));
const pdfs = new Map<string, ReadPdf>();

beforeAll(async () => {
	for (const paper of ['a4', 'letter']) {
		const out = path.join(folder, paper);
		const articles = ARTICLES.flatMap((id) => ['--article', id]);
		const { code, stderr } = await run(
			'src/cli/pdf.ts',
			['--dist', dist, '--out', out, '--paper', paper, '--topic', TOPIC, ...articles],
			{},
		);
		expect([code, stderr]).toEqual([0, '']);
		for (const id of ARTICLES)
			pdfs.set(`${paper} ${id}`, await readPdf(path.join(out, 'articles', `${id}.pdf`)));
		pdfs.set(`${paper} ${TOPIC}`, await readPdf(path.join(out, 'topics', `${TOPIC}.pdf`)));
	}
}, 240_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const FILES = ['a4', 'letter'].flatMap((paper) =>
	[...ARTICLES, TOPIC].map((id) => ({
		name: `${paper} ${id}`,
		paper,
		address: id === TOPIC ? `/topics/${id}/print/` : `/articles/${id}/`,
	})),
);

describe.for(FILES)('$name', ({ name, paper, address }) => {
	const html = readPage(dist, address);
	const [main] = /<main[\s\S]*<\/main>/.exec(html)!;
	const squeezed = (pattern: RegExp) => textsOf(main, pattern).map(squeeze).filter(Boolean);
	const read = () => pdfs.get(name)!;
	const textOf = () =>
		read()
			.pages.map(({ text }) => text)
			.join('');

	test('is a tagged file with a title, bookmarks and pages of that paper', () => {
		const { title, isTagged, bookmarks, pages } = read();
		expect(isTagged).toBe(true);
		expect(title).toBe(textsOf(main, /<h1[^>]*>(.*?)<\/h1>/gs)[0]);
		expect(flat(bookmarks).length).toBeGreaterThan(4);
		for (const { size } of pages) expect(size).toEqual(paper === 'a4' ? [596, 843] : [612, 792]);
	});

	test('holds every heading, every version and every answer', () => {
		const text = textOf();
		const shown = [
			...squeezed(/<h[1-4](?: id="[^"]*")?>(.*?)<\/h[1-4]>/gs),
			...squeezed(/class="version-label">([^<]*)</g),
			...squeezed(/<summary>(.*?)<\/summary>/gs),
		].filter((line) => line !== 'Onthispage' && line !== 'Relatedarticles');
		expect(shown.length).toBeGreaterThan(5);
		expect(shown.filter((line) => !text.includes(line))).toEqual([]);
	});

	test('clips no line of code', () => {
		const text = textOf();
		const lines = textsOf(main, /<pre[^>]*>(.*?)<\/pre>/gs).flatMap((code) => code.split('\n'));
		expect(lines.length).toBeGreaterThan(3);
		expect(lines.filter((line) => !text.includes(squeeze(line)))).toEqual([]);
	});

	test('has nothing to click', () => {
		const text = textOf();
		const labels = [
			'Skip to the text',
			'Copy link',
			'Add to binder',
			'Recently updated',
			'Print only',
			'On this page',
		];
		expect(labels.filter((label) => text.includes(squeeze(label)))).toEqual([]);
	});

	test('prints each address of another site once', () => {
		const text = textOf();
		const [end = ''] = /<div class="on-paper paper-end">.*?<\/ol>/s.exec(main) ?? [];
		const notes = textsOf(end, /<li>([^<]*)<\/li>/g).map(squeeze);
		expect(new Set(notes).size).toBe(notes.length);
		for (const note of notes) expect(text.split(note).length - 1, note).toBe(1);
	});

	test('numbers its pages and names the site on them', () => {
		const { pages } = read();
		const isBooklet = address.startsWith('/topics/');
		for (const [index, { text }] of pages.entries()) {
			// A cover has no footer.
			if (isBooklet && index === 0) continue;
			const footer = [`${index + 1}/${pages.length}`, `help.example.com${address}`];
			expect(footer.filter((part) => !text.includes(part))).toEqual([]);
		}
	});

	test('ends no page with a heading, and no text beyond the paper', () => {
		for (const [index, { lastRole, overflow }] of read().pages.entries()) {
			expect(lastRole, `page ${index + 1}`).not.toMatch(/^(?:H\d?|TH|undefined)$/);
			expect(overflow, `page ${index + 1}`).toBe(0);
		}
	});
});

describe.for(['a4', 'letter'])('the contents of a booklet on %s', (paper) => {
	const read = () => pdfs.get(`${paper} ${TOPIC}`)!;

	test('give the page that each article begins on', () => {
		const { bookmarks, pages } = read();
		const contents = pages[1]!.text;
		const [topic] = bookmarks;
		const parts = topic!.children.filter(
			({ title }) => !['Contents', 'Links', 'Terms'].includes(title),
		);
		expect(parts.length).toBeGreaterThan(4);
		for (const { title, page } of parts) {
			expect(contents.includes(`${title}${page}`), title).toBe(true);
			expect(pages[page - 1]!.text.includes(title), title).toBe(true);
		}
	});

	test('and links between its articles name the page', () => {
		const text = read()
			.pages.map((page) => page.text)
			.join('');
		const pagesOf = new Map(
			flat(read().bookmarks).map(({ title, page }: Bookmark) => [title, page]),
		);
		const links = [...text.matchAll(/“([^”]*)”\)\(seepage(\d+)\)/g)];
		for (const [, title, page] of links) expect(pagesOf.get(title!)).toBe(Number(page));
		expect([...text.matchAll(/\(seepage\d+\)/g)].length).toBeGreaterThan(0);
	});
});
