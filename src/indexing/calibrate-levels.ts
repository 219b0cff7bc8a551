import { answer } from '../ask/answer.ts';
import { DEFAULT_LEVELS } from '../ask/level.ts';
import type { Levels, Search } from '../search/search.ts';

export interface AskedQuestion {
	readonly question: string;
	/** Paths of the pages that answer it; none where no page does. */
	readonly pages: readonly string[];
}

/** The levels of a site with what they cost on its own questions. */
export interface Calibration {
	readonly levels: Levels;
	/** Questions that a page answers. */
	readonly answerable: number;
	/** Of these, answered by one of their pages, and by another page. */
	readonly right: number;
	readonly wrong: number;
	/** Questions that no page answers, and how many of them are answered. */
	readonly foreign: number;
	readonly foreignAnswered: number;
}

/** More change the third digit only. */
const MOST_QUESTIONS = 400;
/** With fewer of either kind a site has the levels that most sites do well with. */
const FEWEST_OF_KIND = 20;
/** Share of the questions of each kind that may get a wrong answer: one costs more than none. */
const MOST_WRONG = 0.07;
/** Passages that may help cost a reader a glance. */
const USELESS_COST = 0.5;
/** Words that ask nothing stay below it. */
const LOWEST_ANSWER = 0.55;

interface Judged {
	readonly confidence: number;
	readonly isAnswerable: boolean;
	/** The page that is quoted first answers the question; one of those quoted does. */
	readonly isRight: boolean;
	readonly helps: boolean;
}

/** Levels that give the site's own questions most right answers for the fewest wrong ones. */
export async function calibrateLevels(
	search: Search,
	questions: readonly AskedQuestion[],
): Promise<Calibration> {
	const step = Math.max(1, questions.length / MOST_QUESTIONS);
	const judged: Judged[] = [];
	for (let index = 0; index < questions.length; index += step)
		judged.push(await judge(questions[Math.floor(index)]!, search));
	const answerable = judged.filter(({ isAnswerable }) => isAnswerable);
	const foreign = judged.filter(({ isAnswerable }) => !isAnswerable);
	const isEnough = Math.min(answerable.length, foreign.length) >= FEWEST_OF_KIND;
	const levels = isEnough ? chooseLevels(answerable, foreign) : DEFAULT_LEVELS;
	const answered = (some: readonly Judged[]) =>
		some.filter(({ confidence }) => confidence >= levels.answer);
	const right = answered(answerable).filter(({ isRight }) => isRight).length;
	return {
		levels,
		answerable: answerable.length,
		right,
		wrong: answered(answerable).length - right,
		foreign: foreign.length,
		foreignAnswered: answered(foreign).length,
	};
}

async function judge({ question, pages }: AskedQuestion, search: Search): Promise<Judged> {
	const results = await search.search(question);
	const found = answer(results, { ...search.knowledge, levels: { answer: 0, related: 0 } });
	const quoted = found.excerpts.map(({ page }) => page.path);
	return {
		confidence: found.confidence,
		isAnswerable: pages.length > 0,
		isRight: pages.includes(quoted[0] ?? ''),
		helps: quoted.some((path) => pages.includes(path)),
	};
}

function chooseLevels(answerable: readonly Judged[], foreign: readonly Judged[]): Levels {
	const answerLevel = Math.max(LOWEST_ANSWER, getLowestLevel(answerable), getLowestLevel(foreign));
	const relatedLevel = getRelatedLevel([...answerable, ...foreign]);
	return { answer: answerLevel, related: Math.min(relatedLevel, answerLevel) };
}

/** The lowest confidence from which on not too many of the questions are answered by a wrong page. */
function getLowestLevel(judged: readonly Judged[]): number {
	const wrong = judged
		.filter(({ isRight }) => !isRight)
		.map(({ confidence }) => confidence)
		.sort((a, b) => b - a);
	const first = wrong[Math.floor(MOST_WRONG * judged.length)] ?? 0;
	return Math.ceil(1000 * first + 1) / 1000;
}

/** The confidence from which on passages help most readers for the fewest useless glances. */
function getRelatedLevel(judged: readonly Judged[]): number {
	const sorted = [...judged].sort((a, b) => b.confidence - a.confidence);
	let [best, most, worth] = [1, 0, 0];
	for (const { confidence, helps } of sorted) {
		worth += helps ? 1 : -USELESS_COST;
		if (worth > most) [most, best] = [worth, confidence];
	}
	return Math.floor(1000 * best) / 1000;
}
