import { expect, test } from 'vitest';
import { quote } from '../../../src/ask/quote.ts';
import type { Excerpt } from '../../../src/ask/quote.ts';
import { rankPassages } from '../../../src/ask/rank-passages.ts';
import type { Block, Section } from '../../../src/markup/sections.ts';
import type { SearchPage } from '../../../src/search/page.ts';
import { openSearch, searchPage, text } from '../../support/search-pages.ts';

const filler = (count: number) => 'Nothing of interest is said here. '.repeat(count).trim();
const step = (words: string, more: Partial<Block> = {}): Block => ({
	type: 'step',
	text: words,
	...more,
});
const item = (words: string): Block => ({ type: 'item', text: words });
const textsOf = (blocks: readonly Block[]) => blocks.map((block) => block.text);

async function quoteFrom(
	question: string,
	sections: readonly Section[],
	kind: SearchPage['kind'] = 'article',
): Promise<Excerpt> {
	const page = searchPage('/a/', 'Printing', '', { sections, kind });
	const search = await openSearch([page, searchPage('/b/', 'Other', filler(1))]);
	const { query } = await search.search(question);
	const passages = rankPassages(query, [{ page, score: 0 }], search.knowledge);
	return quote(query, passages[0]!.passage, search.knowledge);
}

test('the row of a table comes with the titles of its columns, and no other row', async () => {
	const rows = Array.from({ length: 30 }, (_, index): Block => ({
		type: 'row',
		text: `Tray ${index}\tholds paper`,
	}));
	const wanted: Block = { type: 'row', text: 'Drum\tcollects toner dust' };
	const head: Block = { type: 'head', text: 'Part\tWhat it does' };
	const blocks = [text(filler(5)), head, ...rows, wanted, text(filler(5))];
	expect((await quoteFrom('what collects toner', [{ blocks }])).blocks).toEqual([head, wanted]);
	const lead = text('These units wear out first:');
	const table = [head, wanted, { ...wanted, text: 'Belt\tcarries paper' }];
	const below = [text(filler(20)), lead, ...table, text(filler(20))];
	expect((await quoteFrom('which units wear out', [{ blocks: below }])).blocks).toEqual([
		lead,
		...table,
	]);
	// A table of 400 words is in two passages.
	const long = [head, ...rows, ...rows, ...rows, wanted];
	expect((await quoteFrom('what collects toner', [{ blocks: long }])).blocks).toEqual([
		head,
		wanted,
	]);
	// So is one of which only a row or two are left over.
	const wide = Array.from({ length: 8 }, (_, index): Block => ({
		type: 'row',
		text: `Tray ${index}\t${filler(6)}`,
	}));
	expect(
		(await quoteFrom('what collects toner', [{ blocks: [head, ...wide, wanted] }])).blocks,
	).toEqual([head, wanted]);
});

test('one list of steps is quoted whole, with what leads to it', async () => {
	const steps = (words: string, more?: Partial<Block>) => [
		step(`Open the ${words} panel.`, more),
		...Array.from({ length: 9 }, (_, index) => step(`Press button ${index}.`)),
	];
	const blocks = [
		text(filler(14)),
		text('To clean the drum:'),
		...steps('drum'),
		text('To load the tray:'),
		...steps('tray', { start: 1 }),
		text('Done.'),
	];
	const { blocks: drum } = await quoteFrom('clean drum', [{ blocks }]);
	expect(textsOf(drum).at(0)).toBe('To clean the drum:');
	expect(textsOf(drum).at(-1)).toBe('Press button 8.');
	expect(drum.length).toBe(11);
	const { blocks: tray } = await quoteFrom('load tray', [{ blocks }]);
	expect(textsOf(tray).slice(0, 2)).toEqual(['To load the tray:', 'Open the tray panel.']);
	expect(textsOf(tray).at(-1)).toBe('Done.');
});

test('a list is quoted with the sentence before it, which says nothing without it', async () => {
	const list = [text('The drum has several names:'), item('Image unit'), item('Cylinder')];
	const blocks = [text(filler(20)), ...list, text(filler(20))];
	expect((await quoteFrom('names of the drum', [{ blocks }])).blocks).toEqual(list);
	expect((await quoteFrom('image unit', [{ blocks }])).blocks).toEqual(list);
});

test('a part of a paragraph keeps what looks unlike the rest', async () => {
	const words = `${filler(20)} Press Reset to clean the drum. ${filler(20)}`;
	const from = words.indexOf('Reset');
	const marked: Block = { ...text(words), form: [['strong', from, from + 5]] };
	const [block] = (await quoteFrom('clean drum', [{ blocks: [marked] }])).blocks;
	const [[tag, start, end]] = block!.form as [[string, number, number]];
	expect([tag, block!.text.slice(start, end)]).toEqual(['strong', 'Reset']);
});

const version = (id: string, words: string, heading = 'Drum'): Section => ({
	heading: `${heading} · Model ${id}`,
	anchor: 'drum',
	version: { id: `model-${id}`, label: `Model ${id}` },
	blocks: [text(words)],
});
const labelsOf = ({ parts }: Excerpt) => parts?.map((part) => part.version?.label);

test('where versions differ all are quoted, the newest first, but what is asked for before it', async () => {
	const sections = [
		{ heading: 'Drum', anchor: 'drum', blocks: [text('Clean it.')] },
		version('9', 'Turn the drum left.'),
		version('10', 'Turn the drum right.'),
		{ heading: 'Tray', anchor: 'tray', blocks: [text('The tray holds paper.')] },
	];
	const drum = await quoteFrom('which way to turn the drum', sections);
	expect(labelsOf(drum)).toEqual(['Model 10', 'Model 9']);
	expect(drum.parts!.map(({ blocks }) => textsOf(blocks))).toEqual([
		['Turn the drum right.'],
		['Turn the drum left.'],
	]);
	expect(labelsOf(await quoteFrom('turn the drum left of model 9', sections))).toEqual([
		'Model 9',
		'Model 10',
	]);
	expect((await quoteFrom('tray paper', sections)).parts).toBeUndefined();
});

test('a FAQ is quoted with what it says to all versions', async () => {
	const sections = [
		{ blocks: [text('It depends.')] },
		version('9', 'Turn the drum left.'),
		version('10', 'Turn the drum right.'),
		{ blocks: [text('Close it again.')] },
	];
	const { parts } = await quoteFrom('turn the drum', sections, 'faq');
	expect(parts!.map(({ version: of, blocks }) => [of?.id, ...textsOf(blocks)])).toEqual([
		[undefined, 'It depends.'],
		['model-10', 'Turn the drum right.'],
		['model-9', 'Turn the drum left.'],
		[undefined, 'Close it again.'],
	]);
});
