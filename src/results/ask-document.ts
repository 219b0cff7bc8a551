import type { Excerpt } from '../ask/answer.ts';
import type { SearchPage } from '../search/page.ts';
import type { ServerText } from '../text/server-text.ts';
import { isAnswered } from './answer.ts';
import type { Asked } from './answer.ts';
import { element, link } from './element.ts';
import type { ResultNode } from './element.ts';
import { toNothingFound } from './nothing-found.ts';
import { toPageSection } from './page-list.ts';
import type { PageLink } from './page-list.ts';
import { toPassage, toSource } from './passage.ts';
import type { ResultsSource } from './results-source.ts';

/** What programs are told beside the answer. */
export interface AskedByProgram extends Asked {
	/** The path asks the question of that title. */
	readonly followUps: readonly PageLink[];
	/** Pages for what the answer is for. */
	readonly furtherReading: readonly SearchPage[];
}

/** The answer as a document for programs: all that is quoted stands as a quotation. */
export function toAskDocument(
	{ results, found, followUps, furtherReading }: AskedByProgram,
	source: ResultsSource,
	serverText: ServerText,
): ResultNode[] {
	const { text } = source;
	const { text: question, corrected } = results.query;
	const hasAnswer = isAnswered(found, source);
	const quoted = found ? [found.best, ...found.more] : [];
	const excerpts = quoted.map((excerpt) => toQuotation(excerpt, source));
	return [
		element('h1', {}, question),
		corrected !== undefined && element('p', {}, `${text.corrected} “${corrected}”.`),
		...(found ? [] : toNothingFound(question, source)),
		found && !hasAnswer && element('p', {}, text.closest),
		...(hasAnswer ? excerpts[0]! : []),
		hasAnswer && excerpts.length > 1 && element('h2', {}, text.alsoRead),
		...excerpts.slice(hasAnswer ? 1 : 0).flat(),
		...toPageSection(text.followUps, followUps, serverText.followUpsHint),
		...toPageSection(serverText.furtherReading, furtherReading),
		...toPageSection(serverText.sources, toSources(quoted)),
	];
}

/** The pages that are quoted, each once. */
export function toSources(excerpts: readonly Excerpt[]): SearchPage[] {
	return [...new Set(excerpts.map(({ page }) => page))];
}

function toQuotation(excerpt: Excerpt, { text }: ResultsSource): ResultNode[] {
	const { href, label } = toSource(excerpt, text);
	return [
		element('blockquote', {}, ...toPassage(excerpt.blocks)),
		element('p', {}, link(href, label)),
	];
}
