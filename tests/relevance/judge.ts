import { answer } from '../../src/ask/answer.ts';
import type { AnswerLevel } from '../../src/ask/level.ts';
import type { Search } from '../../src/search/search.ts';

/** A question with what a right answer to it is. */
export interface Question {
	readonly question: string;
	/** What the report counts together. */
	readonly kind: string;
	/** Paths of the pages that answer it, the best one first; none where no page does. */
	readonly pages: readonly string[];
	/** What a right answer quotes; undefined where any passage of a right page will do. */
	readonly says: RegExp | undefined;
}

/** How the site does on a question. */
export interface JudgedQuestion extends Question {
	/** Place of the first right page among the results, 1 is first; Infinity is not found. */
	readonly rank: number;
	/** Path of the page that stands first. */
	readonly first: string | undefined;
	readonly level: AnswerLevel;
	readonly confidence: number;
	/** Path of the page that is quoted first. */
	readonly quoted: string | undefined;
	readonly verdict: Verdict;
}

/**
 * What a reader gets: the right answer, another passage of a right page, an answer of a wrong page;
 * passages of which one is right, or no answer.
 */
export type Verdict = 'right' | 'wrong passage' | 'wrong page' | 'helped' | 'not answered';

export async function judgeQuestion(question: Question, search: Search): Promise<JudgedQuestion> {
	const { pages, says } = question;
	const results = await search.search(question.question);
	const paths = results.hits.flatMap(({ page }) => page?.path ?? []);
	const place = paths.findIndex((path) => pages.includes(path));
	const { level, confidence, excerpts } = answer(results, search.knowledge);
	const [best] = excerpts;
	const fits = (excerpt: typeof best) => pages.includes(excerpt?.page.path ?? '');
	const quote = [best?.heading, ...(best?.blocks ?? []).map(({ text }) => text)].join(' ');
	const verdictOf = (): Verdict => {
		if (level !== 'answer') return excerpts.some(fits) ? 'helped' : 'not answered';
		if (!fits(best)) return 'wrong page';
		return says?.test(quote) === false ? 'wrong passage' : 'right';
	};
	return {
		...question,
		rank: place < 0 ? Infinity : place + 1,
		first: paths[0],
		level,
		confidence,
		quoted: best?.page.path,
		verdict: verdictOf(),
	};
}

/** Shares of 0 to 1; NaN of nothing. */
export interface QuestionScores {
	/** Of the questions that a page answers: a right page is first, and among the first three. */
	readonly successAt1: number;
	readonly successAt3: number;
	/** Of the same: the right answer is shown, and the answer of a wrong page. */
	readonly rightShown: number;
	readonly wrongShown: number;
	/** Of the questions that no page answers: an answer is shown all the same. */
	readonly foreignAnswered: number;
	/** The same of one or two words that are no title. */
	readonly shortAnswered: number;
	/** Mean of the answers shown, 0 to 3: right 3, another passage of a right page 1, a wrong page 0. */
	readonly quality: number;
}

export const SHORT = 'short';

export function scoreQuestions(judged: readonly JudgedQuestion[]): QuestionScores {
	const answerable = judged.filter(({ pages }) => pages.length > 0);
	const short = judged.filter(({ kind, pages }) => kind === SHORT && pages.length === 0);
	const foreign = judged.filter(({ kind, pages }) => kind !== SHORT && pages.length === 0);
	const share = (some: readonly JudgedQuestion[], is: (one: JudgedQuestion) => boolean) =>
		some.filter(is).length / some.length;
	const isAnswered = ({ level }: JudgedQuestion) => level === 'answer';
	const marks = judged.filter(isAnswered).map(({ verdict }) => MARKS[verdict] ?? 0);
	return {
		successAt1: share(answerable, ({ rank }) => rank === 1),
		successAt3: share(answerable, ({ rank }) => rank <= 3),
		rightShown: share(answerable, ({ verdict }) => verdict === 'right'),
		wrongShown: share(answerable, ({ verdict }) => verdict === 'wrong page'),
		foreignAnswered: share(foreign, isAnswered),
		shortAnswered: share(short, isAnswered),
		quality: marks.reduce((sum, mark) => sum + mark, 0) / marks.length,
	};
}

const MARKS: Partial<Record<Verdict, number>> = { right: 3, 'wrong passage': 1 };

/** A line for each question that could do better, the worst ones first. */
export function formatMisses(judged: readonly JudgedQuestion[]): string {
	return judged
		.filter((one) => !isPerfect(one))
		.sort((a, b) => badness(b) - badness(a) || b.rank - a.rank)
		.map(({ question, kind, rank, verdict, pages, first, quoted, confidence }) => {
			const place = rank === Infinity ? 'not found' : `rank ${rank}`;
			const found = pages.length === 0 ? 'no page answers it' : `${place} of ${pages[0]!}`;
			const shown = quoted === undefined ? (first ?? 'nothing') : quoted;
			return `${verdict}  ${kind}  “${question}”: ${found}; ${shown}, ${confidence.toFixed(2)}`;
		})
		.join('\n');
}

export function isPerfect({ pages, rank, verdict }: JudgedQuestion): boolean {
	return pages.length === 0 ? verdict === 'not answered' : rank === 1 && verdict === 'right';
}

const WORST_LAST: readonly Verdict[] = [
	'right',
	'helped',
	'not answered',
	'wrong passage',
	'wrong page',
];

/** How bad it is for the reader, 0 and up. */
export function badness({ verdict }: Pick<JudgedQuestion, 'verdict'>): number {
	return WORST_LAST.indexOf(verdict);
}
