import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	RequestError,
	cleanQuestion,
	hasParameter,
	readParameters,
} from '../../../src/answers/question.ts';
import { enServer } from '../../../src/text/en.ts';

const read = (search: string) => readParameters(search, ['ask', 'goal'], enServer);
const clean = (question: string) => cleanQuestion(question, enServer);

describe('parameters', () => {
	test.for([
		['?ask=a+b', { ask: 'a b' }],
		['?ask=a%20b', { ask: 'a b' }],
		['?ask=C%2B%2B', { ask: 'C++' }],
		['?ask=a=b&goal=', { ask: 'a=b', goal: '' }],
		['?ask', { ask: '' }],
		['ask=%C3%BC', { ask: 'ü' }],
		['?ask[]=a&__proto__=b&constructor=c&x', {}],
		['?x=%ff&ask=a', { ask: 'a' }],
	] as const)('%s', ([search, parameters]) => {
		expect(read(search)).toEqual(parameters);
	});

	test.for(['?ask=%ff', '?ask=%', '?ask=%zz', '?ask=%E0%A4%A', '?ask=%ED%A0%80'])(
		'%s is not UTF-8',
		(search) => {
			expect(() => read(search)).toThrow(new RequestError(400, enServer.notUtf8));
		},
	);

	test('one that is given twice is refused', () => {
		expect(() => read('?ask=a&ask=b')).toThrow(
			'“ask” is in the address more than once. Write it once.',
		);
	});

	test('what was encoded comes back, whatever else is there', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: 'grapheme' }),
				fc.array(fc.webQueryParameters()),
				(ask, others) => {
					const around = others.filter((other) => !/(?:^|&)(?:ask|goal)(?:=|&|$)/.test(other));
					const search = ['x=1', ...around, new URLSearchParams({ ask }).toString()].join('&');
					expect(read(`?${search}`)).toEqual({ ask });
				},
			),
		);
	});

	test('any query string is read or refused with a sentence', () => {
		fc.assert(
			fc.property(fc.string(), (search) => {
				try {
					read(search);
				} catch (error) {
					expect(error).toBeInstanceOf(RequestError);
				}
			}),
		);
	});

	test('a parameter is there by its whole name', () => {
		expect(hasParameter('?task=1&ask=', 'ask')).toBe(true);
		expect(hasParameter('?task=1&ask[]=2&asks=3', 'ask')).toBe(false);
	});
});

describe('a question', () => {
	test('is on one line, without what nobody can see', () => {
		expect(clean(' where\n is\u0000 my\u202e \u2066token\ud800? ')).toBe(
			'where is my token\ufffd?',
		);
	});

	test.for(['', '  ', '\u0000\u0001', '\u202e', '<question>', '<your question>'])(
		'%j is empty',
		(question) => {
			expect(() => clean(question)).toThrow(new RequestError(400, enServer.emptyQuestion));
		},
	);

	test('has at most 512 characters, as readers count them', () => {
		expect(clean('😀'.repeat(512))).toHaveLength(1024);
		expect(() => clean('😀'.repeat(513))).toThrow(
			'The question has 513 characters; at most 512 are read. Ask for one thing, in a sentence.',
		);
	});
});
