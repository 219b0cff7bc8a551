import { en, enBinder, enSearch, enServer } from './en.ts';

/** What pages and the texts in them say. A second language is a second file like `en.ts`, its name in `LANGUAGES`, and a place in each table. */
export interface InterfaceText {
	readonly direction: 'ltr' | 'rtl';
	readonly markup: MarkupText;
	readonly frame: Words<
		| 'skip'
		| 'navigation'
		| 'topics'
		| 'faq'
		| 'recent'
		| 'search'
		| 'searchLabel'
		| 'searchPlaceholder'
		| 'cantFind'
		| 'allArticles'
		| 'binder'
		| 'feed'
		| 'footer'
	>;
	readonly home: Words<
		| 'heading'
		| 'popular'
		| 'browse'
		| 'beingWritten'
		| 'beingWrittenText'
		| 'questions'
		| 'allQuestions'
		| 'recent'
		| 'allRecent'
	>;
	readonly topics: Words<
		| 'heading'
		| 'subTopics'
		| 'articles'
		| 'questions'
		| 'updating'
		| 'updatingText'
		| 'collapse'
		| 'feed'
		| 'print'
	> & {
		description(name: string): string;
		showAll(count: number): string;
		count(count: number): string;
		searchIn(title: string): string;
	};
	readonly article: Words<
		| 'breadcrumb'
		| 'topics'
		| 'alsoIn'
		| 'posted'
		| 'updated'
		| 'by'
		| 'appliesTo'
		| 'verified'
		| 'isDraft'
		| 'contents'
		| 'related'
		| 'actions'
		| 'print'
		| 'copyLink'
		| 'copied'
		| 'copyMarkdown'
		| 'markdownCopied'
		| 'view'
		| 'asMarkdown'
		| 'address'
		| 'minutesLabel'
	> & {
		minutes(minutes: number): string;
		inTopic(title: string): string;
		showAll(count: number): string;
		pager(title: string): string;
		previous(title: string): string;
		next(title: string): string;
	};
	readonly faq: Words<'heading' | 'filter' | 'jump' | 'page' | 'related' | 'kind'> & {
		description(name: string): string;
		filterCount(count: number): string;
		more(title: string, count: number): string;
		others(title: string): string;
	};
	readonly lists: Words<
		'az' | 'recent' | 'isNew' | 'draft' | 'pages' | 'previousPage' | 'nextPage'
	> & {
		azDescription(name: string): string;
		recentDescription(name: string): string;
		page(page: number, pages: number): string;
	};
	readonly search: Words<'heading' | 'lead' | 'needsScript'> & {
		description(name: string): string;
	};
	readonly ask: Words<
		'heading' | 'lead' | 'staysHere' | 'placeholder' | 'button' | 'needsScript'
	> & {
		description(name: string): string;
	};
	/** What programs read around the pages' own words, in Markdown. */
	readonly programs: Words<'howToRead' | 'filesOnly' | 'full' | 'manifest' | 'feed' | 'sitemap'> & {
		pointer(llms: string): string;
		askHere(page: string): string;
		ask(site: string): string;
		mcp(address: string): string;
		all(count: number): string;
	};
	readonly booklet: Words<'contents'> & { title(topic: string): string };
	readonly paper: Words<'links' | 'terms' | 'revision' | 'scan' | 'code' | 'same' | 'seePage'> & {
		changed(day: string): string;
		compare(revision: string): string;
	};
	readonly notFound: Words<'heading' | 'text' | 'nearest' | 'description'>;
	readonly redirect: Words<'heading' | 'text'>;
	readonly client: Words<
		| 'chooseVersion'
		| 'printOnly'
		| 'enlarge'
		| 'close'
		| 'copyCode'
		| 'codeCopied'
		| 'linkCopied'
		| 'notCopied'
	>;
}

/** What rendered articles say around the writer's own words. */
export interface MarkupText extends Words<'drawing' | 'linkTo' | 'step' | 'code' | 'table'> {
	readonly callouts: Words<'note' | 'tip' | 'warning'>;
	readonly api: Words<'parameter' | 'value' | 'meaning' | 'required' | 'table'>;
}

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

/** What the reader's binder says; loaded when it is used. */
export interface BinderText {
	readonly add: string;
	readonly isIn: string;
	readonly isOut: string;
	readonly isFull: string;
	readonly open: string;
	readonly heading: string;
	readonly lead: string;
	readonly needsScript: string;
	readonly contents: string;
	readonly print: string;
	readonly copyLink: string;
	readonly linkCopied: string;
	readonly linkNotCopied: string;
	readonly empty: string;
	readonly emptied: string;
	readonly undo: string;
	readonly preparing: string;
	readonly shared: string;
	readonly keep: string;
	readonly kept: string;
	readonly up: string;
	readonly down: string;
	readonly remove: string;
	/** Why a picked page is not in the booklet. */
	readonly problem: Readonly<Record<'gone' | 'unreachable', string>>;
	description(name: string): string;
	count(items: number): string;
	moved(title: string, place: number, of: number): string;
	removed(title: string): string;
	printed(day: string): string;
}

/** What the server says to programs, and to readers without JavaScript. */
export interface ServerText {
	readonly sources: string;
	readonly furtherReading: string;
	readonly followUpsHint: string;
	readonly nearest: string;
	readonly unavailable: string;
	readonly busy: string;
	readonly noSuchPage: string;
	readonly emptyQuestion: string;
	readonly notUtf8: string;
	readonly wrongPage: string;
	longQuestion(length: number, most: number): string;
	longAddress(most: number): string;
	repeated(parameter: string): string;
	unknownFilter(parameter: string, known: readonly string[]): string;
	wrongMethod(allowed: string): string;
	tooMany(most: number, seconds: number): string;
}

type Words<Key extends string> = Readonly<Record<Key, string>>;

export const LANGUAGES = ['en'] as const;

type Table<T> = Readonly<Record<(typeof LANGUAGES)[number], T>>;

const pages: Table<InterfaceText> = { en };
const search: Table<SearchText> = { en: enSearch };
const binder: Table<BinderText> = { en: enBinder };
const server: Table<ServerText> = { en: enServer };

export const textIn = (language: string): InterfaceText => inLanguage(pages, language);
export const searchTextIn = (language: string): SearchText => inLanguage(search, language);
export const binderTextIn = (language: string): BinderText => inLanguage(binder, language);
export const serverTextIn = (language: string): ServerText => inLanguage(server, language);

/** The words in a language; in English for one that has none (`check` reports that). */
function inLanguage<T>(table: Table<T>, language: string): T {
	const all: Readonly<Record<string, T>> = table;
	return all[language] ?? all[language.split('-')[0]!] ?? table.en;
}
