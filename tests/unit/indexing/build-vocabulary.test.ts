import { expect, test } from 'vitest';
import { buildVocabulary } from '../../../src/indexing/build-vocabulary.ts';
import { english } from '../../../src/search/english.ts';
import { searchPage } from '../../support/search-pages.ts';

const pages = [searchPage('/a/', 'Weekly figures', 'The week and its end, the form and the site')];

test('of the ordinary words those are kept that could be taken for words of the site', () => {
	const { ordinary } = buildVocabulary(pages, english, ['farm', 'weekend', 'elephant', 'week']);
	// "farm" is near "form", "weekend" is "week end" without the space.
	expect([...ordinary].sort()).toEqual(['farm', 'weekend']);
});
