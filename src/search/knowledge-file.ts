import { languageOf } from './language.ts';
import { Neighbours } from './neighbours.ts';
import type { AverageLengths } from './rank.ts';
import type { Levels, SearchKnowledge } from './search.ts';
import { toSynonyms } from './synonyms.ts';
import type { Vocabulary } from './vocabulary.ts';
import { packFilter, parseFilter } from './word-filter.ts';
import { packWords, parseWords } from './word-list.ts';

/** What search knows of a site, as the file beside the index has it. */
export interface KnowledgeFile {
	readonly language: string;
	readonly pages: number;
	readonly isComplete: boolean;
	readonly averages: AverageLengths;
	/** Words of the site, packed. */
	readonly words: string;
	/** A digit for each of them: on how many pages it stands. */
	readonly frequencies: string;
	/** Stems of ordinary words, as a filter; those of the thesaurus are left out. */
	readonly ordinary: string;
	readonly synonyms: readonly (readonly string[])[];
	/** What of the language's thesaurus helps here, as `toSynonyms` reads it. */
	readonly thesaurus: string;
	readonly levels: Levels;
	readonly site: SiteFacts;
}

/** What the interface says beside the results. */
export interface SiteFacts {
	readonly name: string;
	/** Where the site is reached. */
	readonly url: string;
	readonly topics: readonly { readonly id: string; readonly title: string }[];
	readonly versions: readonly string[];
	readonly contact: { readonly label: string; readonly url: string };
	/** Searches are told to a Matomo that is on the page. */
	readonly tracksSearches: boolean;
}

/** Steps of a factor of 1.32 between two frequencies that are told apart. */
const STEPS = 2.5;

export function toKnowledgeFile(
	{
		pages,
		isComplete,
		words,
		frequencies,
		ordinary,
	}: Vocabulary & { readonly ordinary: ReadonlySet<string> },
	rest: Pick<KnowledgeFile, 'language' | 'averages' | 'synonyms' | 'thesaurus' | 'levels' | 'site'>,
): KnowledgeFile {
	const { stem } = languageOf(rest.language);
	const sorted = [...words].sort();
	const said = wordsOf(rest.thesaurus);
	return {
		...rest,
		pages,
		isComplete,
		words: packWords(sorted),
		frequencies: sorted.map((word) => toDigit(frequencies.get(stem(word))!)).join(''),
		ordinary: packFilter([...ordinary].filter((word) => !said.has(word))),
	};
}

export function toKnowledge(file: KnowledgeFile): SearchKnowledge {
	const language = languageOf(file.language);
	const words = parseWords(file.words);
	const frequencies = new Map(
		words.map((word, index) => [language.stem(word), toFrequency(file.frequencies[index]!)]),
	);
	const said = wordsOf(file.thesaurus);
	const ordinary = parseFilter(file.ordinary);
	return {
		language,
		vocabulary: {
			pages: file.pages,
			isComplete: file.isComplete,
			words: new Set(words),
			frequencies,
			ordinary: { has: (word) => said.has(word) || ordinary.has(word) },
		},
		neighbours: new Neighbours([...words, ...language.stopWords], language.stem),
		synonyms: toSynonyms(file.synonyms, file.thesaurus, language),
		averages: file.averages,
		levels: file.levels,
		facets: {
			kind: ['article', 'faq'],
			topic: file.site.topics.map(({ id }) => id),
			version: file.site.versions,
		},
	};
}

/** What the thesaurus knows is spelt right. */
function wordsOf(thesaurus: string): ReadonlySet<string> {
	return new Set(thesaurus.split(/[\n>, ]/));
}

function toDigit(frequency: number): string {
	return Math.min(35, Math.round(Math.log2(frequency) * STEPS)).toString(36);
}

function toFrequency(digit: string): number {
	return 2 ** (parseInt(digit, 36) / STEPS);
}
