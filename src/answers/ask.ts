import { answer } from '../ask/answer.ts';
import type { Answer, Excerpt } from '../ask/answer.ts';
import { toAbsolute } from '../knowledge-base/urls.ts';
import { isAnswered } from '../results/answer.ts';
import { toAskDocument, toSources } from '../results/documents.ts';
import type { Asked } from '../results/documents.ts';
import { toPassage } from '../results/passage.ts';
import type { SearchPage } from '../search/page.ts';
import type { ServerText } from '../text/text.ts';
import type { OpenHelpCentre } from './help-centre.ts';
import { toLink } from './links.ts';
import type { AskResponse, ExcerptResponse } from './responses.ts';
import { toMarkdown } from './to-markdown.ts';

export interface AskRequest {
	readonly question: string;
	readonly goal: string | undefined;
	/** Path that a further question is asked with. */
	readonly toAskPath: (question: string) => string;
	readonly signal: AbortSignal | undefined;
}

const MOST_FURTHER = 3;

/** The answer to a question, quoted word for word from the pages. */
export async function ask(centre: OpenHelpCentre, request: AskRequest): Promise<Asked> {
	const { question, goal, toAskPath, signal } = request;
	const { view, found } = await centre.find(question, { signal }, (view) => ({
		view,
		found: answer(view.results, view.search.knowledge),
	}));
	const followUps = found?.followUps ?? [];
	return {
		goal,
		found,
		view,
		followUps: followUps.map(({ title }) => ({ title, path: toAskPath(title) })),
		furtherReading: goal === undefined ? [] : await findFurther(goal, found, centre, signal),
	};
}

/** The answer in Markdown. */
export function toAskMarkdown(asked: Asked, text: ServerText): string {
	return `${toMarkdown(toAskDocument(asked, text), asked.view.site.url)}\n`;
}

/** The answer in JSON; its addresses are absolute, for it is read elsewhere. */
export function toAskResponse(asked: Asked): AskResponse {
	const { goal, found, followUps, furtherReading, view } = asked;
	const { text: question, corrected } = view.results.query;
	const { url } = view.site;
	const quoted = found ? [found.best, ...found.more] : [];
	const excerpts = quoted.map((excerpt) => toExcerptResponse(excerpt, url));
	const hasAnswer = isAnswered(found, view);
	return {
		question,
		...(goal === undefined ? {} : { goal }),
		...(corrected === undefined ? {} : { corrected }),
		isAnswered: hasAnswer,
		...(hasAnswer ? { answer: excerpts.shift()! } : {}),
		excerpts,
		followUps: followUps.map(({ title, path }, place) => ({
			question: title,
			url: toAbsolute(found!.followUps[place]!.path, url),
			ask: toAbsolute(path, url),
		})),
		furtherReading: furtherReading.map((page) => toLink(page, url)),
		sources: toSources(quoted).map((page) => toLink(page, url)),
	};
}

function toExcerptResponse(
	{ page, heading, anchor, blocks }: Excerpt,
	siteUrl: string,
): ExcerptResponse {
	return {
		blocks: blocks.map(({ type, text }) => ({ type, text })),
		markdown: toMarkdown(toPassage(blocks), siteUrl),
		source: {
			...toLink(page, siteUrl, anchor),
			...(heading === undefined ? {} : { section: heading }),
		},
	};
}

async function findFurther(
	goal: string,
	found: Answer | undefined,
	centre: OpenHelpCentre,
	signal: AbortSignal | undefined,
): Promise<SearchPage[]> {
	const excerpts = found ? [found.best, ...found.more] : [];
	const shown = [...excerpts.map(({ page }) => page), ...(found?.followUps ?? [])];
	const paths = new Set(shown.map(({ path }) => path));
	return centre.find(goal, { signal }, ({ results: { hits, matching } }) =>
		hits
			.flatMap(({ id, page }) => (page && matching.has(id) && !paths.has(page.path) ? [page] : []))
			.slice(0, MOST_FURTHER),
	);
}
