import { expect, test } from 'vitest';
import { english } from '../../../src/search/english.ts';
import { findSynonyms, toSynonyms } from '../../../src/search/synonyms.ts';

const synonyms = toSynonyms(
	[
		['site id', 'website number'],
		['delete', 'revoke'],
	],
	[
		'switch off,turn off>disabl',
		'delet,get rid of>remov,revok',
		'token>kei',
		'auth token>credenti',
	].join('\n'),
	english,
);
const find = (text: string) =>
	findSynonyms(text.split(' ').map(english.stem), synonyms).map(({ start, end, others }) => [
		start,
		end,
		others.map(({ stems, share }) => `${stems.join(' ')} ${share}`),
	]);

test('those of the site are the same both ways', () => {
	expect(find('the website number')).toEqual([[1, 3, ['site id 0.4']]]);
	expect(find('site id')).toEqual([[0, 2, ['websit number 0.4']]]);
});

test('the thesaurus leads from what customers say to what pages say, and not back', () => {
	expect(find('turning off tracking')).toEqual([[0, 2, ['disabl 0.3']]]);
	expect(find('disable tracking')).toEqual([]);
});

test('what the site says of two expressions counts before what the thesaurus says', () => {
	expect(find('delete')).toEqual([[0, 1, ['revok 0.4', 'remov 0.3']]]);
});

test('a longer expression counts instead of a shorter one within it', () => {
	expect(find('auth token')).toEqual([[0, 2, ['credenti 0.3']]]);
	expect(find('my token')).toEqual([[1, 2, ['kei 0.3']]]);
});

test('a site without any has none', () => {
	expect(findSynonyms(['token'], toSynonyms([], '', english))).toEqual([]);
});
