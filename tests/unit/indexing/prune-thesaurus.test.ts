import { expect, test } from 'vitest';
import { english } from '../../../src/search/english.ts';
import { searchPage } from '../../support/search-pages.ts';
import { countNamed, pruneThesaurus as prune } from '../../../src/indexing/prune-thesaurus.ts';
import type { ThesaurusGroup } from '../../../src/search/thesaurus/thesaurus.ts';

const vocabulary = {
	pages: 100,
	frequencies: new Map([
		['disabl', 5],
		['deactiv', 2],
		['search', 60],
		['find', 3],
		['phone', 9],
		['page', 90],
	]),
};

const pruneThesaurus = (groups: readonly ThesaurusGroup[]) =>
	prune(groups, vocabulary, vocabulary.frequencies);

function group(entries: readonly string[], exits: readonly string[]): ThesaurusGroup {
	return {
		entries: entries.map((expression) => expression.split(' ')),
		exits: exits.map((expression) => expression.split(' ')),
	};
}

test('what pages say is kept where the site says it, the most frequent first', () => {
	const groups = [group(['switch off'], ['deactiv', 'shut off', 'disabl'])];
	expect(pruneThesaurus(groups)).toBe('switch off>disabl,deactiv');
});

test('a group without an expression of the site is left out', () => {
	expect(pruneThesaurus([group(['take', 'revenu'], ['revenu'])])).toBe('');
});

test('what many pages have needs no other words', () => {
	const groups = [group(['search', 'find', 'hunt for'], ['search', 'find'])];
	expect(pruneThesaurus(groups)).toBe('find,hunt for>search,find');
});

test('who says a word within others says it already', () => {
	const groups = [group(['search box', 'magnifi glass'], ['search'])];
	expect(pruneThesaurus(groups)).toBe('magnifi glass>search');
});

test('an expression stands on the site when all of its words do', () => {
	const groups = [group(['handset'], ['phone book', 'phone page'])];
	expect(pruneThesaurus(groups)).toBe('handset>phone page');
});

test('what only stands in texts is nothing that the site is about', () => {
	const groups = [group(['handset'], ['phone'])];
	expect(prune(groups, vocabulary, new Map([['phone', 1]]))).toBe('handset>phone');
	expect(prune(groups, vocabulary, new Map())).toBe('');
});

test('titles, aliases and headings count once a page', () => {
	const page = searchPage('/a/', 'Phones', 'A handset', { aliases: ['my phone'] });
	expect([...countNamed([page], english)]).toEqual([
		['phone', 1],
		['my', 1],
	]);
});
