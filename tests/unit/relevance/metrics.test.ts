import { describe, expect, test } from 'vitest';
import { holdsAnswer } from '../../relevance/spans.ts';
import { areaUnderCurve, percentile95, scoreRanking } from '../../relevance/metrics.ts';
import { randomOf, sample } from '../../relevance/random.ts';
import { addTypo } from '../../relevance/typos.ts';

describe('a ranking is scored as trec_eval does', () => {
	const judgements = new Map([
		['a', 2],
		['b', 1],
	]);

	test('the right one second, another fourth', () => {
		const scores = scoreRanking(['x', 'a', 'y', 'b'], judgements);
		const ideal = 2 / Math.log2(2) + 1 / Math.log2(3);
		expect(scores.ndcg10).toBeCloseTo((2 / Math.log2(3) + 1 / Math.log2(5)) / ideal);
		expect(scores.mrr10).toBe(0.5);
		expect(scores.map).toBeCloseTo((1 / 2 + 2 / 4) / 2);
		expect([scores.s1, scores.s3, scores.s5, scores.recall100, scores.empty]).toEqual([
			0, 1, 1, 1, 0,
		]);
	});

	test('nothing found', () => {
		expect(scoreRanking([], judgements)).toMatchObject({ ndcg10: 0, mrr10: 0, map: 0, empty: 1 });
	});

	test('the eleventh counts for recall and precision only', () => {
		const scores = scoreRanking(
			['c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'a'],
			judgements,
		);
		expect(scores).toMatchObject({ ndcg10: 0, mrr10: 0, s5: 0, recall100: 0.5 });
		expect(scores.map).toBeCloseTo(1 / 11 / 2);
	});
});

test('the area under the curve is the chance of being higher', () => {
	expect(areaUnderCurve([3, 2], [1, 2])).toBe((1 + 1 + 1 + 0.5) / 4);
	expect(areaUnderCurve([], [1])).toBeUndefined();
});

test('95 of 100 do not exceed the percentile', () => {
	expect(percentile95(Array.from({ length: 100 }, (_, index) => index))).toBe(95);
});

test('a typo is one mistake in one long word, the same one for the same seed', () => {
	for (let seed = 0; seed < 200; seed++) {
		const typo = addTypo('how do I change the dashboard', randomOf(seed));
		expect(typo).toBe(addTypo('how do I change the dashboard', randomOf(seed)));
		expect(typo).toMatch(/^how do I (?:c\w+ the dashboard|change the d\w+)$/);
	}
	expect(addTypo('is it', randomOf(1))).toBe('is it');
});

test('a sample keeps the order and its size', () => {
	const items = Array.from({ length: 50 }, (_, index) => index);
	const drawn = sample(items, 10, randomOf(7));
	expect(drawn.length).toBe(10);
	expect([...drawn].sort((a, b) => a - b)).toEqual(drawn);
});

test('an answer is held when all of it is shown, white space aside', () => {
	const document = { id: 'd', body: 'One two.\n\nThree  four five. Six.' };
	const span = { id: 'q', text: '', spans: [['d', 10, 21] as const] };
	expect(document.body.slice(10, 21)).toBe('Three  four');
	const shown = (words: string) => holdsAnswer(span, document, [{ type: 'text', text: words }]);
	expect(shown('Three four five.')).toBe(true);
	expect(shown('four five. Six.')).toBe(false);
	expect(shown('Somewhere else')).toBe(false);
});
