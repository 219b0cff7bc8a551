import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildOutline } from '../../../src/pdf/outline.ts';
import type { Heading, OutlineItem } from '../../../src/pdf/outline.ts';

/** `Tea(Leaves Water(Hard))` */
const format = (items: readonly OutlineItem<Heading & { title: string }>[]): string =>
	items
		.map(({ heading, children }) => heading.title + (children[0] ? `(${format(children)})` : ''))
		.join(' ');

const outlineOf = (...headings: readonly (readonly [level: number, title: string])[]) =>
	format(buildOutline(headings.map(([level, title]) => ({ level, title }))));

test.for([
	[[], ''],
	[
		[
			[1, 'Tea'],
			[2, 'Leaves'],
			[2, 'Water'],
			[3, 'Hard'],
			[2, 'Cups'],
		],
		'Tea(Leaves Water(Hard) Cups)',
	],
	// A level that is left out leaves no empty bookmark.
	[
		[
			[1, 'Tea'],
			[4, 'Green'],
			[3, 'Black'],
			[2, 'Cups'],
		],
		'Tea(Green Black Cups)',
	],
	[
		[
			[2, 'Before'],
			[1, 'Tea'],
			[1, 'Coffee'],
		],
		'Before Tea Coffee',
	],
] as const)('%j becomes %s', ([headings, outline]) => {
	expect(outlineOf(...headings)).toBe(outline);
});

test('every heading is there once, in its order, below one of a lower level', () => {
	fc.assert(
		fc.property(fc.array(fc.integer({ min: 1, max: 6 })), (levels) => {
			const headings = levels.map((level, index) => ({ level, index }));
			const found: number[] = [];
			const walk = (
				items: ReturnType<typeof buildOutline<(typeof headings)[0]>>,
				above: number,
			) => {
				for (const { heading, children } of items) {
					expect(heading.level).toBeGreaterThan(above);
					found.push(heading.index);
					walk(children, heading.level);
				}
			};
			walk(buildOutline(headings), 0);
			expect(found).toEqual(headings.map(({ index }) => index));
		}),
	);
});
