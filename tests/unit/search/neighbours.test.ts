import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from '../../../src/schemas/nearest.ts';
import { Neighbours } from '../../../src/search/neighbours.ts';

const asIs = (word: string) => word;

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
			const found = new Neighbours(words, asIs).near(wanted).map((near) => near.word);
			expect(found.sort()).toEqual(expected.sort());
		}),
	);
});

test('a word that stands in other forms only is found by its stem', () => {
	const neighbours = new Neighbours(['pillows'], (word) => word.replace(/s$/, ''));
	expect(neighbours.near('pillo')).toEqual([{ word: 'pillows', distance: 1.01 }]);
	expect(neighbours.near('pillows')).toEqual([{ word: 'pillows', distance: 0 }]);
});

test('of two forms of a word the one that is nearer as it is written comes first', () => {
	const stem = (word: string) => word.replace(/ls?$/, '');
	const found = new Neighbours(['paybills', 'paybill'], stem).near('payblil');
	expect(found.sort((a, b) => a.distance - b.distance)[0]!.word).toBe('paybill');
});

test('of a word of three letters only letters swapped or left out are a mistake', () => {
	const neighbours = new Neighbours(['how', 'show', 'hot', 'size', 'size of'], asIs);
	const near = (word: string) => neighbours.near(word).map((found) => found.word);
	expect(near('hwo')).toEqual(['how']);
	expect(near('ho')).toEqual([]);
	expect(near('sze')).toEqual(['size']);
	expect(near('ize')).toEqual([]);
});
