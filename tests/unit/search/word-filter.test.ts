import { expect, test } from 'vitest';
import { packFilter, parseFilter } from '../../../src/search/word-filter.ts';

const words = Array.from({ length: 5000 }, (_, n) => `word${(n * 7919).toString(36)}`);

test('every word that was put in is found', () => {
	const filter = parseFilter(packFilter(words));
	expect(words.filter((word) => !filter.has(word))).toEqual([]);
});

test('of others one in twenty-five at most', () => {
	const filter = parseFilter(packFilter(words));
	const others = words.map((word) => `${word}x`).filter((word) => filter.has(word));
	expect(others.length).toBeLessThan(words.length / 25);
});

test('one of nothing has nothing', () => {
	expect(parseFilter(packFilter([])).has('anything')).toBe(false);
});
