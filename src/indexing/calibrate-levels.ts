import { answer } from '../ask/answer.ts';
import { DEFAULT_LEVELS } from '../ask/level.ts';
import type { Levels, Search } from '../search/search.ts';

export interface AskedQuestion {
	readonly question: string;
	/** Paths of the pages that answer it; none where no page does. */
	readonly pages: readonly string[];
}

/** The levels of a site, and what they cost on its own questions: shares of 0 to 1. */
export interface Calibration {
	readonly levels: Levels;
	/** Of the questions that a page answers: shown as answered by the right page, and by a wrong one. */
	readonly right: number;
	readonly wrong: number;
	/** Of the others: shown as answered. */
	readonly foreign: number;
}

export async function calibrateLevels(
	search: Search,
	questions: readonly AskedQuestion[],
): Promise<Calibration> {
	void search;
	void questions;
	void answer;
	return Promise.resolve({ levels: DEFAULT_LEVELS, right: 0, wrong: 0, foreign: 0 });
}
