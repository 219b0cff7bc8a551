import { findCues } from './cues.ts';
import type { Cue } from './cues.ts';
import type { Language } from './language.ts';
import type { Neighbours } from './neighbours.ts';
import { getCorrections, isSpelt, splitWord } from './spelling.ts';
import { findSynonyms } from './synonyms.ts';
import type { Synonyms } from './synonyms.ts';
import { toTokens, toWords } from './tokens.ts';
import type { Token } from './tokens.ts';
import { idfOf, mayHave } from './vocabulary.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a reader asks for, understood. */
export interface Query {
	/** As typed, cut to a length that nobody types. */
	readonly text: string;
	/** With misspelt words replaced; undefined when there are none. */
	readonly corrected: string | undefined;
	/** The whole query stands in quotes: only pages with these words in this order. */
	readonly phrase: readonly string[] | undefined;
	/** Which kind of answer it wants. */
	readonly cues: ReadonlySet<Cue>;
	/** Each word that says something, once, in the order of the query. */
	readonly terms: readonly Term[];
}

export interface Term {
	/** As typed, normalised. */
	readonly word: string;
	/** What it counts: its inverse document frequency, less far down in a long text and for what may not be meant. */
	readonly weight: number;
	/** Its inverse document frequency; that of a word no page has is the highest. */
	readonly idf: number;
	/** A stop word, or one of courtesy that the site does not have. */
	readonly saysNothing: boolean;
	/** What counts as the word; empty when nothing on the site does. */
	readonly variants: readonly Variant[];
}

export interface Variant {
	/** Stems that follow one another. */
	readonly stems: readonly string[];
	/** What it counts beside the word itself, which counts 1. */
	readonly share: number;
}

export interface Understanding {
	readonly language: Language;
	readonly vocabulary: Vocabulary;
	/** Over the words of the vocabulary and the stop words. */
	readonly neighbours: Neighbours;
	readonly synonyms: Synonyms;
}

export interface QueryOptions {
	/** The last word may be unfinished. */
	readonly isTyping?: boolean;
	/** Search for the words as they are. */
	readonly asTyped?: boolean;
	/** Words that the site has although the vocabulary does not. */
	readonly known?: ReadonlySet<string>;
	/** Stems that no page has although the vocabulary, which has only the frequent ones, can't tell. */
	readonly missing?: ReadonlySet<string>;
	/** Nothing was found: stop words count too, and ordinary words may be misspelt. */
	readonly isLenient?: boolean;
}

/** The terms of a query that say what is asked. */
export function getTelling({ terms }: Pick<Query, 'terms'>): Term[] {
	return terms.filter(({ saysNothing }) => !saysNothing);
}

/** Longer texts are pasted; what is asked stands near their beginning. */
const LONGEST_TEXT = 2000;
const MOST_TERMS = 64;
/** Words before which none weighs less for its place. */
const OPENING = 12;
/** Words after the opening at which one weighs half. */
const FADING = 40;
/** Stop words count only where there is nothing else, or nothing else is found. */
const STOP_WORD_WEIGHT = 0.05;
/** Of the weight of a word that the site has none for: it says that something else is asked, but not what. */
const UNKNOWN_SHARE = 0.45;
/** What is only thought to be meant weighs less than what was typed. */
const CORRECTED_SHARE = 0.9;
const SYNONYM_SHARE = 0.4;
const SECOND_READING_SHARE = 0.5;
const MOST_READINGS = 2;
const MOST_COMPLETIONS = 6;
/** Words that are no words of the site; a text with more of them is of something else. */
const MOST_SOUGHT = 12;

export function understandQuery(
	text: string,
	understanding: Understanding,
	options: QueryOptions = {},
): Query {
	const { language, vocabulary, synonyms } = understanding;
	const cut = text.trim().slice(0, LONGEST_TEXT);
	const quoted = /^["“„«](.+)["”“»]$/.exec(cut)?.[1];
	const tokens = toTokens(cut);
	const sought = new Map<string, Reading>();
	const readings = tokens.map((token) =>
		quoted === undefined
			? getReadings(token, cut.length, understanding, options, sought)
			: { words: [token.word], isCorrected: false },
	);
	const stems = readings.map(({ words }) => language.stem(words[0]!));
	const matches = quoted === undefined ? findSynonyms(stems, synonyms) : [];
	const isStopWord = (index: number) => language.stopWords.has(readings[index]!.words[0]!);
	const skipsStopWords = !options.isLenient && readings.some((_, index) => !isStopWord(index));

	const terms = new Map<string, Term>();
	for (const [index, { words, isCorrected }] of readings.entries()) {
		const stem = stems[index]!;
		if (terms.has(stem) || terms.size === MOST_TERMS) continue;
		const fading = 1 + Math.max(0, index - OPENING) / FADING;
		if (skipsStopWords && isStopWord(index)) {
			const paraphrase = toParaphrase(words[0]!, stems, understanding);
			if (paraphrase) terms.set(stem, paraphrase);
			continue;
		}
		const known = [
			...readingVariants(words, language),
			...joinWords(tokens, index, vocabulary).map((word) => ({
				stems: [language.stem(word)],
				share: SYNONYM_SHARE,
			})),
			...matches
				.filter(({ start, end }) => start <= index && index < end)
				.flatMap(({ others }) => others.filter((other) => !other.stems.includes(stem))),
		].filter(({ stems }) =>
			stems.every(
				(found) =>
					(mayHave(vocabulary, found) && !options.missing?.has(found)) || isStopWord(index),
			),
		);
		const idf = idfOf(vocabulary, stem);
		const isUnknown = known.length === 0;
		const saysNothing = isStopWord(index) || (isUnknown && language.fillers.has(words[0]!));
		const share = (isUnknown ? UNKNOWN_SHARE : 1) * (isCorrected ? CORRECTED_SHARE : 1);
		terms.set(stem, {
			word: tokens[index]!.word,
			weight: saysNothing ? STOP_WORD_WEIGHT : (share * idf) / fading,
			idf,
			saysNothing,
			variants: known,
		});
	}
	return {
		text: cut,
		corrected: replaceWords(
			cut,
			tokens.flatMap((token, index) => {
				const { words, isCorrected } = readings[index]!;
				return isCorrected ? [[token, words[0]!] as const] : [];
			}),
		),
		phrase: quoted === undefined ? undefined : tokens.map(({ word }) => word),
		cues: findCues(
			readings.map(({ words }) => words[0]!),
			language,
		),
		terms: [...terms.values()],
	};
}

