import { searchPath } from '../knowledge-base/urls.ts';
import { element } from '../results/element.ts';
import type { ResultNode } from '../results/element.ts';
import { toFacetChips } from '../results/facet-chips.ts';
import { toSearchDocument } from '../results/search-document.ts';
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
import type { HelpCentre, OpenHelpCentre } from './help-centre.ts';
import { RequestError, cleanQuestion, readParameters } from './question.ts';
import { toResponse } from './respond.ts';
import { toResultPage, toStatus } from './result-page.ts';
import type { AnsweredRequest } from './route.ts';
import { checkFilters, search, toSearchResponse } from './search.ts';
import type { ResultsPage } from './search.ts';
import { toMarkdown } from './to-markdown.ts';

const PARAMETERS = ['q', 'as', 'page', ...FACETS] as const;

/** The results of the search in the address. */
export async function answerSearch(
	{ request, search: queryString, form }: AnsweredRequest,
	centre: OpenHelpCentre,
	helpCentre: HelpCentre,
): Promise<Response> {
	const { serverText, site } = centre;
	const { q = '', as, page, ...rest } = readParameters(queryString, PARAMETERS, serverText);
	if (form === 'html' && !q.trim())
		return toResponse(request, form, await toResultPage(searchPath, '', [], helpCentre, site.url));
	const text = cleanQuestion(q, serverText);
	const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value));
	const filters = checkFilters(given, centre);
	const state = { text, filters, asTyped: as !== undefined };
	const found = await search(centre, state, toPageNumber(page, centre), request.signal);
	if (form === 'json') return toResponse(request, form, toSearchResponse(found, centre));
	if (form === 'markdown') {
		const document = toSearchDocument(found.results, found.pages, found.next, centre);
		return toResponse(request, form, `${toMarkdown(document, site.url)}\n`);
	}
	const result = toParts(found, state, centre);
	const html = await toResultPage(searchPath, text, result, helpCentre, site.url);
	return toResponse(request, form, html);
}

/** The parts of the page that scripts fill otherwise. */
function toParts(
	{ results, number, pages, facets, next }: ResultsPage,
	state: SearchState,
	centre: OpenHelpCentre,
): ResultNode[] {
	const { text } = centre;
	const chips = toFacetChips(results, facets, state, centre);
	const answer = number === 1 && toSearchAnswer(results, centre);
	const items = pages.map((page) => toResultItem(toShownResult(page, results, centre)));
	return [
		toStatus(toSearchMessage(results, centre)),
		element('div', { class: 'search-notes' }, ...toSearchNotes(results, state, centre)),
		element('div', { class: 'search-answer' }, answer),
		chips.length > 0 &&
			element('div', { class: 'chips', role: 'group', 'aria-label': text.narrow }, ...chips),
		element('ol', { class: 'results', 'data-search-results': '', 'data-state': 'done' }, ...items),
		next !== undefined &&
			element('p', {}, element('a', { class: 'button', href: next }, text.more)),
		element('p', {}, element('a', { class: 'standalone', href: toAskPath(state.text) }, text.ask)),
	];
}

function toPageNumber(written: string | undefined, { serverText }: OpenHelpCentre): number {
	if (written === undefined) return 1;
	if (!/^[1-9]\d{0,4}$/.test(written)) throw new RequestError(400, serverText.wrongPage);
	return Number(written);
}
