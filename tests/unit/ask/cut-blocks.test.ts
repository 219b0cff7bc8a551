import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutBlocks } from '../../../src/ask/cut-blocks.ts';
import { countBlockWords } from '../../../src/ask/passages.ts';
import type { Block } from '../../../src/markup/sections.ts';
import { english } from '../../../src/search/english.ts';
import { text } from '../../support/search-pages.ts';

const words = (count: number) => 'word '.repeat(count).trim();
const step = (count: number): Block => ({ type: 'step', text: words(count) });
const shownOf = (blocks: readonly Block[], mustShow = true) =>
	cutBlocks(blocks, 10, english, mustShow).shown;

test('what fits is shown, and never a part of a step, of a table, or what only leads to the next', () => {
	expect(shownOf([step(5), step(5)])).toBe(2);
	expect(shownOf([step(5), step(6)])).toBe(1);
	const inside: Block = { ...text(words(3)), depth: 1 };
	expect(shownOf([step(4), step(4), inside])).toBe(1);
	expect(shownOf([text(words(4)), text('As follows:'), step(6)])).toBe(1);
	const row: Block = { type: 'row', text: 'a\tb c d' };
	expect(shownOf([text(words(2)), { ...row, type: 'head' }, row, row])).toBe(1);
});

test('where nothing fits it is cut anywhere, and only where something has to be shown', () => {
	expect(shownOf([step(11)], false)).toBe(0);
	expect(shownOf([step(8), { ...text(words(8)), depth: 1 }])).toBe(1);
	const long: Block = {
		type: 'step',
		text: 'One two three four five. Six seven eight nine. Ten eleven.',
	};
	const { blocks, shown } = cutBlocks([long], 10, english, true);
	expect(shown).toBe(1);
	expect(blocks).toEqual([
		{ type: 'step', text: 'One two three four five. Six seven eight nine.' },
		{ type: 'text', text: 'Ten eleven.', depth: 1 },
	]);
});

test('no word is lost, and no more are shown unless one sentence has them', () => {
	const sentence = fc.integer({ min: 1, max: 8 }).map((count) => `Word ${words(count)}.`);
	const block = fc
		.tuple(
			fc.constantFrom('text' as const, 'step' as const, 'item' as const),
			fc.array(sentence, { minLength: 1, maxLength: 4 }),
		)
		.map(([type, all]): Block => ({ type, text: all.join(' ') }));
	fc.assert(
		fc.property(fc.array(block, { minLength: 1 }), (blocks) => {
			const cut = cutBlocks(blocks, 10, english, true);
			expect(countBlockWords(cut.blocks)).toBe(countBlockWords(blocks));
			expect(cut.shown).toBeGreaterThan(0);
			expect(countBlockWords(cut.blocks.slice(0, cut.shown))).toBeLessThanOrEqual(10);
		}),
	);
});
