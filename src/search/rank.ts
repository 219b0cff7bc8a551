import type { Cue } from './cues.ts';
import { coveredWeight, findOccurrences } from './occurrences.ts';
import type { Occurrence, Occurrences } from './occurrences.ts';
import type { Field, PageWords } from './page-words.ts';
import type { Query, Term } from './query.ts';
import { idfOf } from './vocabulary.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Average lengths over the site, in words that are no stop words. */
export interface AverageLengths {
	/** Of titles and aliases. */
	readonly title: number;
	/** Of all headings of a page together. */
	readonly headings: number;
	/** Of a page, headings and text. */
	readonly body: number;
	/** Of one passage's heading. */
	readonly heading: number;
	/** Of one passage's text. */
	readonly passage: number;
}

/** docs/search.md says what each is for and what it was measured to do. */
const SATURATION = 2;
const TITLE = { weight: 6, lengthShare: 0.8 };
const HEADINGS = { weight: 1, lengthShare: 0.5 };
const BODY = { weight: 1, lengthShare: 0.65 };
const ALIAS_SHARE = 0.8;
const TITLE_COVERAGE = 0.5;
const NEAR = { weight: 0.8, words: 5 };
/** Cues that a title should share with the query, and what each is worth. */
export const TITLE_CUES: readonly Cue[] = [
	'place',
	'cause',
	'time',
	'person',
	'number',
	'negation',
];
const CUE = 3;
const ADJACENT = { weight: 1, titleCount: 2 };

/**
 * How well a page answers a query, 0 and up: BM25F over title, headings and text (Robertson and
 * Zaragoza 2009), with what the title covers and how close the words stand.
 */
export function scorePage(
	{ terms, cues }: Query,
	page: PageWords,
	vocabulary: Vocabulary,
	average: AverageLengths,
): number {
	const titles = page.titles.map((field) => findOccurrences(terms, field));
	const headings = findOccurrences(terms, page.headings);
	const body = findOccurrences(terms, page.body);

	let score = 0;
	for (const [index, { weight }] of terms.entries()) {
		const inTitles = titles.map(
			(found, title) =>
				(title === 0 ? 1 : ALIAS_SHARE) *
				frequency(found[index]!, page.titles[title]!, average.title, TITLE),
		);
		const count =
			Math.max(...inTitles) +
			frequency(headings[index]!, page.headings, average.headings, HEADINGS) +
			frequency(body[index]!, page.body, average.body, BODY);
		score += (weight * count * (SATURATION + 1)) / (SATURATION + count);
	}
	const covered = page.titles.map(
		(field, title) =>
			(title === 0 ? 1 : ALIAS_SHARE) * coverTitle(terms, field, titles[title]!, vocabulary),
	);
	return (
		score +
		Math.max(...covered) +
		scoreCloseness(terms, titles, body) +
		scoreCues(cues, page, titles)
	);
}

/** Of "Where is my token?" and "How do I cancel a token?" the one that asks the same. */
function scoreCues(
	asked: ReadonlySet<Cue>,
	{ titles }: PageWords,
	found: readonly Occurrences[],
): number {
	const same = titles.map(({ cues }, title) =>
		found[title]!.some((places) => places.length > 0)
			? TITLE_CUES.filter((cue) => asked.has(cue) && cues.has(cue)).length
			: 0,
	);
	return CUE * Math.max(...same);
}

function frequency(
	found: readonly Occurrence[],
	{ length }: Field,
	averageLength: number,
	{ weight, lengthShare }: { readonly weight: number; readonly lengthShare: number },
): number {
	if (found.length === 0) return 0;
	const count = found.reduce((sum, occurrence) => sum + occurrence.share, 0);
	return (weight * count) / (1 - lengthShare + (lengthShare * length) / Math.max(averageLength, 1));
}

/** A title that the query covers wholly says more than one that shares a word with it. */
function coverTitle(
	terms: readonly Term[],
	{ stems }: Field,
	found: Occurrences,
	vocabulary: Vocabulary,
): number {
	const total = [...new Set(stems)].reduce((sum, stem) => sum + idfOf(vocabulary, stem), 0);
	const covered = coveredWeight(terms, found);
	return total > 0 ? (TITLE_COVERAGE * covered ** 2) / total : 0;
}

/** Words that are near one another in the query should be so in the text. */
function scoreCloseness(
	terms: readonly Term[],
	titles: readonly Occurrences[],
	body: Occurrences,
): number {
	let score = 0;
	for (const [index, { weight }] of terms.entries())
		for (const distance of [1, 2]) {
			const other = terms[index + distance];
			if (!other) continue;
			const rarity = Math.min(weight, other.weight);
			const near = countPairs(body, index, index + distance, NEAR.words);
			score += (NEAR.weight * rarity * near) / (near + 1);
			if (distance === 2) continue;
			const inTitles = titles.map((title) => countPairs(title, index, index + 1, 1, true));
			const adjacent =
				countPairs(body, index, index + 1, 1, true) + ADJACENT.titleCount * Math.max(...inTitles);
			score += (ADJACENT.weight * rarity * adjacent) / (adjacent + 1);
		}
	return score;
}

/** Occurrences of the first term with one of the second within `reach` words. */
function countPairs(
	found: Occurrences,
	first: number,
	second: number,
	reach: number,
	inOrder = false,
): number {
	let count = 0;
	for (const { place } of found[first]!)
		if (
			found[second]!.some((other) => {
				const distance = other.place - place;
				return (inOrder ? distance > 0 : distance !== 0) && Math.abs(distance) <= reach;
			})
		)
			count++;
	return count;
}
