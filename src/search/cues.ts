import type { Language } from './language.ts';

/**
 * What a word says of the kind of answer that is wanted or given: steps, a place, a cause, a time, a
 * person, a number, something that is not so, something that fails, something that is needed first.
 */
export type Cue =
	'steps' | 'place' | 'cause' | 'time' | 'person' | 'number' | 'negation' | 'trouble' | 'need';

/** The cues in a text. @param words in order, normalised */
export function findCues(words: readonly string[], { cues }: Language): ReadonlySet<Cue> {
	const found = new Set<Cue>();
	for (const [index, word] of words.entries()) {
		// "how many" asks for a number, "how" alone for steps.
		const cue = cues.get(`${word} ${words[index + 1] ?? ''}`) ?? cues.get(word);
		if (cue) found.add(cue);
	}
	return found;
}
