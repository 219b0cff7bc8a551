import { describe, expect, test } from 'vitest';
import { ancestorsOf, findTopicCycle } from '../../../src/knowledge-base/topic-tree.ts';
import { topicOf } from '../../support/knowledge.ts';

describe('findTopicCycle', () => {
	test('a tree has none', () => {
		expect(findTopicCycle([topicOf('a'), topicOf('b', { parent: 'a' })])).toEqual([]);
	});

	test('a parent that does not exist is none', () => {
		expect(findTopicCycle([topicOf('a', { parent: 'gone' })])).toEqual([]);
	});

	test('a topic can be its own circle', () => {
		expect(findTopicCycle([topicOf('a', { parent: 'a' })])).toEqual(['a']);
	});

	test('only the topics on the circle are named', () => {
		expect(
			findTopicCycle([
				topicOf('below', { parent: 'a' }),
				topicOf('a', { parent: 'b' }),
				topicOf('b', { parent: 'c' }),
				topicOf('c', { parent: 'a' }),
			]),
		).toEqual(['a', 'b', 'c']);
	});
});

test('ancestors go from the top down to the parent', () => {
	const parentOf = new Map([
		['a', undefined],
		['b', 'a'],
		['c', 'b'],
	]);
	expect(ancestorsOf('c', parentOf)).toEqual(['a', 'b']);
	expect(ancestorsOf('a', parentOf)).toEqual([]);
});
