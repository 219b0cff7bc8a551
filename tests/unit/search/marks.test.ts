import fc from 'fast-check';
import { expect, test } from 'vitest';
import { english } from '../../../src/search/english.ts';
import { markText } from '../../../src/search/marks.ts';

test('all forms of a word are marked, stop words never', () => {
	const parts = markText('Tokens and a token.', new Set(['token', 'and']), english);
	expect(parts.filter(({ isMarked }) => isMarked).map((part) => part.text)).toEqual([
		'Tokens',
		'token',
	]);
});

test('the parts together are the text', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), (text) => {
			const parts = markText(text, new Set(['a', 'b', 'token']), english);
			expect(parts.map((part) => part.text).join('')).toBe(text);
		}),
	);
});
