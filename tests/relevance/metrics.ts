/** Grades of the documents that are relevant to a query, by id; all above 0. */
export type Judgements = ReadonlyMap<string, number>;

/** How good one ranking is; each between 0 and 1, as trec_eval computes it. */
export interface RankingScores {
	readonly ndcg10: number;
	readonly mrr10: number;
	readonly map: number;
	readonly s1: number;
	readonly s3: number;
	readonly s5: number;
	readonly recall100: number;
	readonly empty: number;
}

/** @param ranking document ids, best first */
export function scoreRanking(ranking: readonly string[], judgements: Judgements): RankingScores {
	const grades = ranking.map((id) => judgements.get(id) ?? 0);
	const first = grades.findIndex((grade) => grade > 0);
	const foundWithin = (depth: number) => (first >= 0 && first < depth ? 1 : 0);
	const ideal = [...judgements.values()].sort((a, b) => b - a);
	const relevant = grades.slice(0, 100).filter((grade) => grade > 0).length;
	return {
		ndcg10: gain(grades) / (gain(ideal) || 1),
		mrr10: foundWithin(10) / (first + 1 || 1),
		map: averagePrecision(grades) / (judgements.size || 1),
		s1: foundWithin(1),
		s3: foundWithin(3),
		s5: foundWithin(5),
		recall100: relevant / (judgements.size || 1),
		empty: ranking.length === 0 ? 1 : 0,
	};
}

/** Discounted cumulative gain of the first ten, linear in the grade. */
function gain(grades: readonly number[]): number {
	return grades.slice(0, 10).reduce((sum, grade, place) => sum + grade / Math.log2(place + 2), 0);
}

/** Sum of the precision at each relevant document. */
function averagePrecision(grades: readonly number[]): number {
	let found = 0;
	return grades.reduce((sum, grade, place) => (grade > 0 ? sum + ++found / (place + 1) : sum), 0);
}

/** The mean of each score over all rankings. */
export function meanScores(all: readonly RankingScores[]): RankingScores {
	const mean = (name: keyof RankingScores) =>
		all.reduce((sum, scores) => sum + scores[name], 0) / Math.max(all.length, 1);
	return {
		ndcg10: mean('ndcg10'),
		mrr10: mean('mrr10'),
		map: mean('map'),
		s1: mean('s1'),
		s3: mean('s3'),
		s5: mean('s5'),
		recall100: mean('recall100'),
		empty: mean('empty'),
	};
}

/** Chance that a score of the first list is higher than one of the second; equal ones count half. */
export function areaUnderCurve(
	higher: readonly number[],
	lower: readonly number[],
): number | undefined {
	if (higher.length === 0 || lower.length === 0) return undefined;
	let wins = 0;
	for (const a of higher) for (const b of lower) wins += a > b ? 1 : a === b ? 0.5 : 0;
	return wins / (higher.length * lower.length);
}

/** The value that 95 of 100 do not exceed. */
export function percentile95(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))] ?? 0;
}
