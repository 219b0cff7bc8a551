import type { SiteFacts } from '../search/knowledge-file.ts';
import { markText, stemsToMark } from '../search/marks.ts';
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
}

/** All that what was found is shown with. */
export interface ResultsView extends ResultsSource {
	readonly results: SearchResults;
}

/** The text with what the query asks for in `<mark>`. */
export function mark(text: string, { results, search }: ResultsView): ResultNode[] {
	const parts = markText(text, stemsToMark(results.query), search.knowledge.language);
	return parts.map((part) => (part.isMarked ? element('mark', {}, part.text) : part.text));
}
