import { toPassages } from '../ask/passages.ts';
import type { Language } from '../search/language.ts';
import type { SearchPage } from '../search/page.ts';
import { toField } from '../search/page-words.ts';
import type { PageWords } from '../search/page-words.ts';
import type { AverageLengths } from '../search/rank.ts';

/** Of one page the length of each field. */
export type Lengths = Readonly<Record<keyof AverageLengths, readonly number[]>>;

export function lengthsOf(page: SearchPage, words: PageWords, language: Language): Lengths {
	const passages = toPassages(page, language);
	const lengthOf = (text: string) => toField(text, language).length;
	return {
		title: words.titles.map(({ length }) => length),
		headings: [words.headings.length],
		body: [words.body.length],
		heading: passages.map(({ heading = '' }) => lengthOf(heading)),
		passage: passages.map(({ blocks }) => lengthOf(blocks.map(({ text }) => text).join('\n'))),
	};
}

/** Of all pages, to a tenth; 0 of nothing. */
export function toAverages(pages: readonly Lengths[]): AverageLengths {
	const mean = (name: keyof AverageLengths): number => {
		const all = pages.flatMap((lengths) => lengths[name]);
		const sum = all.reduce((total, length) => total + length, 0);
		return Math.round((10 * sum) / Math.max(all.length, 1)) / 10;
	};
	return {
		title: mean('title'),
		headings: mean('headings'),
		body: mean('body'),
		heading: mean('heading'),
		passage: mean('passage'),
	};
}
