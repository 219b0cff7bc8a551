import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalise, toTokens, toWords } from '../../../src/search/tokens.ts';

test('words are lower-case, without accents, and parted by everything else', () => {
	expect(toWords('Café — token_auth, "M-PESA" №2 Ｆｕｌｌ')).toEqual([
		'cafe',
		'token',
		'auth',
		'm',
		'pesa',
		'2',
		'full',
	]);
});

test('whatever the text, each token stands where it says', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), (text) => {
			for (const { word, start, end } of toTokens(text))
				expect(normalise(text.slice(start, end))).toBe(word);
		}),
	);
});
