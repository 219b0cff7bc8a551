import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseOpened } from '../../../src/client/search/opened-result.ts';

const PAGE = '/articles/a/';

test('what was stored comes back on the page it is for', () => {
	const stored = JSON.stringify({ page: PAGE, stems: ['token'], anchor: 'where' });
	expect(parseOpened(stored, PAGE)).toEqual({ page: PAGE, stems: ['token'], anchor: 'where' });
	expect(parseOpened(stored, '/articles/b/')).toBeUndefined();
});

test.for([
	'',
	'{',
	'null',
	'1',
	'"a"',
	'[]',
	`{"page":"${PAGE}"}`,
	`{"page":"${PAGE}","stems":"token"}`,
])('%s is no result', (stored) => {
	expect(parseOpened(stored, PAGE)).toBeUndefined();
});

test('what is of another kind than it should be is left out', () => {
	const stored = JSON.stringify({ page: PAGE, stems: ['token', 1, null], anchor: {} });
	expect(parseOpened(stored, PAGE)).toEqual({ page: PAGE, stems: ['token'], anchor: undefined });
});

test('nothing that can be stored throws', () => {
	fc.assert(
		fc.property(fc.oneof(fc.string(), fc.json()), (stored) => {
			parseOpened(stored, PAGE);
		}),
	);
});
