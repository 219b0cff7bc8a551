import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { didYouMean, editDistance, getNearest, nearestOf } from '../../../src/schemas/nearest.ts';

const RUNS = { numRuns: 2000 };
const word = fc.oneof(fc.string({ maxLength: 12 }), fc.stringMatching(/^[abc]{0,6}$/));

describe('editDistance', () => {
	it.each([
		['', '', 0],
		['', 'abc', 3],
		['billing', 'biling', 1],
		['billing', 'blliing', 2],
		['descripton', 'description', 1],
		['ab', 'ba', 1],
		['ca', 'abc', 3],
	])('between "%s" and "%s" is %i', (a, b, distance) => {
		expect(editDistance(a, b)).toBe(distance);
	});

	it('is the same both ways', () => {
		fc.assert(
			fc.property(word, word, (a, b) => {
				expect(editDistance(a, b)).toBe(editDistance(b, a));
			}),
			RUNS,
		);
	});

	it('is nothing for equal words only', () => {
		fc.assert(
			fc.property(word, word, (a, b) => {
				expect(editDistance(a, a)).toBe(0);
				expect(editDistance(a, b) === 0).toBe(a === b);
			}),
			RUNS,
		);
	});

	it('lies between the difference of the lengths and the longer length', () => {
		fc.assert(
			fc.property(word, word, (a, b) => {
				const distance = editDistance(a, b);
				expect(distance).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
				expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
			}),
			RUNS,
		);
	});

	it('grows by one at most with each letter, and not at all with a shared one', () => {
		fc.assert(
			fc.property(word, word, fc.stringMatching(/^[a-z]$/), (a, b, letter) => {
				const distance = editDistance(a, b);
				expect(Math.abs(editDistance(a + letter, b) - distance)).toBeLessThanOrEqual(1);
				expect(editDistance(letter + a, letter + b)).toBeLessThanOrEqual(distance);
			}),
			RUNS,
		);
	});
});

describe('getNearest', () => {
	it('gives a candidate that no other is nearer than', () => {
		fc.assert(
			fc.property(word, fc.array(word), (wanted, candidates) => {
				const nearest = getNearest(wanted, candidates);
				if (nearest === undefined) return;
				expect(candidates).toContain(nearest);
				const distance = (name: string) => editDistance(wanted.toLowerCase(), name.toLowerCase());
				for (const candidate of candidates)
					expect(distance(candidate)).toBeGreaterThanOrEqual(distance(nearest));
			}),
			RUNS,
		);
	});

	it('finds a word among others, and a word with one letter wrong', () => {
		const long = fc.stringMatching(/^[a-z]{4,10}$/);
		fc.assert(
			fc.property(long, fc.nat({ max: 3 }), (name, index) => {
				expect(getNearest(name.toUpperCase(), [name])).toBe(name);
				const wrong = `${name.slice(0, index)}_${name.slice(index + 1)}`;
				expect(didYouMean(wrong, [name])).toBe(` Did you mean "${name}"?`);
			}),
			{ numRuns: 1000 },
		);
	});

	it('gives nothing when nothing is near', () => {
		expect(getNearest('billing', ['analytics', 'donations'])).toBeUndefined();
		expect(getNearest('kra', ['api'])).toBeUndefined();
		expect(didYouMean('billing', [])).toBe('');
	});
});

describe('nearestOf', () => {
	it('names all of a few, the nearest first', () => {
		expect(nearestOf('biling', ['api', 'dns', 'billing'])).toBe('billing, api, dns');
	});

	it('names three of a thousand, and how many there are', () => {
		const topics = Array.from({ length: 1000 }, (_, index) => `topic-${index}`);
		expect(nearestOf('topic-1000', topics)).toBe('topic-100, topic-10, topic-101, … (1000 in all)');
	});
});
