import { toPassages } from '../ask/passages.ts';
import type { Language } from '../search/language.ts';
import type { SearchPage } from '../search/page.ts';
import { toField } from '../search/page-words.ts';
import type { PageWords } from '../search/page-words.ts';
import type { AverageLengths } from '../search/rank.ts';

/** Of each length the sum and of how many; those of parts add up to those of the whole. */
export type LengthSums = Readonly<Record<keyof AverageLengths, readonly [sum: number, of: number]>>;

export function sumLengths(page: SearchPage, words: PageWords, language: Language): LengthSums {
	const passages = toPassages(page, language);
	const lengthOf = (text: string) => toField(text, language).length;
	return {
		title: sum(words.titles.map(({ length }) => length)),
		headings: sum([words.headings.length]),
		body: sum([words.body.length]),
		heading: sum(passages.map(({ heading = '' }) => lengthOf(heading))),
		passage: sum(passages.map(({ blocks }) => lengthOf(blocks.map(({ text }) => text).join('\n')))),
	};
}

export function addLengths(all: readonly LengthSums[]): LengthSums {
	const add = (name: keyof AverageLengths): readonly [number, number] => [
		all.reduce((total, sums) => total + sums[name][0], 0),
		all.reduce((total, sums) => total + sums[name][1], 0),
	];
	return {
		title: add('title'),
		headings: add('headings'),
		body: add('body'),
		heading: add('heading'),
		passage: add('passage'),
	};
}

export function toAverages(sums: LengthSums): AverageLengths {
	return {
		title: mean(sums.title),
		headings: mean(sums.headings),
		body: mean(sums.body),
		heading: mean(sums.heading),
		passage: mean(sums.passage),
	};
}

function sum(values: readonly number[]): readonly [number, number] {
	return [values.reduce((total, value) => total + value, 0), values.length];
}

/** To a tenth; 0 of nothing. */
function mean([total, of]: readonly [number, number]): number {
	return Math.round((10 * total) / Math.max(of, 1)) / 10;
}
