import { markText, stemsToMark } from '../search/marks.ts';
import type { SearchResults } from '../search/search.ts';
import { element } from './element.ts';
import type { ResultNode } from './element.ts';
import type { ResultsSource } from './results-source.ts';

/** A function that puts what the query asks for into `<mark>`. */
export function markerOf(
	{ query }: SearchResults,
	{ search }: ResultsSource,
): (text: string) => ResultNode[] {
	const stems = stemsToMark(query);
	return (text) =>
		markText(text, stems, search.knowledge.language).map((part) =>
			part.isMarked ? element('mark', {}, part.text) : part.text,
		);
}
