import type { SiteFacts } from '../search/knowledge-file.ts';
import type { Search } from '../search/search.ts';
import type { SearchText } from '../text/search-text.ts';

/** What results are made from, beside what was found. */
export interface ResultsSource {
	readonly search: Pick<Search, 'knowledge'>;
	readonly site: SiteFacts;
	readonly text: SearchText;
	/** Where the reader is; a contact page of this site is reached from there. */
	readonly address: string;
}
