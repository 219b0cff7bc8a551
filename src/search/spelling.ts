import type { Language } from './language.ts';
import type { Neighbours } from './neighbours.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a first letter that differs costs, in mistakes: people seldom get it wrong. */
const OTHER_START = 0.5;
/** What a word gains on its equals when twice as many pages have it. */
const COMMON = 0.025;

/** A word that is spelt right, or that nobody can tell: the site or the language has it, or it has digits. */
export function isSpelt(
	word: string,
	{ words, ordinary, frequencies }: Vocabulary,
	{ stem }: Language,
): boolean {
	return (
		words.has(word) || ordinary.has(stem(word)) || frequencies.has(stem(word)) || /\d/.test(word)
	);
}

/** Words of the site that `word` may be a misspelling of, likeliest first. */
export function getCorrections(
	word: string,
	{ frequencies }: Vocabulary,
	neighbours: Neighbours,
	{ stem }: Language,
): string[] {
	const costOf = ({ word: candidate, distance }: { word: string; distance: number }) =>
		distance +
		(candidate[0] === word[0] ? 0 : OTHER_START) -
		COMMON * Math.log2(1 + (frequencies.get(stem(candidate)) ?? 0));
	return neighbours
		.near(word)
		.map((near) => ({ word: near.word, cost: costOf(near) }))
		.sort(
			(a, b) =>
				// A letter is sooner left out than mistaken for another.
				a.cost - b.cost || b.word.length - a.word.length || (a.word < b.word ? -1 : 1),
		)
		.map((near) => near.word);
}

/** Shorter parts are found in nearly every word. */
const SHORTEST_PART = 2;

/** "siteid" as "site id", where the site has both parts; of several ways the most common words. */
export function splitWord(
	word: string,
	{ frequencies }: Vocabulary,
	{ stem }: Language,
): string | undefined {
	const frequency = (part: string) => frequencies.get(stem(part)) ?? 0;
	let best: string | undefined;
	let bestFrequency = 0;
	for (let place = SHORTEST_PART; place <= word.length - SHORTEST_PART; place++) {
		const parts = [word.slice(0, place), word.slice(place)];
		const rarest = Math.min(...parts.map(frequency));
		if (rarest > bestFrequency) [best, bestFrequency] = [parts.join(' '), rarest];
	}
	return best;
}
