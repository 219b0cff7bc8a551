import { answer } from '../ask/answer.ts';
import type { Answer, Excerpt } from '../ask/answer.ts';
import { toAbsolute, withParameters } from '../knowledge-base/urls.ts';
import { isAnswered } from '../results/answer.ts';
import { toSources } from '../results/ask-document.ts';
import type { AskedByProgram } from '../results/ask-document.ts';
import { toPassage } from '../results/passage.ts';
import type { SearchPage } from '../search/page.ts';
import type { OpenHelpCentre } from './help-centre.ts';
import { toLink } from './links.ts';
import type { AskResponse, ExcerptResponse } from './responses.ts';
import { toMarkdown } from './to-markdown.ts';

export interface AskRequest {
	readonly question: string;
	readonly goal?: string | undefined;
	/** Path and parameter that further questions are asked with. */
	readonly askAt: { readonly path: string; readonly parameter: 'ask' | 'q' };
	readonly signal?: AbortSignal | undefined;
}

const MOST_FURTHER = 3;

/** The answer to a question, quoted word for word from the pages. */
export async function ask(centre: OpenHelpCentre, request: AskRequest): Promise<AskedByProgram> {
	const { question, goal, askAt, signal } = request;
	const asked = await centre.find(question, { signal }, (results) => ({
		results,
		found: answer(results, centre.search.knowledge),
	}));
	const followUps = asked.found?.followUps ?? [];
	return {
		...asked,
		followUps: followUps.map(({ title }) => ({
			title,
			path: withParameters(askAt.path, {
				[askAt.parameter]: title,
				...(goal === undefined ? {} : { goal }),
			}),
		})),
		furtherReading: goal === undefined ? [] : await findFurther(goal, asked.found, centre, signal),
	};
}

/** The same in JSON, its addresses absolute. */
export function toAskResponse(
	asked: AskedByProgram,
	goal: string | undefined,
	centre: OpenHelpCentre,
): AskResponse {
	const { site } = centre;
	const { results, found, followUps, furtherReading } = asked;
	const { text: question, corrected } = results.query;
	const quoted = found ? [found.best, ...found.more] : [];
	const excerpts = quoted.map((excerpt) => toExcerptResponse(excerpt, centre));
	const hasAnswer = isAnswered(found, centre);
	return {
		question,
		...(goal === undefined ? {} : { goal }),
		...(corrected === undefined ? {} : { corrected }),
		isAnswered: hasAnswer,
		...(hasAnswer ? { answer: excerpts[0]! } : {}),
		excerpts: hasAnswer ? excerpts.slice(1) : excerpts,
		followUps: followUps.map(({ title, path }, place) => ({
			question: title,
			url: toLink(found!.followUps[place]!, site).url,
			ask: toAbsolute(path, site.url),
		})),
		furtherReading: furtherReading.map((page) => toLink(page, site)),
		sources: toSources(quoted).map((page) => toLink(page, site)),
	};
}

function toExcerptResponse(
	{ page, heading, anchor, blocks }: Excerpt,
	{ site }: OpenHelpCentre,
): ExcerptResponse {
	return {
		blocks: blocks.map(({ type, text }) => ({ type, text })),
		markdown: toMarkdown(toPassage(blocks), site.url),
		source: {
			...toLink(page, site, anchor),
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
	const shown = new Set(
		found &&
			[found.best, ...found.more]
				.map(({ page }) => page.path)
				.concat(found.followUps.map(({ path }) => path)),
	);
	return centre.find(goal, { signal }, ({ hits, matching }) =>
		hits
			.flatMap(({ id, page }) => (page && matching.has(id) && !shown.has(page.path) ? [page] : []))
			.slice(0, MOST_FURTHER),
	);
}
