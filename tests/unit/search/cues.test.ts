import { describe, expect, test } from 'vitest';
import { findCues } from '../../../src/search/cues.ts';
import { english } from '../../../src/search/english.ts';
import { toWords } from '../../../src/search/tokens.ts';

const cuesOf = (text: string) => [...findCues(toWords(text), english)].sort();

describe('the kind of answer that a question wants', () => {
	test.each([
		['how do I create a token', ['steps']],
		['how many tokens may I have', ['number']],
		['Where is my token?', ['place']],
		['why are visits counted twice', ['cause']],
		["I don't see the icon", ['negation']],
		['the goal counts nothing', ['negation']],
		['the mail fails to arrive', ['trouble']],
		['which papers do I need', ['need']],
		['visits of this month', []],
	])('%s', (question, cues) => {
		expect(cuesOf(question)).toEqual(expect.arrayContaining(cues));
		if (cues.length === 0) expect(cuesOf(question)).toEqual([]);
	});
});
