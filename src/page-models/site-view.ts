import type { Document } from '../knowledge-base/listings.ts';
import { isArticle, titleOf } from '../knowledge-base/listings.ts';
import type { KnowledgeBase } from '../knowledge-base/knowledge-base.ts';
import { pathOf, toAbsolute, toHref } from '../knowledge-base/urls.ts';
import { formatDay } from '../text/dates.ts';
import { textIn } from '../text/text.ts';
import type { InterfaceText } from '../text/text.ts';

/** What the models of all pages need: words in the site's language, addresses under its base. */
export interface SiteView {
	readonly text: InterfaceText;
	/** The address of a path of this site, for links in pages. */
	readonly href: (path: string) => string;
	readonly link: (path: string, title: string) => Link;
	/** An address with the origin, for machines. */
	readonly absolute: (path: string) => string;
	readonly toDay: (day: string) => Day;
}

export function toSiteView({ site }: KnowledgeBase): SiteView {
	return {
		text: textIn(site.language),
		href: (path) => toHref(path, site.url),
		link: (path, title) => ({ href: toHref(path, site.url), title }),
		absolute: (path) => toAbsolute(path, site.url),
		toDay: (day) => ({ day, shown: formatDay(day, site.language) }),
	};
}

export interface Link {
	readonly href: string;
	readonly title: string;
}

export interface Day {
	/** `YYYY-MM-DD` */
	readonly day: string;
	readonly shown: string;
}

/** An entry of a list of articles and questions. */
export interface DocumentLink extends Link {
	/** Says that it is a draft. */
	readonly draft: string | undefined;
}

export function toDocumentLink(document: Document, { link, text }: SiteView): DocumentLink {
	return { ...link(pathOf(document), titleOf(document)), draft: draftMarkOf(document, text) };
}

export function draftMarkOf({ draft }: Document, { lists }: InterfaceText): string | undefined {
	return draft ? lists.draft : undefined;
}

/** The text of an article or FAQ on a page; its digest makes the page a new one when the text changes. */
export interface ShownText {
	readonly collection: 'articles' | 'faqs';
	readonly id: string;
	readonly contentDigest: string;
}

export function toShownText(document: Document): ShownText {
	const { id, contentDigest } = document;
	return { collection: isArticle(document) ? 'articles' : 'faqs', id, contentDigest };
}
