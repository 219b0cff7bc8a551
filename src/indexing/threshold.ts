import { answer } from '../ask/answer.ts';
import type { Search } from '../search/search.ts';

/** Share of the site's own questions that must be answered as such. */
const MUST_ANSWER = 0.95;
/** More change the third digit only. */
const MOST_QUESTIONS = 400;

/**
 * The score that 95 % of the site's own questions reach; 0 when there are none. What scores less is
 * shown as the closest passages, not as the answer.
 */
export async function getThreshold(search: Search, questions: readonly string[]): Promise<number> {
	const step = Math.max(1, questions.length / MOST_QUESTIONS);
	const scores: number[] = [];
	for (let index = 0; index < questions.length; index += step) {
		const results = await search.search(questions[Math.floor(index)]!);
		scores.push(answer(results, search.knowledge)?.score ?? 0);
	}
	scores.sort((a, b) => a - b);
	const lowest = scores[Math.floor(scores.length * (1 - MUST_ANSWER))] ?? 0;
	return Math.floor(lowest * 1000) / 1000;
}
