import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sliceBlock, toCells } from '../../../src/ask/slice-block.ts';
import type { Block } from '../../../src/markup/sections.ts';
import { marksWithin } from '../../support/marks.ts';

const blocks = fc
	.string({ minLength: 1 })
	.chain((text) => marksWithin(text.length).map((form): Block => ({ type: 'text', text, form })));

/** What each character of the block looks like. */
function looksOf({ text, form = [] }: Block): string[] {
	return Array.from(text, (_, place) =>
		form
			.filter(([, from, to]) => from <= place && place < to)
			.map(([tag, , , href]) => [tag, href].join(' '))
			.join(', '),
	);
}

test('every character of a part looks as it does in the whole, and no mark leaves the part', () => {
	fc.assert(
		fc.property(blocks, fc.nat(), fc.nat(), (block, x, y) => {
			const [from, to] = [x, y]
				.map((place) => place % (block.text.length + 1))
				.sort((a, b) => a - b);
			const part = sliceBlock(block, from!, to!);
			expect(part.text).toBe(block.text.slice(from, to));
			for (const [, start, end] of part.form ?? []) {
				expect(start).toBeGreaterThanOrEqual(0);
				expect(start).toBeLessThan(end);
				expect(end).toBeLessThanOrEqual(part.text.length);
			}
			const units = (all: Block) => looksOf({ ...all, text: 'x'.repeat(all.text.length) });
			expect(units(part)).toEqual(units(block).slice(from, to));
		}),
	);
});

test('cells of a row have their own marks, empty ones none', () => {
	const row: Block = {
		type: 'row',
		text: 'a b\t\tc',
		form: [
			['strong', 2, 3],
			['em', 5, 6],
		],
	};
	expect(toCells(row).map(({ text, form }) => [text, form])).toEqual([
		['a b', [['strong', 2, 3]]],
		['', undefined],
		['c', [['em', 0, 1]]],
	]);
});
