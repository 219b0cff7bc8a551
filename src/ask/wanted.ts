import { findCues } from '../search/cues.ts';
import type { Language } from '../search/language.ts';
import type { Query } from '../search/query.ts';
import { toWords } from '../search/tokens.ts';
import type { Passage } from './passages.ts';
import { hasSteps } from './passages.ts';

/** Ways through menus, and where on a screen something is. */
const PLACE = /→|\b(?:menu|icon|tab|at the (?:top|bottom)|corner|under)\b/i;
/** Headings of what must be there before one begins. */
const NEED =
	/^(?:before you (?:start|begin)|prerequisites?|requirements?|what you(?:'ll| will)? need)\b/i;

const STEPS_BONUS = 1.15;
const PLACE_BONUS = 1.1;
const UNWANTED = 0.75;

/** What a passage is, whatever is asked. */
export interface PassageKind {
	readonly hasSteps: boolean;
	/** It names a way through menus, or where on a screen something is. */
	readonly namesPlace: boolean;
	/** Its heading says that something goes wrong. */
	readonly isTrouble: boolean;
	/** It says what must be there before one begins. */
	readonly isNeed: boolean;
}

export function toPassageKind(passage: Passage, language: Language): PassageKind {
	const { heading = '', blocks } = passage;
	const told = findCues(toWords(heading), language);
	return {
		hasSteps: hasSteps(passage),
		namesPlace: blocks.some(({ text }) => PLACE.test(text)),
		isTrouble: told.has('trouble') || told.has('negation'),
		isNeed: NEED.test(heading),
	};
}

/**
 * What a passage's score is multiplied with for its kind: more for steps where the question asks how,
 * and for a place where it asks where; less for troubles and preconditions that nobody asked for.
 */
export function kindFactor({ cues }: Query, kind: PassageKind): number {
	const hasTrouble = cues.has('trouble') || cues.has('negation') || cues.has('cause');
	let factor = 1;
	if (cues.has('steps') && kind.hasSteps) factor *= STEPS_BONUS;
	if (cues.has('place') && kind.namesPlace) factor *= PLACE_BONUS;
	if (kind.isTrouble && !hasTrouble) factor *= UNWANTED;
	if (kind.isNeed && !cues.has('need') && !cues.has('person')) factor *= UNWANTED;
	return factor;
}
