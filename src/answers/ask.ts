import { answer } from '../ask/answer.ts';
import type { Answer, Excerpt } from '../ask/answer.ts';
import type { SearchPage } from '../search/page.ts';
import type { SearchResults } from '../search/search.ts';
import type { OpenHelpCentre } from './help-centre.ts';
import { toLink, withParameters } from './links.ts';
import { renderBlocks } from './render-blocks.ts';
import type { AskResponse, ExcerptResponse, Link } from './responses.ts';

export interface AskRequest {
	readonly question: string;
	readonly goal?: string | undefined;
	/** Path and parameter that further questions are asked with. */
	readonly askAt: { readonly path: string; readonly parameter: 'ask' | 'q' };
	readonly signal?: AbortSignal | undefined;
}

/** What was found for a question, for pages that mark words in it. */
export interface AskResult {
	readonly response: AskResponse;
	readonly results: SearchResults;
	/** What `response` quotes: the answer first where there is one. */
	readonly excerpts: readonly Excerpt[];
}

const MOST_FURTHER = 3;

/** The answer to a question, quoted word for word from the pages, with its sources. */
export async function ask(centre: OpenHelpCentre, request: AskRequest): Promise<AskResult> {
	const { question, goal, signal } = request;
	const { knowledge } = centre.search;
	const { results, found } = await centre.find(question, { signal }, (results) => ({
		results,
		found: answer(results, knowledge),
	}));
	const isAnswered = found !== undefined && found.score >= knowledge.threshold;
	const excerpts = found ? [found.best, ...found.more] : [];
	const quoted = excerpts.map((excerpt) => toExcerptResponse(excerpt, centre));
	const { corrected } = results.query;
	return {
		results,
		excerpts,
		response: {
			question,
			...(goal === undefined ? {} : { goal }),
			...(corrected === undefined ? {} : { corrected }),
			isAnswered,
			...(isAnswered ? { answer: quoted[0]! } : {}),
			excerpts: isAnswered ? quoted.slice(1) : quoted,
			followUps: (found?.followUps ?? []).map((page) => toFollowUp(page, request, centre)),
			furtherReading: goal === undefined ? [] : await findFurther(goal, found, centre, signal),
			sources: toSources(excerpts, centre),
		},
	};
}

function toExcerptResponse(
	{ page, heading, anchor, blocks }: Excerpt,
	{ site }: OpenHelpCentre,
): ExcerptResponse {
	return {
		blocks: blocks.map(({ type, text }) => ({ type, text })),
		markdown: renderBlocks(blocks),
		source: {
			...toLink(page, site, anchor),
			...(heading === undefined ? {} : { section: heading }),
		},
	};
}

function toFollowUp(
	page: SearchPage,
	{ goal, askAt }: AskRequest,
	{ site }: OpenHelpCentre,
): AskResponse['followUps'][number] {
	const parameters = { [askAt.parameter]: page.title, goal };
	return {
		question: page.title,
		url: toLink(page, site).url,
		ask: withParameters(askAt.path, parameters, site),
	};
}

/** Each page once. */
function toSources(excerpts: readonly Excerpt[], { site }: OpenHelpCentre): Link[] {
	return [...new Set(excerpts.map(({ page }) => page))].map((page) => toLink(page, site));
}

async function findFurther(
	goal: string,
	found: Answer | undefined,
	centre: OpenHelpCentre,
	signal: AbortSignal | undefined,
): Promise<Link[]> {
	const shown = new Set(
		found &&
			[found.best, ...found.more]
				.map(({ page }) => page.path)
				.concat(found.followUps.map(({ path }) => path)),
	);
	return centre.find(goal, { signal }, ({ hits, matching }) =>
		hits
			.flatMap(({ id, page }) => (page && matching.has(id) && !shown.has(page.path) ? [page] : []))
			.slice(0, MOST_FURTHER)
			.map((page) => toLink(page, centre.site)),
	);
}
