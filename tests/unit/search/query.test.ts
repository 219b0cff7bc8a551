import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildVocabulary } from '../../../src/indexing/build-vocabulary.ts';
import { english } from '../../../src/search/english.ts';
import { Neighbours } from '../../../src/search/neighbours.ts';
import { understandQuery } from '../../../src/search/query.ts';
import type { QueryOptions } from '../../../src/search/query.ts';
import { toSynonyms } from '../../../src/search/synonyms.ts';
import { searchPage } from '../../support/search-pages.ts';

const vocabulary = buildVocabulary(
	[
		searchPage('/a/', 'Create a token', 'Where the token is and how websites use it'),
		searchPage('/b/', 'Find the site ID', 'The site has a number in the address bar', {
			aliases: ['idsite', 'sitte id'],
		}),
		searchPage('/c/', 'Dashboards', 'Widgets on a dashboard'),
	],
	english,
	['taken', 'form', 'sites'],
);
const understanding = {
	language: english,
	vocabulary,
	neighbours: new Neighbours([...vocabulary.words, ...english.stopWords], english.stem),
	synonyms: toSynonyms(
		[
			['site id', 'idsite'],
			['token', 'api key'],
		],
		'',
		english,
	),
};
const understand = (text: string, options?: QueryOptions) =>
	understandQuery(text, understanding, options);
const words = (text: string, options?: QueryOptions) =>
	understand(text, options).terms.map(({ word }) => word);
const stems = (text: string, options?: QueryOptions) =>
	understand(text, options).terms.map(({ variants }) => variants[0]?.stems.join(' '));

describe('what counts', () => {
	test('stop words and question words do not', () => {
		expect(words('where do I find the token?')).toEqual(['find', 'token']);
	});

	test('all words do when there are no others', () => {
		expect(words('what is it')).toEqual(['what', 'is', 'it']);
	});

	test('a word counts once, and less far down in a long text', () => {
		const { terms } = understand(`token ${'filler '.repeat(60)}dashboard token`);
		expect(terms.map(({ word }) => word)).toEqual(['token', 'filler', 'dashboard']);
		expect(terms[2]!.weight).toBeLessThan(understand('dashboard').terms[0]!.weight);
	});
});

describe('spelling', () => {
	test.for([
		['wher is my tokn', 'where is my token'],
		['Dahsboard, widgest!', 'dashboard, widgets!'],
		['sitid', undefined],
		['hwo to find', 'how to find'],
	] as const)('“%s” is read as “%s”', ([typed, read]) => {
		expect(understand(typed).corrected).toBe(read);
	});

	test.for(['token', 'taken', 'form', 'tokens', 'v2024', 'zzzz'])('“%s” is left alone', (word) => {
		expect(understand(word).corrected).toBeUndefined();
	});

	test('words run together are parted where the site has both', () => {
		expect(understand('tokenaddress').corrected).toBe('token address');
	});

	test('a misspelling that an alias lists is corrected all the same', () => {
		expect(understand('sitte').corrected).toBe('site');
	});

	test('nothing is corrected when the reader asks for the words as typed', () => {
		expect(understand('tokn', { asTyped: true }).corrected).toBeUndefined();
	});
});

test('only the last word may be unfinished, and only while typing', () => {
	expect(stems('find das', { isTyping: true })).toEqual(['find', 'dashboard']);
	expect(stems('das find', { isTyping: true })).not.toContain('dashboard');
	expect(understand('find das', { isTyping: true }).corrected).toBeUndefined();
});

test('an expression brings the others of its group, worth less', () => {
	const [term] = understand('idsite').terms;
	expect(term!.variants[0]).toEqual({ stems: ['idsit'], share: 1 });
	expect(term!.variants[1]!.stems).toEqual(['site', 'id']);
	expect(term!.variants[1]!.share).toBeLessThan(1);
});

test('a query in quotes is a phrase, word for word', () => {
	expect(understand('"Where the tokn"')).toMatchObject({
		phrase: ['where', 'the', 'tokn'],
		corrected: undefined,
	});
	expect(understand('find "the token"').phrase).toBeUndefined();
});

test('any text is understood, and at most the words that were looked at are kept', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.boolean(), (text, isTyping) => {
			const query = understand(text, { isTyping });
			expect(query.terms.length).toBeLessThanOrEqual(64);
			for (const { weight } of query.terms) expect(weight).toBeGreaterThan(0);
		}),
	);
	for (const text of [
		'',
		'😀',
		'<img src=x onerror=alert(1)>',
		'token '.repeat(5000),
		'重置密码',
		'رمز',
	])
		expect(() => understand(text)).not.toThrow();
});
