import { toSearchDocument } from '../results/documents.ts';
import { element } from '../results/element.ts';
import type { ResultNode } from '../results/element.ts';
import { toFilterGroups } from '../results/filter-groups.ts';
import {
	toResultItem,
	toSearchAnswer,
	toSearchMessage,
	toSearchNotes,
	toShownResult,
} from '../results/search-results.ts';
import { toAskPath } from '../results/search-state.ts';
import type { SearchState } from '../results/search-state.ts';
import { FACETS } from '../search/facets.ts';
import type { OpenHelpCentre } from './help-centre.ts';
import { RequestError, cleanQuestion, readParameters } from './question.ts';
import { respondWith, toStatus } from './result-page.ts';
import type { AnsweredRequest } from './route.ts';
import { checkFilters, checkOrder, search, toSearchResponse } from './search.ts';
import type { ResultsPage } from './search.ts';

const PARAMETERS = ['q', 'as', 'page', 'order', ...FACETS] as const;

/** The results of the search in the address. */
export async function answerSearch(
	asked: AnsweredRequest,
	centre: OpenHelpCentre,
): Promise<Response> {
	const { serverText } = centre;
	const {
		q = '',
		as,
		page = '1',
		order,
		...rest
	} = readParameters(asked.search, PARAMETERS, serverText);
	if (asked.form === 'html' && !q.trim()) return respondWith(asked, centre, {});
	const text = cleanQuestion(q, serverText);
	const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value));
	const state = {
		text,
		filters: checkFilters(given, centre),
		order: checkOrder(order, centre),
		asTyped: as !== undefined,
	};
	if (!/^[1-9]\d{0,4}$/.test(page)) throw new RequestError(400, serverText.wrongPage);
	const found = await search(centre, state, Number(page), asked.request.signal);
	return respondWith(asked, centre, {
		query: text,
		json: () => toSearchResponse(found),
		document: () => toSearchDocument(found.pages, found.next, found.view),
		parts: () => toParts(found, state),
	});
}

/** The parts of the page that scripts fill otherwise. */
function toParts(
	{ number, pages, facets, next, view }: ResultsPage,
	state: SearchState,
): ResultNode[] {
	const { text } = view;
	const groups = toFilterGroups(facets, state, view);
	const items = pages.map((page) => toResultItem(toShownResult(page, view)));
	return [
		toStatus(toSearchMessage(view)),
		element('div', { class: 'search-notes' }, ...toSearchNotes(state, view)),
		element('div', { class: 'search-answer' }, number === 1 && toSearchAnswer(view)),
		groups.length > 0 && element('div', { class: 'filter-groups' }, ...groups),
		element('ol', { class: 'results', 'data-search-results': '', 'data-state': 'done' }, ...items),
		next !== undefined &&
			element('p', {}, element('a', { class: 'button', href: next }, text.more)),
		element('p', {}, element('a', { class: 'standalone', href: toAskPath(state.text) }, text.ask)),
	];
}
