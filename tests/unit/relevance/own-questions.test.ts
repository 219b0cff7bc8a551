import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { formatMisses, rankOwnQuestions, successAt } from '../../relevance/own-questions.ts';
import type { QuestionRank } from '../../relevance/own-questions.ts';

/** Questions whose right page was not first when the ranks were last accepted. */
const accepted = JSON.parse(
	readFileSync(new URL('../../relevance/accepted-ranks.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, number>>;

let ranks: readonly QuestionRank[];

beforeAll(async () => {
	ranks = await rankOwnQuestions();
}, 60_000);

/** What a failing test says: the questions that got worse, then all that are not first. */
function report(): string {
	const worse = ranks.filter(({ question, rank }) => rank > (accepted[question] ?? 1));
	return `Got worse:\n${formatMisses(worse) || 'none'}\n\nNot first:\n${formatMisses(ranks)}`;
}

describe('what customers ask', () => {
	test('is 120 questions or more, a third misspelt and a third in other words', () => {
		const share = (kind: QuestionRank['kind']) =>
			ranks.filter((question) => question.kind === kind).length / ranks.length;
		expect(ranks.length).toBeGreaterThanOrEqual(120);
		expect(share('typos')).toBeGreaterThanOrEqual(1 / 3);
		expect(share('other-words')).toBeGreaterThanOrEqual(1 / 3);
	});

	test('finds its right page first, nine times of ten', () => {
		expect(successAt(1, ranks), report()).toBeGreaterThanOrEqual(0.9);
	});

	test('finds its right page among the first three, 97 times of 100', () => {
		expect(successAt(3, ranks), report()).toBeGreaterThanOrEqual(0.97);
	});

	test('always finds something', () => {
		expect(ranks.filter(({ first }) => first === undefined)).toEqual([]);
	});
});
