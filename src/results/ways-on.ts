import { articlesPath, contactWith } from '../knowledge-base/urls.ts';
import type { SearchText } from '../text/text.ts';
import { choice, element, link } from './element.ts';
import type { ResultElement, ResultNode } from './element.ts';
import type { ResultsView } from './results-view.ts';
import type { SearchState } from './search-state.ts';

/** All articles, and where to write with the query. */
export function toWaysOn(view: ResultsView): ResultElement {
	return element('p', {}, link(articlesPath, view.text.allArticles), ' · ', toContact(view));
}

/** Where to write with the query; only a name when the address is none that anybody should follow. */
export function toContact({ results, site, address }: ResultsView): ResultNode {
	const { url, label } = site.contact;
	const href = contactWith(url, results.query.text, address);
	return href === undefined ? label : link(href, label);
}

/** What a reader can do when search could not load. */
export function toFailure(state: SearchState, text: SearchText): ResultElement {
	const retry = choice({ state }, 'button', text.retry);
	return element('p', {}, retry, ' ', link(articlesPath, text.allArticles));
}
