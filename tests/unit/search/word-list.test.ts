import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packWords, parseWords } from '../../../src/search/word-list.ts';

test('words that begin alike are packed by what they share', () => {
	expect(packWords(['token', 'tokens', 'tool'])).toBe('AtokenFsCol');
});

test('any list of words comes back as it was', () => {
	const word = fc
		.string({ unit: 'grapheme', minLength: 1 })
		.map((text) => text.toLowerCase().replace(/[A-Z\s]/g, ''))
		.filter((text) => text !== '');
	fc.assert(
		fc.property(fc.uniqueArray(word), (words) => {
			const sorted = [...words].sort();
			expect(parseWords(packWords(sorted))).toEqual(sorted);
		}),
	);
});
