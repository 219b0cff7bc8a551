import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	inReadingOrder,
	neighboursOf,
	windowAround,
} from '../../../src/knowledge-base/reading-order.ts';

describe('inReadingOrder', () => {
	test('by number, then by title; those without a number last', () => {
		const items = [
			{ title: 'b' },
			{ title: 'Step 10', order: 2 },
			{ title: 'Step 9', order: 2 },
			{ title: 'á' },
			{ title: 'z', order: -1 },
		];
		expect(inReadingOrder(items, ({ title }) => title, 'en').map(({ title }) => title)).toEqual([
			'z',
			'Step 9',
			'Step 10',
			'á',
			'b',
		]);
	});

	test('the items given are left as they are', () => {
		const items = Object.freeze([{ order: 2 }, { order: 1 }]);
		expect(inReadingOrder(items, () => '', 'en')).toEqual([{ order: 1 }, { order: 2 }]);
	});
});

describe('windowAround', () => {
	test.each([
		[0, [0, 1, 2]],
		[1, [0, 1, 2]],
		[3, [2, 3, 4]],
		[9, [7, 8, 9]],
	])('round %i of ten stand %j', (current, window) => {
		expect(windowAround([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], current, 3)).toEqual(window);
	});

	test('it always holds the current item, and as many as there are up to its size', () => {
		const sizes = fc.record({
			count: fc.integer({ min: 1, max: 40 }),
			limit: fc.integer({ min: 1, max: 12 }),
			at: fc.nat(),
		});
		fc.assert(
			fc.property(sizes, ({ count, limit, at }) => {
				const items = Array.from({ length: count }, (_, index) => index);
				const current = at % count;
				const window = windowAround(items, current, limit);
				expect(window).toContain(current);
				expect(window).toHaveLength(Math.min(count, limit));
				expect(window).toEqual(items.slice(window[0], window[0]! + window.length));
			}),
		);
	});
});

describe('neighboursOf', () => {
	test('the ends have one neighbour', () => {
		expect(neighboursOf(['a', 'b'], 'a')).toEqual({ previous: undefined, next: 'b' });
		expect(neighboursOf(['a', 'b'], 'b')).toEqual({ previous: 'a', next: undefined });
	});
});
