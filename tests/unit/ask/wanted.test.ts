import { describe, expect, test } from 'vitest';
import { kindFactor, toPassageKind } from '../../../src/ask/wanted.ts';
import type { Passage } from '../../../src/ask/passages.ts';
import { english } from '../../../src/search/english.ts';
import { understandQuery } from '../../../src/search/query.ts';
import { openSearch, searchPage, text } from '../../support/search-pages.ts';

const page = searchPage('/token/', 'Tokens', 'A token is a secret.');
const { knowledge } = await openSearch([page]);

function factorOf(question: string, changes: Partial<Passage>): number {
	const passage = { page, heading: undefined, anchor: undefined, blocks: [], ...changes };
	return kindFactor(understandQuery(question, knowledge), toPassageKind(passage, english));
}

describe('the kind of a passage', () => {
	const steps = {
		blocks: ['Open it.', 'Choose it.'].map((words) => ({ type: 'step' as const, text: words })),
	};

	test('steps are for who asks how', () => {
		expect(factorOf('how do I make a token', steps)).toBeGreaterThan(1);
		expect(factorOf('how many tokens are there', steps)).toBe(1);
	});

	test('a way through menus is for who asks where', () => {
		const place = { blocks: [text('Open Administration → Security.')] };
		expect(factorOf('where is the token', place)).toBeGreaterThan(1);
		expect(factorOf('who has a token', place)).toBe(1);
	});

	test('troubles are for who has one', () => {
		const trouble = { heading: 'If it does not work' };
		expect(factorOf('make a token', trouble)).toBeLessThan(1);
		expect(factorOf("the token doesn't work", trouble)).toBe(1);
	});

	test('what must be there first is for who asks what is needed', () => {
		const need = { heading: 'Before you start' };
		expect(factorOf('delete one token', need)).toBeLessThan(1);
		expect(factorOf('what do I need for a token', need)).toBe(1);
	});
});
