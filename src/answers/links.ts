import { contactWith, toAbsolute, toMarkdownLink } from '../knowledge-base/urls.ts';
import type { ResultsView } from '../results/results-view.ts';
import type { SearchPage } from '../search/page.ts';
import type { Link } from './responses.ts';

/** A page as answers in JSON name it: absolute, for they are read elsewhere. */
export function toLink({ title, path }: SearchPage, siteUrl: string, anchor?: string): Link {
	const target = anchor === undefined ? path : `${path}#${anchor}`;
	const markdown = toMarkdownLink(target, siteUrl);
	return {
		title,
		url: toAbsolute(target, siteUrl),
		...(/\.md(?:#|$)/.test(markdown) ? { markdown } : {}),
	};
}

/** Where the people behind the site are asked, with the question; nothing for an address that nobody should follow. */
export function toContactLink({ results, site, address }: ResultsView): {
	readonly contact?: { readonly label: string; readonly url: string };
} {
	const { label, url } = site.contact;
	const target = contactWith(url, results.query.text, address);
	return target === undefined ? {} : { contact: { label, url: target } };
}
