import { expect, test } from 'vitest';
import { suggest, toSuggestions } from '../../../src/search/suggestions.ts';
import { searchPage } from '../../support/search-pages.ts';

const suggestions = toSuggestions([
	searchPage('/a/', 'How to revoke a token', ''),
	searchPage('/b/', 'Token security', ''),
	searchPage('/c/', 'Dashboards', '', { aliases: ['start page'] }),
]);
const paths = (typed: string) => suggest(typed, suggestions, 5).map(({ path }) => path);

test('titles with the typed words are suggested, early ones first', () => {
	expect(paths('tok')).toEqual(['/b/', '/a/']);
	expect(paths('revoke tok')).toEqual(['/a/']);
});

test('aliases count, unfinished words other than the last do not', () => {
	expect(paths('start pa')).toEqual(['/c/']);
	expect(paths('sta page')).toEqual([]);
	expect(paths('😀')).toEqual([]);
});

test('a large site is spread over a bounded list', () => {
	const pages = Array.from({ length: 5000 }, (_, index) => searchPage(`/${index}/`, 'Title', ''));
	const spread = toSuggestions(pages);
	expect(spread.length).toBe(300);
	expect(new Set(spread.map(({ path }) => path)).size).toBe(300);
});
