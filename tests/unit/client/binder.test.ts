import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	MOST_ITEMS,
	addItem,
	fromHash,
	hasItem,
	moveItem,
	parseBinder,
	removeItem,
	toHash,
} from '../../../src/client/binder/binder.ts';
import type { BinderItem } from '../../../src/client/binder/binder.ts';

const item = (key: string): BinderItem => ({ key, title: key });
const keysOf = (items: readonly BinderItem[]) => items.map(({ key }) => key);

const key = fc
	.tuple(fc.constantFrom('articles', 'faq', 'topics'), fc.stringMatching(/^[\p{L}\p{N}._-]+$/u))
	.map(([kind, id]) => `${kind}/${id}`);
const items = fc.uniqueArray(key, { maxLength: 30 }).map((keys) => keys.map(item));

describe('the binder', () => {
	test('survives being stored', () => {
		fc.assert(
			fc.property(items, (picked) => {
				expect(parseBinder(JSON.stringify(picked))).toEqual(picked);
			}),
		);
	});

	test('survives being shared as an address', () => {
		fc.assert(
			fc.property(items, (picked) => {
				const { hash } = new URL(toHash(picked), 'https://example.com/binder/');
				expect(keysOf(fromHash(hash))).toEqual(keysOf(picked));
			}),
		);
	});

	test('takes whatever stands in storage or address, and keeps only items', () => {
		const isItem = /^(?:articles|faq|topics)\/[^/\s]+$/;
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.json()), (foreign) => {
				for (const found of [...parseBinder(foreign), ...fromHash(foreign)]) {
					expect(found.key).toMatch(isItem);
					expect(found.title.length).toBeLessThanOrEqual(300);
				}
			}),
		);
		expect(parseBinder(null)).toEqual([]);
		expect(fromHash('#articles/a,%,javascript:alert(1),articles/../x,topics/b/c')).toEqual([
			item('articles/a'),
		]);
	});

	test('moving keeps every item, and its place inside the list', () => {
		fc.assert(
			fc.property(items, fc.integer(), fc.integer(), (picked, from, to) => {
				const moved = moveItem(picked, from, to);
				expect([...keysOf(moved)].sort()).toEqual([...keysOf(picked)].sort());
			}),
		);
		const three = ['articles/a', 'articles/b', 'articles/c'].map(item);
		expect(keysOf(moveItem(three, 0, 2))).toEqual(['articles/b', 'articles/c', 'articles/a']);
		expect(keysOf(moveItem(three, 2, -1))).toEqual(['articles/c', 'articles/a', 'articles/b']);
	});

	test('holds each page once, and 200 of them', () => {
		const twice = addItem([item('faq/a')], item('faq/a'));
		expect(keysOf(twice)).toEqual(['faq/a']);
		const many = Array.from({ length: MOST_ITEMS + 5 }, (_, index) => item(`faq/q${index}`));
		expect(parseBinder(JSON.stringify(many))).toHaveLength(200);
		expect(keysOf(parseBinder(JSON.stringify(many)))[0]).toBe('faq/q0');
	});

	test('knows what is in it', () => {
		const one = [item('faq/a')];
		expect(hasItem(one, 'faq/a')).toBe(true);
		expect(hasItem(removeItem(one, 'faq/a'), 'faq/a')).toBe(false);
	});
});
