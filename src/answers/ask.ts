import { answer } from '../ask/answer.ts';
import type { Excerpt } from '../ask/quote.ts';
import { toAbsolute } from '../knowledge-base/urls.ts';
import { toSources } from '../results/documents.ts';
import type { Asked } from '../results/documents.ts';
import { toSection, toWholeBlocks, toWholeQuotation } from '../results/quotation.ts';
import type { SearchPage } from '../search/page.ts';
import type { OpenHelpCentre } from './help-centre.ts';
import { toContactLink, toLink } from './links.ts';
import { cleanQuestion } from './question.ts';
import type { AskResponse, ExcerptResponse } from './responses.ts';
import { toMarkdown } from './to-markdown.ts';

const MOST_FURTHER = 3;

/**
 * The answer to a question, quoted word for word from the pages.
 *
 * @param goal what the answer is for
 * @param toAskPath path that a further question is asked with
 * @throws {RequestError} when the question or the goal can't be read
 */
export async function ask(
	centre: OpenHelpCentre,
	question: string,
	goal: string | undefined,
	toAskPath: (question: string, goal?: string) => string,
	signal: AbortSignal,
): Promise<Asked> {
	const clean = cleanQuestion(question, centre.serverText);
	const aim = goal?.trim() ? cleanQuestion(goal, centre.serverText) : undefined;
	const { view, found } = await centre.find(clean, { signal }, (view) => ({
		view,
		found: answer(view.results, view.search.knowledge),
	}));
	const { excerpts, followUps } = found;
	const shown = [...excerpts.map(({ page }) => page), ...followUps];
	return {
		goal: aim,
		found,
		view,
		followUps: followUps.map(({ title }) => ({ title, path: toAskPath(title, aim) })),
		furtherReading: aim === undefined ? [] : await findFurther(aim, shown, centre, signal),
	};
}

/** The answer in JSON; its addresses are absolute, for it is read elsewhere. */
export function toAskResponse(asked: Asked): AskResponse {
	const { goal, found, followUps, furtherReading, view } = asked;
	const { level, excerpts } = found;
	const { text: question, corrected } = view.results.query;
	const { url } = view.site;
	const quoted = excerpts.map((excerpt) => toExcerptResponse(excerpt, url));
	const isAnswered = level === 'answer';
	return {
		question,
		...(goal === undefined ? {} : { goal }),
		...(corrected === undefined ? {} : { corrected }),
		level,
		isAnswered,
		...(isAnswered ? { answer: quoted.shift()! } : {}),
		excerpts: quoted,
		followUps: followUps.map(({ title, path }, place) => ({
			question: title,
			url: toAbsolute(found.followUps[place]!.path, url),
			ask: toAbsolute(path, url),
		})),
		...(level === 'none' && toContactLink(view)),
		furtherReading: furtherReading.map((page) => toLink(page, url)),
		sources: toSources(excerpts).map((page) => toLink(page, url)),
	};
}

function toExcerptResponse(excerpt: Excerpt, siteUrl: string): ExcerptResponse {
	const { page, anchor } = excerpt;
	const heading = toSection(excerpt);
	return {
		blocks: toWholeBlocks(excerpt).map(({ type, text }) => ({
			type,
			text: type === 'row' || type === 'head' ? text.replaceAll('\t', ' | ') : text,
		})),
		markdown: toMarkdown(toWholeQuotation(excerpt), siteUrl),
		source: {
			...toLink(page, siteUrl, anchor),
			...(heading === undefined ? {} : { section: heading }),
		},
	};
}

async function findFurther(
	goal: string,
	shown: readonly SearchPage[],
	centre: OpenHelpCentre,
	signal: AbortSignal | undefined,
): Promise<SearchPage[]> {
	const paths = new Set(shown.map(({ path }) => path));
	return centre.find(goal, { signal }, ({ results: { hits, matching } }) =>
		hits
			.flatMap(({ id, page }) => (page && matching.has(id) && !paths.has(page.path) ? [page] : []))
			.slice(0, MOST_FURTHER),
	);
}
