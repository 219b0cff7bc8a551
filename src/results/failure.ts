import { articlesPath } from '../knowledge-base/urls.ts';
import type { SearchText } from '../text/search-text.ts';
import { choice, element, link } from './element.ts';
import type { ResultElement } from './element.ts';
import type { SearchState } from './search-state.ts';

/** What a reader can do when search could not load. */
export function toFailure(state: SearchState, text: SearchText): ResultElement {
	const retry = choice({ state }, 'button', text.retry);
	return element('p', {}, retry, ' ', link(articlesPath, text.allArticles));
}
