import type { Levels } from '../search/search.ts';

/** An answer; passages that may help; or the plain word that no article answers this. */
export type AnswerLevel = 'answer' | 'related' | 'none';

/** Of a site without questions to learn from: docs/search.md says what they were measured to cost. */
export const DEFAULT_LEVELS: Levels = { answer: 0.6, related: 0.25 };

/** @param confidence that the best excerpt answers the question, 0 to 1 */
export function toLevel(confidence: number, levels: Levels): AnswerLevel {
	if (confidence === 0) return 'none';
	if (confidence >= levels.answer) return 'answer';
	return confidence >= levels.related ? 'related' : 'none';
}
