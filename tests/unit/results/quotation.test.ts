import { beforeAll, expect, test } from 'vitest';
import { toHtml } from '../../../src/answers/to-html.ts';
import { toMarkdown } from '../../../src/answers/to-markdown.ts';
import type { Excerpt } from '../../../src/ask/quote.ts';
import type { Block } from '../../../src/markup/sections.ts';
import { toQuotation, toSource, toWholeQuotation } from '../../../src/results/quotation.ts';
import type { ResultsView } from '../../../src/results/results-view.ts';
import { searchTextIn } from '../../../src/text/text.ts';
import { INDEX_OPTIONS, openSearch, searchPage, text } from '../../support/search-pages.ts';

const SITE_URL = 'https://help.example.com/';
const words = (name: string, count: number) => `${name} `.repeat(count).trim();
const step = (name: string, count: number): Block => ({ type: 'step', text: words(name, count) });
const part = (id: string, ...blocks: readonly Block[]) => ({
	version: { id, label: `Model ${id}` },
	blocks,
});

let view: ResultsView;
beforeAll(async () => {
	const search = await openSearch([searchPage('/a/', 'Drum', 'Turn it.')]);
	view = {
		search,
		results: await search.search('turn'),
		site: INDEX_OPTIONS.site,
		text: searchTextIn('en'),
		address: SITE_URL,
	};
});

const page = searchPage('/a/', 'Drum', '', {
	sections: [{ heading: 'Turn it', anchor: 'turn', blocks: [text('Turn it.')] }],
});
const excerpt = (blocks: readonly Block[], more: Partial<Excerpt> = {}): Excerpt => ({
	...{ page, heading: 'Turn it', anchor: 'turn', sentence: undefined, blocks, ...more },
});
const show = (shown: Excerpt, version?: string) =>
	toHtml(toQuotation(shown, { ...view, version }), SITE_URL).replace(
		/\b(\w+)(?: \1\b)+/g,
		(run, word: string) => `${word}×${run.split(' ').length}`,
	);

test('of more than 120 words the rest is folded, and its steps count on', () => {
	const long = excerpt([step('a', 60), step('b', 60), step('c', 2)]);
	expect(show(long)).toBe(
		'<ol><li>a×60</li><li>b×60</li></ol><details class="whole-answer"><summary>Show the whole answer</summary><ol start="3"><li>c×2</li></ol></details>',
	);
	expect(show(excerpt([step('a', 60), step('b', 60)]))).not.toContain('details');
});

test('programs get the whole of it', () => {
	const markdown = toMarkdown(
		toWholeQuotation(excerpt([step('a', 100), step('b', 100)])),
		SITE_URL,
	);
	expect(markdown).toBe(`1. ${words('a', 100)}\n2. ${words('b', 100)}`);
});

test('versions have their labels, and the one that the reader has chosen stands first', () => {
	const blocks = [text('right')];
	const both = excerpt(blocks, { parts: [part('10', ...blocks), part('9', text('left'))] });
	const [ten, nine] = [
		'<p><strong>Model 10</strong></p><p>right</p>',
		'<p><strong>Model 9</strong></p><p>left</p>',
	];
	expect(show(both)).toBe(`${ten}${nine}`);
	expect(show(both, '9')).toBe(`${nine}${ten}`);
	expect(show(both, '8')).toBe(`${ten}${nine}`);
});

test('where they are long, the first version is shown and the others are folded under their labels', () => {
	const parts = [
		{ blocks: [text('before')] },
		part('10', step('a', 100), step('b', 50)),
		part('9', text('left')),
	];
	expect(show(excerpt([], { parts }))).toBe(
		'<p>before</p><p><strong>Model 10</strong></p><ol><li>a×100</li></ol>' +
			'<details class="whole-answer"><summary>Show the whole answer</summary><ol start="2"><li>b×50</li></ol></details>' +
			'<details class="version"><summary>Model 9</summary><p>left</p></details>',
	);
});

test('the source of several versions is the section that has them', () => {
	const of = { heading: 'Turn it · Model 9' };
	const parts = [part('10', text('right')), part('9', text('left'))];
	expect(toSource(excerpt([], { ...of, parts }), view.text).label).toBe('From “Drum” · Turn it');
	expect(toSource(excerpt([], of), view.text).label).toBe('From “Drum” · Turn it · Model 9');
});
