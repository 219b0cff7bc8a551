import { en } from './en.ts';

/** A second language is a second file of this shape and a line in `TABLES`. */
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

type Words<Key extends string> = Readonly<Record<Key, string>>;

const TABLES: Readonly<Record<string, InterfaceText>> = { en };

export const LANGUAGES: readonly string[] = Object.keys(TABLES);

/** The table of a language; English for one that has none (`check` reports that). */
export function textIn(language: string): InterfaceText {
	return TABLES[language] ?? en;
}
