import type { KnowledgeBase } from '../knowledge-base/knowledge-base.ts';
import {
	articlesPath,
	askPath,
	binderPath,
	faqsPath,
	feedPath,
	homePath,
	openSearchPath,
	recentPath,
	searchPath,
	topicsPath,
} from '../knowledge-base/urls.ts';
import { searchTextIn } from '../text/text.ts';
import type { Link } from './site-view.ts';
import { toSiteView } from './site-view.ts';

/** What a page says of itself. */
export interface PageFacts {
	readonly title: string;
	readonly description: string;
	/** Path of the page from the site's root. */
	readonly path: string;
	readonly kind?: 'website' | 'article';
	readonly noindex?: boolean;
	readonly published?: string | undefined;
	readonly updated?: string | undefined;
	/** Paths of the page's own feed and Markdown. */
	readonly feed?: string;
	readonly markdown?: string | undefined;
	readonly jsonLd?: object;
	/** Pages with a search box of their own need no second one. */
	readonly withSearch?: boolean;
}

export type Frame = ReturnType<typeof toFrame>;

/** What stands round every page: its head, header and footer. */
export function toFrame(
	kb: KnowledgeBase,
	{ title, description, path, kind = 'website', withSearch = true, ...facts }: PageFacts,
) {
	const { site } = kb;
	const { text, href, link, absolute } = toSiteView(kb);
	const { frame } = text;
	const search = searchTextIn(site.language);
	const toEntry = (entry: string, title: string) => ({
		...link(entry, title),
		isCurrent: path === entry,
	});
	return {
		language: site.language,
		direction: text.direction,
		base: href(homePath),
		siteName: site.name,
		address: absolute(path),
		words: text.client,
		skip: frame.skip,
		head: {
			fullTitle: title === site.name ? title : `${title} · ${site.name}`,
			title,
			description,
			kind,
			noindex: facts.noindex ?? false,
			published: facts.published,
			updated: facts.updated,
			icon: href('/favicon.svg'),
			feeds: [
				{ title: site.name, href: href(feedPath) },
				...(facts.feed ? [{ title: `${title} · ${site.name}`, href: href(facts.feed) }] : []),
			],
			// Where people search from; the other pages need not carry it.
			openSearch: path === homePath || path === searchPath ? href(openSearchPath) : undefined,
			markdown: facts.markdown && href(facts.markdown),
			jsonLd: facts.jsonLd,
		},
		header: {
			home: toEntry(homePath, site.name),
			navigation: frame.navigation,
			entries: [
				toEntry(topicsPath, frame.topics),
				toEntry(faqsPath, frame.faq),
				toEntry(recentPath, frame.recent),
			],
			search: withSearch
				? { form: toSearchForm(kb), link: link(searchPath, frame.search) }
				: undefined,
		},
		footer: {
			cantFind: frame.cantFind,
			contact: { href: site.contact.url, title: site.contact.label },
			links: [
				link(askPath, text.ask.heading),
				link(articlesPath, frame.allArticles),
				link(topicsPath, frame.topics),
				link(faqsPath, frame.faq),
				link(recentPath, frame.recent),
				link(binderPath, frame.binder),
				link(feedPath, frame.feed),
			],
		},
		searchFailure: {
			failed: search.failed,
			retry: search.retry,
			articles: link(articlesPath, search.allArticles),
		},
	};
}

export interface SearchForm {
	readonly action: string;
	readonly size: 'small' | 'large';
	readonly label: string;
	readonly placeholder: string;
	readonly button: string;
	/** Searches inside this topic only. */
	readonly topic?: string;
	/** The page shows the results itself: no dialog opens over it. */
	readonly own?: boolean;
}

export function toSearchForm(kb: KnowledgeBase, changes: Partial<SearchForm> = {}): SearchForm {
	const { text, href } = toSiteView(kb);
	const { size = 'small', label = text.frame.searchLabel } = changes;
	return {
		action: href(searchPath),
		size,
		label,
		placeholder: size === 'large' ? text.frame.searchPlaceholder : label,
		button: text.frame.search,
		...changes,
	};
}

/** Where a reader may go on who has found nothing. */
export function toBrowseChips(kb: KnowledgeBase): Link[] {
	const { text, link } = toSiteView(kb);
	return [
		link(topicsPath, text.topics.heading),
		link(articlesPath, text.lists.az),
		link(faqsPath, text.faq.heading),
	];
}
