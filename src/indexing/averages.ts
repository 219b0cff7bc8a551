import { toPassages } from '../ask/passages.ts';
import type { Language } from '../search/language.ts';
import type { SearchPage } from '../search/page.ts';
import { toField } from '../search/page-words.ts';
import type { PageWords } from '../search/page-words.ts';
import type { AverageLengths } from '../search/rank.ts';

/** @param words of each page, in the same order */
export function getAverages(
	pages: readonly SearchPage[],
	words: readonly PageWords[],
	language: Language,
): AverageLengths {
	const passages = pages.flatMap((page) => toPassages(page, language));
	const lengthOf = (text: string) => toField(text, language).length;
	return {
		title: mean(words.flatMap(({ titles }) => titles.map(({ length }) => length))),
		headings: mean(words.map(({ headings }) => headings.length)),
		body: mean(words.map(({ body }) => body.length)),
		heading: mean(passages.map(({ heading = '' }) => lengthOf(heading))),
		passage: mean(
			passages.map(({ blocks }) => lengthOf(blocks.map(({ text }) => text).join('\n'))),
		),
	};
}

/** To a tenth; 0 of nothing. */
function mean(values: readonly number[]): number {
	const sum = values.reduce((total, value) => total + value, 0);
	return Math.round((10 * sum) / Math.max(values.length, 1)) / 10;
}
