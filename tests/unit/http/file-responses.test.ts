import { afterEach, describe, expect, test, vi } from 'vitest';
import { FileResponses } from '../../../src/http/file-responses.ts';

afterEach(() => void vi.useRealTimers());

const body = (bytes: number): Buffer => Buffer.alloc(bytes, 'a');

describe('answers in memory', () => {
	test('come back with their own headers only', () => {
		const kept = new FileResponses();
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
		const kept = new FileResponses();
		kept.set('a', {}, body(3));
		vi.advanceTimersByTime(4900);
		expect(kept.get('a')).toBeDefined();
		vi.advanceTimersByTime(200);
		expect(kept.get('a')).toBeUndefined();
	});

	test('never take more than 32 MB; the one used longest ago goes first', () => {
		const kept = new FileResponses();
		for (let n = 0; n < 254; n++) kept.set(String(n), {}, body(128 * 1024));
		expect(kept.get('0')).toBeDefined();
		kept.set('more', {}, body(128 * 1024));
		expect(kept.get('1')).toBeUndefined();
		expect(kept.get('0')).toBeDefined();
		expect(kept.get('2')).toBeDefined();
	});

	test('… nor do many small ones with long names', () => {
		const kept = new FileResponses();
		const names = Array.from({ length: 20_000 }, (_, n) => `${n}${'a'.repeat(4000)}`);
		for (const name of names) kept.set(name, {}, body(1));
		const still = names.filter((name) => kept.get(name));
		expect(still.length * 4000).toBeLessThan(32 * 1024 * 1024);
		expect(still.length).toBeGreaterThan(1000);

		const short = new FileResponses();
		for (let n = 0; n < 50_000; n++) short.set(String(n), {}, body(1));
		expect(short.get('0')).toBeUndefined();
	});

	test('give their memory back when nobody asks any more', () => {
		vi.useFakeTimers();
		const kept = new FileResponses();
		kept.set('a', {}, body(1000));
		vi.advanceTimersByTime(4000);
		kept.set('b', {}, body(1000));
		expect(kept.bytes).toBeGreaterThan(2000);
		vi.advanceTimersByTime(11_000);
		expect(kept.bytes).toBe(0);
		expect(vi.getTimerCount()).toBe(0);
	});

	test('are not large files', () => {
		const kept = new FileResponses();
		kept.set('a', {}, body(128 * 1024 + 1));
		expect(kept.get('a')).toBeUndefined();
	});

	test('make room again when they are replaced', () => {
		const kept = new FileResponses();
		for (let n = 0; n < 1000; n++) kept.set('a', {}, body(128 * 1024));
		for (let n = 0; n < 254; n++) kept.set(String(n), {}, body(128 * 1024));
		expect(kept.get('0')).toBeDefined();
	});
});
