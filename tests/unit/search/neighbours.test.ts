import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from '../../../src/schemas/nearest.ts';
import { Neighbours } from '../../../src/search/neighbours.ts';

test('finds exactly the words at the allowed distance', () => {
	const word = fc.string({
		unit: fc.constantFrom('a', 'b', 'c', 'd', 'e', 't'),
		minLength: 4,
		maxLength: 10,
	});
	fc.assert(
		fc.property(fc.uniqueArray(word), word, (words, wanted) => {
			const limit = wanted.length < 8 ? 1 : 2;
			const expected = words.filter((other) => editDistance(wanted, other) <= limit);
			const found = new Neighbours(words).near(wanted).map((near) => near.word);
			expect(found.sort()).toEqual(expected.sort());
		}),
	);
});

test('of a word of three letters only swapped letters are a mistake', () => {
	const neighbours = new Neighbours(['how', 'show', 'hot']);
	expect(neighbours.near('hwo').map(({ word }) => word)).toEqual(['how']);
	expect(neighbours.near('ho')).toEqual([]);
});
