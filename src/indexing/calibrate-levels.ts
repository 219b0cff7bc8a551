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
/** So many right answers are given up to be spared one wrong answer. */
const WRONG_COST = 1.2;
/** Passages that may help cost a reader a glance. */
const USELESS_COST = 0.5;
/** Words that ask nothing stay below it. */
const LOWEST_ANSWER = 0.55;
/** What the default counts beside the site's own questions, as a number of them. */
const DEFAULT_COUNTS = 50;

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
	const levels = isEnough ? chooseLevels(judged) : DEFAULT_LEVELS;
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

function chooseLevels(judged: readonly Judged[]): Levels {
	const answerLevel = getBestLevel(judged, DEFAULT_LEVELS.answer, ({ isRight }) =>
		isRight ? 1 : -WRONG_COST,
	);
	const relatedLevel = getBestLevel(judged, DEFAULT_LEVELS.related, ({ helps }) =>
		helps ? 1 : -USELESS_COST,
	);
	return {
		answer: Math.max(answerLevel, LOWEST_ANSWER),
		related: Math.min(relatedLevel, answerLevel),
	};
}

/** The confidence from which on all that is shown is worth most, drawn to the default where there are few questions. */
function getBestLevel(
	judged: readonly Judged[],
	usual: number,
	worthOf: (judged: Judged) => number,
): number {
	const sorted = [...judged].sort((a, b) => b.confidence - a.confidence);
	let [best, most, worth] = [1, 0, 0];
	for (const [place, one] of sorted.entries()) {
		worth += worthOf(one);
		const next = sorted[place + 1]?.confidence ?? 0;
		if (worth > most) [most, best] = [worth, (one.confidence + next) / 2];
	}
	const share = judged.length / (judged.length + DEFAULT_COUNTS);
	return Math.round(1000 * (share * best + (1 - share) * usual)) / 1000;
}
