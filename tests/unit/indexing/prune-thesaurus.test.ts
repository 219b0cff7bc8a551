import { expect, test } from 'vitest';
import { pruneThesaurus } from '../../../src/indexing/prune-thesaurus.ts';
import type { ThesaurusGroup } from '../../../src/search/thesaurus/thesaurus.ts';

const vocabulary = {
	pages: 100,
	isComplete: true,
	words: new Set<string>(),
	frequencies: new Map([
		['disabl', 5],
		['deactiv', 2],
		['search', 60],
		['find', 3],
		['phone', 9],
		['page', 90],
	]),
	ordinary: new Set<string>(),
};

function group(entries: readonly string[], exits: readonly string[]): ThesaurusGroup {
	return {
		entries: entries.map((expression) => expression.split(' ')),
		exits: exits.map((expression) => expression.split(' ')),
	};
}

test('what pages say is kept where the site says it, the most frequent first', () => {
	const groups = [group(['switch off'], ['deactiv', 'shut off', 'disabl'])];
	expect(pruneThesaurus(groups, vocabulary)).toBe('switch off>disabl,deactiv');
});

test('a group without an expression of the site is left out', () => {
	expect(pruneThesaurus([group(['take', 'revenu'], ['revenu'])], vocabulary)).toBe('');
});

test('what many pages have needs no other words', () => {
	const groups = [group(['search', 'find', 'hunt for'], ['search', 'find'])];
	expect(pruneThesaurus(groups, vocabulary)).toBe('find,hunt for>search,find');
});

test('who says a word within others says it already', () => {
	const groups = [group(['search box', 'magnifi glass'], ['search'])];
	expect(pruneThesaurus(groups, vocabulary)).toBe('magnifi glass>search');
});

test('an expression stands on the site when all of its words do', () => {
	const groups = [group(['handset'], ['phone book', 'phone page'])];
	expect(pruneThesaurus(groups, vocabulary)).toBe('handset>phone page');
});
