import { stemmer } from 'stemmer';
import type { Language } from './language.ts';

const STOP_WORDS = `
a an and are as at be but by for if in into is it no not of on or such that the their then there
these they this to was will with
about all also am any been being can cannot could d did do does doing done don each from get had
has have having he her here hers him his how i its ll m me mine more most must my our ours please
re s shall she should so some t than thank thanks them those too us ve very want we were what when
where which while who whom whose why would you your yours
arent cant couldnt didnt doesnt dont hasnt havent hows im isnt ive shouldnt thats theres wasnt
werent whats wheres wont wouldnt youre
hello hi help
pls plz r thx u ur wat
`;

/** A server is asked for ever more words. */
const MOST_STEMS = 50_000;
const stems = new Map<string, string>();

/** Stop words of Lucene with the words that questions are made of, and Porter's stemmer. */
export const english: Language = {
	code: 'en',
	stopWords: new Set(STOP_WORDS.trim().split(/\s+/)),
	stem(word) {
		let stem = stems.get(word);
		if (stem !== undefined) return stem;
		if (stems.size >= MOST_STEMS) stems.clear();
		stem = stemmer(word);
		stems.set(word, stem);
		return stem;
	},
};
