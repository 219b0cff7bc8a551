/** More wait longer than anybody does: one search takes about 10 ms. */
const MOST_WAITING = 200;

/** Thrown when too many wait already. */
export class BusyError extends Error {
	override readonly name = 'BusyError';
}

export type Enqueue = <T>(job: () => Promise<T>, signal?: AbortSignal) => Promise<T>;

/**
 * Runs jobs one after another, each in a round of the event loop of its own: between two searches the
 * server sends files. A job whose signal was aborted while it waited is not run.
 */
export function createQueue(mostWaiting = MOST_WAITING): Enqueue {
	let last: Promise<unknown> = Promise.resolve();
	let waiting = 0;
	return (job, signal) => {
		if (waiting >= mostWaiting) return Promise.reject(new BusyError());
		waiting++;
		const before = last;
		const result = (async () => {
			try {
				await before;
				await new Promise((resolve) => setTimeout(resolve));
				signal?.throwIfAborted();
				return await job();
			} finally {
				waiting--;
			}
		})();
		last = result.catch(() => undefined);
		return result;
	};
}