/**
 * A stop word that pages say in another way: who asks where something is may want to find it.
 *
 * @param asked stems of the query, in which that may stand already
 */
function toParaphrase(
	word: string,
	asked: readonly string[],
	{ language: { paraphrases, stem }, vocabulary }: Understanding,
): Term | undefined {
	const stems = (paraphrases.get(word) ?? [])
		.map(stem)
		.filter((other) => mayHave(vocabulary, other));
	if (stems.length === 0 || stems.some((other) => asked.includes(other))) return undefined;
	const idf = Math.min(...stems.map((other) => idfOf(vocabulary, other)));
	const variants = stems.map((other) => ({ stems: [other], share: 1 }));
	return { word, weight: SYNONYM_SHARE * idf, idf, saysNothing: true, variants };
}

interface Reading {
	/** The words that the reader may have meant by one, likeliest first. */
	readonly words: readonly string[];
	readonly isCorrected: boolean;
}

/** @param sought the words of the text that were looked for already, which this may add to */
function getReadings(
	{ word, end }: Token,
	textLength: number,
	{ language, vocabulary, neighbours }: Understanding,
	{ isTyping = false, asTyped = false, isLenient = false, known }: QueryOptions,
	sought: Map<string, Reading>,
): Reading {
	const asItIs = { words: [word], isCorrected: false };
	if (asTyped || known?.has(word)) return asItIs;
	if (isTyping && end === textLength) {
		const completions = getCompletions(word, vocabulary, language);
		if (completions.length > 0) return { words: completions, isCorrected: false };
	}
	if (language.stopWords.has(word)) return asItIs;
	const isKnown = isLenient ? vocabulary.words.has(word) : isSpelt(word, vocabulary, language);
	if (isKnown) return asItIs;
	const before = sought.get(word);
	if (before || sought.size >= MOST_SOUGHT) return before ?? asItIs;
	const corrections = getCorrections(word, vocabulary, neighbours, language);
	const split = corrections.length > 0 ? undefined : splitWord(word, vocabulary, language);
	// "visits" and "visit" are one reading.
	const distinct = corrections.filter(
		(correction, index) =>
			corrections.findIndex((other) => language.stem(other) === language.stem(correction)) ===
			index,
	);
	const readings = split === undefined ? distinct.slice(0, MOST_READINGS) : [split];
	const reading = readings.length > 0 ? { words: readings, isCorrected: true } : asItIs;
	sought.set(word, reading);
	return reading;
}

/** The first reading is the word; of one in two parts, each part is something too. */
function readingVariants(
	[first = '', ...others]: readonly string[],
	{ stem }: Language,
): readonly Variant[] {
	const parts = toWords(first);
	const lesser = parts.length > 1 ? [...parts, ...others] : others;
	return [
		{ stems: parts.map(stem), share: 1 },
		...lesser.map((word) => ({ stems: toWords(word).map(stem), share: SECOND_READING_SHARE })),
	];
}

/** "web site" is "website" where the site writes it so. */
function joinWords(tokens: readonly Token[], index: number, { words }: Vocabulary): string[] {
	return [index - 1, index]
		.map((first) => `${tokens[first]?.word ?? ' '}${tokens[first + 1]?.word ?? ' '}`)
		.filter((word) => words.has(word));
}

/** The words that an unfinished one may become, the most common first. */
function getCompletions(
	word: string,
	{ words, frequencies }: Vocabulary,
	{ stem }: Language,
): string[] {
	if (word.length < 2) return [];
	const frequency = (candidate: string) => frequencies.get(stem(candidate)) ?? 0;
	return [...words]
		.filter((candidate) => candidate.startsWith(word))
		.sort((a, b) => frequency(b) - frequency(a) || (a < b ? -1 : 1))
		.slice(0, MOST_COMPLETIONS);
}

/** The text with each token's new word in its place; undefined when there are none. */
function replaceWords(
	text: string,
	replacements: readonly (readonly [Token, string])[],
): string | undefined {
	if (replacements.length === 0) return undefined;
	let result = '';
	let position = 0;
	for (const [{ start, end }, word] of replacements) {
		result += text.slice(position, start) + word;
		position = end;
	}
	return result + text.slice(position);
}
