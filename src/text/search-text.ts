import { enSearch } from './en-search.ts';

/** What search and ask say while they are used; loaded with them only. */
export interface SearchText {
	readonly title: string;
	readonly label: string;
	readonly placeholder: string;
	readonly close: string;
	readonly start: string;
	readonly searching: string;
	readonly results: string;
	readonly faq: string;
	readonly answer: string;
	readonly answered: string;
	readonly closest: string;
	readonly alsoRead: string;
	readonly followUps: string;
	readonly related: string;
	readonly topics: string;
	readonly failed: string;
	readonly retry: string;
	readonly allArticles: string;
	readonly more: string;
	readonly moreFailed: string;
	readonly ask: string;
	readonly allResults: string;
	readonly kind: Readonly<Record<'article' | 'faq', string>>;
	readonly narrow: string;
	readonly all: string;
	readonly keys: Readonly<Record<'choose' | 'open' | 'newTab', string>>;
	countFor(count: number, query: string): string;
	none(query: string): string;
	noneHint: string;
	/** The two parts stand before and after the corrected query. */
	readonly corrected: string;
	readonly asTyped: string;
	from(title: string): string;
}

const TABLES: Readonly<Record<string, SearchText>> = { en: enSearch };

export function searchTextIn(language: string): SearchText {
	return TABLES[language] ?? TABLES[language.split('-')[0]!] ?? enSearch;
}
