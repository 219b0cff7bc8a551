import { beforeAll, describe, expect, test } from 'vitest';
import { formatMisses, isPerfect, scoreQuestions } from '../../relevance/judge.ts';
import type { JudgedQuestion, QuestionScores } from '../../relevance/judge.ts';
import { hasGotWorse, judgeOwnQuestions, readAccepted } from '../../relevance/own-questions.ts';

let judged: readonly JudgedQuestion[];
let scores: QuestionScores;

beforeAll(async () => {
	judged = await judgeOwnQuestions();
	scores = scoreQuestions(judged);
}, 60_000);

/** What a failing test says: the questions that got worse, then all that could do better. */
function report(): string {
	const accepted = readAccepted();
	const worse = judged.filter((one) => hasGotWorse(one, accepted));
	const better = judged.filter((one) => !isPerfect(one));
	return `Got worse:\n${formatMisses(worse) || 'none'}\n\nCould do better:\n${formatMisses(better)}`;
}

describe('what customers ask', () => {
	const isAnswerable = ({ pages }: JudgedQuestion) => pages.length > 0;

	test('is 120 questions or more, a third misspelt and a third in other words', () => {
		const answerable = judged.filter(isAnswerable);
		const share = (kind: string) =>
			answerable.filter((question) => question.kind === kind).length / answerable.length;
		expect(answerable.length).toBeGreaterThanOrEqual(120);
		expect(share('typos')).toBeGreaterThanOrEqual(1 / 3);
		expect(share('other-words')).toBeGreaterThanOrEqual(1 / 3);
	});

	test('is as often what nobody here answers: 150 questions or more', () => {
		expect(judged.filter((one) => !isAnswerable(one)).length).toBeGreaterThanOrEqual(150);
	});

	test('finds its right page first, 88 times of 100', () => {
		expect(scores.successAt1, report()).toBeGreaterThanOrEqual(0.88);
	});

	test('finds its right page among the first three, 96 times of 100', () => {
		expect(scores.successAt3, report()).toBeGreaterThanOrEqual(0.96);
	});

	test('is answered rightly, 55 times of 100', () => {
		expect(scores.rightShown, report()).toBeGreaterThanOrEqual(0.55);
	});

	test('got no worse than when its results were accepted', () => {
		const accepted = readAccepted();
		const worse = judged.filter((one) => hasGotWorse(one, accepted));
		expect(worse.length, report()).toBeLessThanOrEqual(3);
	});

	test('is answered by a wrong page 6 times of 100 at most', () => {
		expect(scores.wrongShown, report()).toBeLessThanOrEqual(0.06);
	});

	test('is not answered where no page answers it, but for 9 times of 100', () => {
		expect(scores.foreignAnswered, report()).toBeLessThanOrEqual(0.09);
	});

	test('is not answered when it is a word or two, but for 5 times of 100', () => {
		expect(scores.shortAnswered, report()).toBeLessThanOrEqual(0.05);
	});

	test('gets answers of good quality, 2.25 of 3 on average', () => {
		expect(scores.quality, report()).toBeGreaterThanOrEqual(2.25);
	});

	test('always finds something', () => {
		expect(judged.filter((one) => isAnswerable(one) && one.first === undefined)).toEqual([]);
	});
});
