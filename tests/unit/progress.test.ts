import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Progress } from '../../src/progress.ts';

const written: string[] = [];
const { isTTY } = process.stderr;

beforeEach(() => {
	written.length = 0;
	vi.useFakeTimers({ toFake: ['performance'] });
	vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
		written.push(String(text));
		return true;
	});
});
afterEach(() => {
	vi.useRealTimers();
	vi.restoreAllMocks();
	process.stderr.isTTY = isTTY;
});

/** So many steps of 10 ms each. */
function work(total: number, terminal: boolean): void {
	process.stderr.isTTY = terminal;
	const progress = new Progress('pages');
	progress.start(total);
	for (let done = 0; done < total; done++) {
		vi.advanceTimersByTime(10);
		progress.step();
	}
}

test('says in plain lines how much is done and how long the rest takes', () => {
	work(2000, false);
	expect(written).toEqual([
		'500 of 2000 pages, 15 s left\n',
		'1000 of 2000 pages, 10 s left\n',
		'1500 of 2000 pages, 5 s left\n',
	]);
});

test('keeps to one line in a terminal, and takes it away at the end', () => {
	work(600, true);
	expect(written[0]).toBe('\r\x1b[K25 of 600 pages, 6 s left');
	expect(written.join('')).not.toContain('\n');
	expect(written.at(-1)).toBe('\r\x1b[K');
});

test('is silent where nobody waits', () => {
	work(400, true);
	work(400, false);
	expect(written).toEqual([]);
});
