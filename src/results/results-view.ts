import type { SiteFacts } from '../search/knowledge-file.ts';
import { markText, stemsToMark } from '../search/marks.ts';
import type { MarkedPart } from '../search/marks.ts';
import type { Search, SearchResults } from '../search/search.ts';
import type { SearchText } from '../text/text.ts';
import { element } from './element.ts';
import type { ResultNode } from './element.ts';

/** What results are made from, beside what was found. */
export interface ResultsSource {
	readonly search: Pick<Search, 'knowledge'>;
	readonly site: SiteFacts;
	readonly text: SearchText;
	/** Where the reader is; a contact page of this site is reached from there. */
	readonly address: string;
	/** Id of the version that the reader has chosen in an article; only a browser knows it. */
	readonly version?: string | undefined;
}

/** All that what was found is shown with. */
export interface ResultsView extends ResultsSource {
	readonly results: SearchResults;
}

/** The text in pieces, of which those are marked that the query asks for. */
export function findMarked(text: string, { results, search }: ResultsView): MarkedPart[] {
	return markText(text, stemsToMark(results.query), search.knowledge.language);
}

/** The text with what the query asks for in `<mark>`. */
export function mark(text: string, view: ResultsView): ResultNode[] {
	return findMarked(text, view).map((part) =>
		part.isMarked ? element('mark', {}, part.text) : part.text,
	);
}
