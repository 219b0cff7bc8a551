import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { debounced } from '../../../src/dev/debounced.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A task whose runs end when told to. */
function controlled() {
	const ends: (() => void)[] = [];
	const task = vi.fn(() => new Promise<void>((resolve) => ends.push(resolve)));
	const end = async (): Promise<void> => {
		ends.pop()!();
		await vi.advanceTimersByTimeAsync(0);
	};
	return { task, end };
}

test('many calls in a row run the task once, when they have stopped', async () => {
	const { task } = controlled();
	const call = debounced(task, 60);
	for (let save = 0; save < 5; save++) {
		call();
		await vi.advanceTimersByTimeAsync(50);
	}
	expect(task).not.toHaveBeenCalled();
	await vi.advanceTimersByTimeAsync(10);
	expect(task).toHaveBeenCalledTimes(1);
});

test('calls while it runs run it once more afterwards, and never beside itself', async () => {
	const { task, end } = controlled();
	const call = debounced(task, 60);
	call();
	await vi.advanceTimersByTimeAsync(60);
	call();
	call();
	await vi.advanceTimersByTimeAsync(1000);
	expect(task).toHaveBeenCalledTimes(1);
	await end();
	await vi.advanceTimersByTimeAsync(60);
	expect(task).toHaveBeenCalledTimes(2);
	await end();
	await vi.advanceTimersByTimeAsync(1000);
	expect(task).toHaveBeenCalledTimes(2);
});
