import type { Excerpt } from '../ask/answer.ts';
import { escapeXml } from '../formats/escape.ts';
import {
	askPath,
	articlesPath,
	contactWith,
	searchPath,
	toAbsolute,
	toHref,
	topicPath,
} from '../knowledge-base/urls.ts';
import type { Block } from '../markup/sections.ts';
import { markText, stemsToMark } from '../search/marks.ts';
import { getNearestTopics } from '../search/nearest-topics.ts';
import type { Filters } from '../search/facets.ts';
import type { SearchResults } from '../search/search.ts';
import type { AskResult } from './ask.ts';
import type { OpenHelpCentre } from './help-centre.ts';
import type { SearchResponse } from './responses.ts';
import type { SearchResult } from './search.ts';

/** The same parts in the same order as `client/ask-page.ts` and `client/search-view.ts` make. */

type Mark = (text: string) => string;

const MOST_NEAREST = 4;
const MOST_TOPICS = 5;
const MOST_VERSIONS = 3;

export function renderAskHtml(
	{ response, results, excerpts }: AskResult,
	centre: OpenHelpCentre,
): string {
	const { text, site } = centre;
	const { corrected, isAnswered, question } = response;
	const mark = markOf(results, centre);
	const [best, ...more] = excerpts;
	const others = isAnswered ? more : excerpts;
	const message = !best
		? text.none(question)
		: [
				...(corrected === undefined ? [] : [`${text.corrected} “${corrected}”.`]),
				isAnswered ? text.answered : text.closest,
			].join(' ');
	return [
		status(message),
		'<div class="ask-answer" data-state="done">',
		isAnswered && renderAnswer(best!, mark, centre),
		others.length > 0 &&
			`<section class="excerpts" aria-label="${escapeXml(text.alsoRead)}">${
				isAnswered ? `<h2>${escapeXml(text.alsoRead)}</h2>` : ''
			}${others
				.map((excerpt) => `<blockquote>${renderExcerpt(excerpt, mark, centre)}</blockquote>`)
				.join('')}</section>`,
		response.followUps.length > 0 &&
			`<section aria-label="${escapeXml(text.followUps)}"><h2>${escapeXml(text.followUps)}</h2><ul class="article-links">${response.followUps
				.map(({ question, url }) => `<li>${link(toLocal(url), escapeXml(question))}</li>`)
				.join('')}</ul></section>`,
		`<p class="ask-further">${link(addressOf(searchPath, { q: question }, centre), escapeXml(text.allResults))} · ${contact(question, centre)}</p>`,
		'</div>',
	]
		.filter(Boolean)
		.join('');

	function toLocal(url: string): string {
		return url.slice(new URL(site.url).origin.length);
	}
}

export function renderSearchHtml(
	{ response, results }: SearchResult,
	filters: Filters,
	answer: Excerpt | undefined,
	centre: OpenHelpCentre,
): string {
	const { text, site } = centre;
	const { query, corrected, isFound, count, next } = response;
	const mark = markOf(results, centre);
	const original = new URL(site.url).origin.length;
	return [
		status(
			isFound ? text.countFor(count, corrected ?? query) : `${text.none(query)} ${text.noneHint}`,
		),
		`<div class="search-notes">${corrected === undefined ? '' : renderCorrection(response, filters, centre)}${
			isFound ? '' : renderWaysOn(results, response, centre)
		}</div>`,
		`<div class="search-answer">${answer ? renderAnswer(answer, mark, centre) : ''}</div>`,
		renderFacets(response, filters, results.matching.size, centre),
		`<ol class="results" data-search-results data-state="done">${response.results
			.map((result) => {
				const address = result.url.slice(original);
				const where = [
					...(result.kind === 'faq' ? [text.faq] : []),
					result.topics.map(({ title }) => title).join(', '),
				].join(' · ');
				const section = result.section
					? `<p class="section-link">${link(result.section.url.slice(original), mark(result.section.heading))}</p>`
					: '';
				return `<li><span class="where">${escapeXml(where)}</span><h2><a href="${escapeXml(address)}" data-result>${mark(result.title)}</a></h2><p>${mark(result.excerpt)}</p>${section}</li>`;
			})
			.join('')}</ol>`,
		next === undefined
			? ''
			: `<p>${link(next.slice(original), escapeXml(text.more), 'button')}</p>`,
		`<p>${link(addressOf(askPath, { q: query }, centre), escapeXml(text.ask), 'standalone')}</p>`,
	].join('');
}

/** Why there is no result, with what to do. */
export function renderProblemHtml(message: string, centre: OpenHelpCentre): string {
	return `${status(message)}<p>${link(toHref(articlesPath, centre.site.url), escapeXml(centre.text.allArticles))}</p>`;
}

function renderAnswer(excerpt: Excerpt, mark: Mark, centre: OpenHelpCentre): string {
	const label = escapeXml(centre.text.answer);
	return `<section class="answer" data-answer aria-label="${label}"><p class="eyebrow" aria-hidden="true">${label}</p>${renderExcerpt(excerpt, mark, centre)}</section>`;
}

