import { expect, test } from 'vitest';
import { BusyError, createTurns } from '../../../src/answers/turns.ts';

const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test('jobs run one after another, and other work between them', async () => {
	const takeTurn = createTurns();
	const log: string[] = [];
	const jobs = ['a', 'b', 'c'].map((name) =>
		takeTurn(async () => {
			setTimeout(() => log.push(`other work after ${name}`));
			log.push(`${name} starts`);
			await after(5);
			log.push(`${name} ends`);
			return name;
		}),
	);
	expect(await Promise.all(jobs)).toEqual(['a', 'b', 'c']);
	expect(log.filter((line) => !line.startsWith('other'))).toEqual([
		'a starts',
		'a ends',
		'b starts',
		'b ends',
		'c starts',
		'c ends',
	]);
	expect(log.indexOf('other work after a')).toBeLessThan(log.indexOf('b starts'));
});

test('a job that fails stops no other', async () => {
	const takeTurn = createTurns();
	const failing = takeTurn(() => Promise.reject(new Error('broken')));
	const next = takeTurn(() => Promise.resolve(1));
	await expect(failing).rejects.toThrow('broken');
	expect(await next).toBe(1);
});

test('a job whose reader has gone is not run', async () => {
	const takeTurn = createTurns();
	const gone = new AbortController();
	let isRun = false;
	const job = takeTurn(() => {
		isRun = true;
		return Promise.resolve();
	}, gone.signal);
	gone.abort();
	await expect(job).rejects.toThrow();
	expect(isRun).toBe(false);
});

test('when too many wait, the next is refused, and later ones are not', async () => {
	const takeTurn = createTurns(2);
	const waiting = [takeTurn(() => after(1)), takeTurn(() => after(1))];
	await expect(takeTurn(() => after(1))).rejects.toThrow(BusyError);
	await Promise.all(waiting);
	await takeTurn(() => after(1));
});
