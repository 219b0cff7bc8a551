import { answer } from '../../src/ask/answer.ts';
import { rankPassages } from '../../src/ask/rank-passages.ts';
import { buildIndex } from '../../src/indexing/build-index.ts';
import { openFiles } from '../support/search-pages.ts';
import type { SearchResults } from '../../src/search/search.ts';
import type { Search } from '../../src/search/search.ts';
import { toSearchPage } from './collection.ts';
import type { Collection, CollectionQuery } from './collection.ts';
import { areaUnderCurve, meanScores, percentile95, scoreRanking } from './metrics.ts';
import type { RankingScores } from './metrics.ts';
import { randomOf, sample } from './random.ts';
import { holdsAnswer } from './spans.ts';
import { addTypo } from './typos.ts';
import { firstQueryBytes, indexBytes } from './index-bytes.ts';

export interface EvaluationOptions {
	/** One typo in every query, by this seed. */
	readonly typos: number | undefined;
	readonly ask: boolean;
	/** All queries instead of 500. */
	readonly all: boolean;
}

export interface Evaluation extends RankingScores {
	readonly queries: number;
	readonly cpuMsMean: number;
	readonly cpuMsP95: number;
	readonly indexBytes: number;
	readonly firstQueryBytes: number;
	/** Share of gold answers inside the shown sentences, and inside the best three passages. */
	readonly answerSentence?: number | undefined;
	readonly answerTop3?: number | undefined;
	/** How well the answer's score parts questions with an answer from those without. */
	readonly noAnswerAuroc?: number | undefined;
}

const MOST_QUERIES = 500;
const SAMPLE_SEED = 7;
const DEPTH = 100;

export async function evaluate(
	{ documents, queries, judgements }: Collection,
	{ typos, ask, all }: EvaluationOptions,
): Promise<Evaluation> {
	const files = await buildIndex(documents.map(toSearchPage), {
		language: 'en',
		synonyms: [],
		questions: [],
		site: {
			name: '',
			url: 'https://example.com',
			topics: [],
			versions: [],
			contact: { label: '', url: '' },
			tracksSearches: false,
		},
	});
	const search = await openFiles(files);
	const most = all ? Infinity : MOST_QUERIES;
	const random = randomOf(typos ?? 0);
	const misspelt = (query: CollectionQuery) =>
		typos === undefined ? query : { ...query, text: addTypo(query.text, random) };
	const judged = sample(
		queries.filter(({ id }) => judgements.has(id)),
		most,
		randomOf(SAMPLE_SEED),
	).map(misspelt);

	const scores: RankingScores[] = [];
	const times: number[] = [];
	for (const { id, text } of judged) {
		const start = process.cpuUsage();
		const results = await search.search(text);
		const { user, system } = process.cpuUsage(start);
		times.push((user + system) / 1000);
		scores.push(scoreRanking(await toRanking(search, results), judgements.get(id)!));
	}
	const impossible = queries.filter((query) => query.impossible).map(misspelt);
	return {
		queries: judged.length,
		...meanScores(scores),
		cpuMsMean: times.reduce((sum, time) => sum + time, 0) / Math.max(times.length, 1),
		cpuMsP95: percentile95(times),
		indexBytes: indexBytes(files),
		firstQueryBytes: await firstQueryBytes(
			files,
			judged.map(({ text }) => text),
		),
		...(ask ? await evaluateAsk(search, { documents, judged, impossible }) : {}),
	};
}

async function toRanking(search: Search, { hits }: SearchResults): Promise<string[]> {
	return Promise.all(
		hits.slice(0, DEPTH).map(async ({ id, page }) => (page ?? (await search.getPage(id))).path),
	);
}

async function evaluateAsk(
	search: Search,
	{
		documents,
		judged,
		impossible,
	}: Pick<Collection, 'documents'> & Record<'judged' | 'impossible', readonly CollectionQuery[]>,
) {
	// Whatever the level: the passage is measured here, not whether it is shown.
	const knowledge = { ...search.knowledge, levels: { answer: 0, related: 0 } };
	const byId = new Map(documents.map((document) => [document.id, document]));
	const answered: number[] = [];
	let [withSpans, inSentence, inTop3] = [0, 0, 0];
	for (const query of judged) {
		const results = await search.search(query.text);
		const found = answer(results, knowledge);
		answered.push(found.confidence);
		if (!query.spans?.length) continue;
		withSpans++;
		const best = found.excerpts[0];
		if (best && holdsAnswer(query, byId.get(best.page.path)!, best.blocks)) inSentence++;
		const pages = results.hits.flatMap(({ page, score }) => (page ? [{ page, score }] : []));
		const top = rankPassages(results.query, pages, knowledge).slice(0, 3);
		if (top.some(({ passage }) => holdsAnswer(query, byId.get(passage.page.path)!, passage.blocks)))
			inTop3++;
	}
	const unanswered: number[] = [];
	for (const { text } of impossible)
		unanswered.push(answer(await search.search(text), search.knowledge).confidence);
	return {
		answerSentence: withSpans === 0 ? undefined : inSentence / withSpans,
		answerTop3: withSpans === 0 ? undefined : inTop3 / withSpans,
		noAnswerAuroc: areaUnderCurve(answered, unanswered),
	};
}