function renderExcerpt(
	{ page, heading, anchor, blocks }: Excerpt,
	mark: Mark,
	{ site, text }: OpenHelpCentre,
): string {
	const address = toHref(page.path, site.url) + (anchor === undefined ? '' : `#${anchor}`);
	const label = text.from(page.title) + (heading === undefined ? '' : ` · ${heading}`);
	return `${renderBlocks(blocks, mark)}<p class="answer-source"><a href="${escapeXml(address)}" data-answer-source>${escapeXml(label)}</a></p>`;
}

function renderBlocks(blocks: readonly Block[], mark: Mark): string {
	let html = '';
	let open: 'ol' | 'ul' | undefined;
	const close = () => {
		if (open) html += `</li></${open}>`;
		open = undefined;
	};
	for (const [index, { type, text }] of blocks.entries()) {
		if (type === 'step' || type === 'item') {
			const tag = type === 'step' ? 'ol' : 'ul';
			if (open === tag) html += '</li>';
			else {
				close();
				html += `<${tag}>`;
			}
			open = tag;
			html += `<li>${mark(text)}`;
			continue;
		}
		// What stands between two steps belongs to the first of them.
		if (!blocks.slice(index).some((later) => later.type === 'step')) close();
		html +=
			type === 'code'
				? `<pre tabindex="0"><code>${escapeXml(text)}</code></pre>`
				: `<p>${mark(text)}</p>`;
	}
	close();
	return html;
}

function renderCorrection(
	{ query, corrected = '' }: SearchResponse,
	filters: Filters,
	centre: OpenHelpCentre,
): string {
	const { text } = centre;
	const asTyped = addressOf(searchPath, { q: query, ...filters, as: 'typed' }, centre);
	return `<p>${escapeXml(text.corrected)} <strong>${escapeXml(corrected)}</strong> · ${escapeXml(text.asTyped)} ${link(asTyped, escapeXml(query))}</p>`;
}

function renderWaysOn(
	{ query, hits }: SearchResults,
	response: SearchResponse,
	centre: OpenHelpCentre,
): string {
	const { text, site, search } = centre;
	const pages = hits.flatMap(({ page }) => page ?? []);
	const near = getNearestTopics(query, pages, site.topics, search.knowledge.language);
	const topics = (near.length > 0 ? near : site.topics).slice(0, MOST_NEAREST);
	return [
		`<p>${escapeXml(text.topics)}:</p><ul class="chips">`,
		...topics.map(
			({ id, title }) =>
				`<li>${link(toHref(topicPath(id), site.url), escapeXml(title), 'chip')}</li>`,
		),
		`</ul><p>${link(toHref(articlesPath, site.url), escapeXml(text.allArticles))} · ${contact(response.query, centre)}</p>`,
		...(hits.length > 0 ? [`<h2>${escapeXml(text.related)}</h2>`] : []),
	].join('');
}

function renderFacets(
	{ query, facets }: SearchResponse,
	filters: Filters,
	total: number,
	centre: OpenHelpCentre,
): string {
	const most = (name: string, limit: number) =>
		facets
			.filter((facet) => facet.name === name)
			.sort((x, y) => y.count - x.count)
			.filter(({ name, value }, place) => place < limit || value === filters[name]);
	const shown = [
		...facets.filter(({ name }) => name === 'kind'),
		...most('topic', MOST_TOPICS),
		...most('version', MOST_VERSIONS),
	];
	if (shown.length === 0) return '';
	const chip = (label: string, count: number, isChosen: boolean, chosen: Filters) =>
		`<a class="chip"${isChosen ? ' aria-current="true"' : ''} href="${escapeXml(
			addressOf(searchPath, { q: query, ...chosen }, centre),
		)}">${escapeXml(label)} <span class="count">${count}</span></a>`;
	return `<div class="chips" role="group" aria-label="${escapeXml(centre.text.narrow)}">${[
		chip(centre.text.all, total, Object.keys(filters).length === 0, {}),
		...shown.map(({ name, value, label, count }) => {
			const isChosen = filters[name] === value;
			const others = Object.fromEntries(
				Object.entries(filters).filter(([other]) => other !== name),
			);
			return chip(label, count, isChosen, isChosen ? others : { ...filters, [name]: value });
		}),
	].join('')}</div>`;
}

function status(message: string): string {
	return `<p class="search-status" role="status">${escapeXml(message)}</p>`;
}

function contact(question: string, { site }: OpenHelpCentre): string {
	const { url, label } = site.contact;
	const address = contactWith(url, question, toAbsolute('/', site.url));
	return address === undefined ? escapeXml(label) : link(address, escapeXml(label));
}

function addressOf(
	path: string,
	parameters: Readonly<Record<string, string>>,
	{ site }: OpenHelpCentre,
): string {
	return `${toHref(path, site.url)}?${new URLSearchParams(parameters).toString()}`;
}

/** @param label HTML */
function link(address: string, label: string, className?: string): string {
	return `<a${className === undefined ? '' : ` class="${className}"`} href="${escapeXml(address)}">${label}</a>`;
}

function markOf({ query }: SearchResults, { search }: OpenHelpCentre): Mark {
	const stems = stemsToMark(query);
	return (text) =>
		markText(text, stems, search.knowledge.language)
			.map((part) =>
				part.isMarked ? `<mark>${escapeXml(part.text)}</mark>` : escapeXml(part.text),
			)
			.join('');
}
