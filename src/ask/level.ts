import { toWords } from '../search/tokens.ts';
import type { Query } from '../search/query.ts';
import type { Levels } from '../search/search.ts';

/** An answer; passages that may help; or the plain word that no article answers this. */
export type AnswerLevel = 'answer' | 'related' | 'none';

/** Of a site without questions to learn from: docs/search.md says what they were measured to cost. */
export const DEFAULT_LEVELS: Levels = { answer: 0.7, related: 0.25 };

/** Fewer words are typed to look around: they ask nothing. */
const FEWEST_WORDS = 3;

/**
 * @param confidence that the best excerpt answers the query, 0 to 1
 * @param isTitle the query is the title, question or alias of its page
 */
export function toLevel(
	{ text, terms }: Query,
	confidence: number,
	isTitle: boolean,
	levels: Levels,
): AnswerLevel {
	const telling = terms.filter(({ saysNothing }) => !saysNothing);
	// "how do i do it" finds pages, but asks nothing that one of them could answer.
	if (telling.length === 0) return 'none';
	if (isTitle) return 'answer';
	const isShort = telling.length === 1 || toWords(text).length < FEWEST_WORDS;
	if (!isShort && confidence >= levels.answer) return 'answer';
	return confidence >= levels.related || isShort ? 'related' : 'none';
}
