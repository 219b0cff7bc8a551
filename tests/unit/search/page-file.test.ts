import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toLine } from '../../../src/markup/line.ts';
import type { Block } from '../../../src/markup/sections.ts';
import { parsePageFile, toPageFile } from '../../../src/search/page-file.ts';
import { marksWithin } from '../../support/marks.ts';
import { searchPage } from '../../support/search-pages.ts';

const read = (...blocks: readonly Block[]) =>
	parsePageFile(toPageFile(searchPage('/a/', 'A', '', { sections: [{ blocks }] }))).sections[0]!
		.blocks;

test('a page comes out of its file as it went in', () => {
	const block = fc
		.record({
			type: fc.constantFrom('text' as const, 'step' as const, 'item' as const, 'row' as const),
			words: fc.string({ unit: 'grapheme', minLength: 1 }),
			start: fc.option(fc.nat(), { nil: undefined }),
			depth: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
		})
		.map(({ words, ...others }) => ({
			...others,
			text: toLine([{ type: 'text', value: words }], () => false).text,
		}))
		.chain((made) =>
			marksWithin(made.text.length).map((form) => ({
				...made,
				...(form.length > 0 ? { form } : {}),
			})),
		);
	fc.assert(
		fc.property(fc.array(block), (blocks) => {
			const kept = JSON.parse(JSON.stringify(blocks)) as Block[];
			expect(read(...kept)).toEqual(kept);
		}),
	);
});

test('what a page and its sections may lack is not made up', () => {
	const page = searchPage('/a/', 'A', '', {
		aliases: ['b'],
		description: 'C.',
		isNoAnswer: true,
		sections: [
			{ blocks: [] },
			{ heading: 'D', blocks: [] },
			{ anchor: 'e', blocks: [] },
			{ version: { id: 'f', label: 'F' }, blocks: [{ type: 'text', text: 'g' }] },
		],
	});
	expect(parsePageFile(toPageFile(page))).toEqual(page);
	const plain = searchPage('/a/', 'A', 'b');
	expect(parsePageFile(toPageFile(plain))).toEqual(plain);
});

test('code is as it stands, whatever is in it', () => {
	const code: Block = { type: 'code', text: 'a\tb\r\n\f\b c' };
	expect(read(code, { ...code, depth: 1 })).toEqual([code, { ...code, depth: 1 }]);
});
