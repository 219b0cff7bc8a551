import { expect, test } from 'vitest';
import { BusyError, createQueue } from '../../../src/answers/queue.ts';

const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test('jobs run one after another, and other work between them', async () => {
	const enqueue = createQueue();
	const log: string[] = [];
	const jobs = ['a', 'b', 'c'].map((name) =>
		enqueue(async () => {
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
	const enqueue = createQueue();
	const failing = enqueue(() => Promise.reject(new Error('broken')));
	const next = enqueue(() => Promise.resolve(1));
	await expect(failing).rejects.toThrow('broken');
	expect(await next).toBe(1);
});

test('a job whose reader has gone is not run', async () => {
	const enqueue = createQueue();
	const gone = new AbortController();
	let isRun = false;
	const job = enqueue(() => {
		isRun = true;
		return Promise.resolve();
	}, gone.signal);
	gone.abort();
	await expect(job).rejects.toThrow();
	expect(isRun).toBe(false);
});

test('when too many wait, the next is refused, and later ones are not', async () => {
	const enqueue = createQueue(2);
	const waiting = [enqueue(() => after(1)), enqueue(() => after(1))];
	await expect(enqueue(() => after(1))).rejects.toThrow(BusyError);
	await Promise.all(waiting);
	await enqueue(() => after(1));
});
