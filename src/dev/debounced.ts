/**
 * A function that runs the task once its calls have stopped for so long: never twice at once, and
 * always once more after a call that came while it ran.
 *
 * @param task must not fail
 */
export function debounced(task: () => Promise<void>, ms: number): () => void {
	let timer: NodeJS.Timeout | undefined;
	let isRunning = false;
	let isAskedAgain = false;
	return call;

	function call(): void {
		isAskedAgain = isRunning;
		if (isRunning) return;
		clearTimeout(timer);
		timer = setTimeout(() => void run(), ms);
	}

	async function run(): Promise<void> {
		isRunning = true;
		await task();
		isRunning = false;
		if (isAskedAgain) call();
	}
}
