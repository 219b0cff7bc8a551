import type { Passage } from './passages.ts';
import { hasSteps } from './passages.ts';

/** Words of a question that are stop words to a search, but say which kind of passage answers it. */
const ASKS = {
	steps: /\bhow\b(?! (?:many|much|long|old|often|far|come)\b)/i,
	place: /\bwhere\b|\b(?:find|locate)\b/i,
	cause: /\bwhy\b|\bhow come\b|\b(?:reason|cause)\b/i,
	trouble:
		/n['’]t\b|\b(?:not|no longer|never|nothing|cannot|cant|dont|doesnt|isnt|wont|didnt|without|error|errors|fail\w*|wrong|problem\w*|trouble|broken|missing|empty|refuse\w*|reject\w*|stuck|stop\w*|lost|invalid|block\w*|denied|disappear\w*|gone|why)\b/i,
	need: /\b(?:need\w*|requir\w*|before|prerequisites?|must|papers|documents|allowed|who)\b/i,
};

/** Headings of passages that answer only who asks for that. */
const TROUBLE =
	/\b(?:goes wrong|not|cannot|trouble\w*|problems?|mistakes?|errors?|fails?|refuses|missing|empty|wrong|stuck|nothing|lost)\b/i;
const NEED =
	/^(?:before you (?:start|begin)|prerequisites?|requirements?|what you(?:'ll| will)? need)\b/i;
const PLACE = /→|\b(?:menu|icon|tab|at the (?:top|bottom)|corner|under)\b/i;

const STEPS_BONUS = 1.15;
const PLACE_BONUS = 1.1;
const UNWANTED = 0.75;

/**
 * What a passage's score is multiplied with for its kind: more for steps where the question asks how,
 * and for a place where it asks where; less for troubles and preconditions that nobody asked for.
 */
export function kindFactor(question: string, passage: Passage): number {
	const { heading = '', blocks } = passage;
	let factor = 1;
	if (ASKS.steps.test(question) && hasSteps(passage)) factor *= STEPS_BONUS;
	if (ASKS.place.test(question) && blocks.some(({ text }) => PLACE.test(text)))
		factor *= PLACE_BONUS;
	if (TROUBLE.test(heading) && !ASKS.trouble.test(question)) factor *= UNWANTED;
	if (NEED.test(heading) && !ASKS.need.test(question)) factor *= UNWANTED;
	return factor;
}

export function asksForSteps(question: string): boolean {
	return ASKS.steps.test(question);
}
