import { afterEach, describe, expect, test, vi } from 'vitest';
import { KeptAnswers } from '../../../src/server/kept-answers.ts';

afterEach(() => void vi.useRealTimers());

const body = (bytes: number): Buffer => Buffer.alloc(bytes, 'a');

describe('answers in memory', () => {
	test('come back with their own headers only', () => {
		const kept = new KeptAnswers();
		kept.set('a', { etag: 'W/"1"', 'content-length': 3, connection: 'close' }, body(3));
		expect(kept.get('a')).toMatchObject({
			headers: { etag: 'W/"1"', 'content-length': '3' },
			body: body(3),
		});
		expect(kept.get('a')?.headers).not.toHaveProperty('connection');
		expect(kept.get('b')).toBeUndefined();
	});

	test('are forgotten after five seconds', () => {
		vi.useFakeTimers();
		const kept = new KeptAnswers();
		kept.set('a', {}, body(3));
		vi.advanceTimersByTime(4900);
		expect(kept.get('a')).toBeDefined();
		vi.advanceTimersByTime(200);
		expect(kept.get('a')).toBeUndefined();
	});

	test('never take more than 32 MB; the one used longest ago goes first', () => {
		const kept = new KeptAnswers();
		for (let n = 0; n < 256; n++) kept.set(String(n), {}, body(128 * 1024));
		expect(kept.get('0')).toBeDefined();
		kept.set('more', {}, body(128 * 1024));
		expect(kept.get('1')).toBeUndefined();
		expect(kept.get('0')).toBeDefined();
		expect(kept.get('2')).toBeDefined();
	});

	test('are not large files', () => {
		const kept = new KeptAnswers();
		kept.set('a', {}, body(128 * 1024 + 1));
		expect(kept.get('a')).toBeUndefined();
	});

	test('make room again when they are replaced', () => {
		const kept = new KeptAnswers();
		for (let n = 0; n < 1000; n++) kept.set('a', {}, body(128 * 1024));
		for (let n = 0; n < 256; n++) kept.set(String(n), {}, body(128 * 1024));
		expect(kept.get('0')).toBeDefined();
	});
});
