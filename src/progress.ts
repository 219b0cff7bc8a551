/** Below it nobody waits. */
const FEWEST = 500;
const EVERY_MS = 5_000;

/** Tells how far a long piece of work is and how long it will take: one line that changes in a terminal, plain lines elsewhere. */
export class Progress {
	readonly #noun: string;
	#total = 0;
	#done = 0;
	#started = 0;
	#told = 0;

	/** @param noun what is counted, in the plural */
	constructor(noun: string) {
		this.#noun = noun;
	}

	start(total: number): void {
		this.#total = total;
		this.#started = this.#told = performance.now();
	}

	/** One more is done. */
	step(): void {
		this.#done++;
		if (this.#total < FEWEST) return;
		const now = performance.now();
		const { isTTY } = process.stderr;
		const isLast = this.#done === this.#total;
		if (isLast && isTTY) process.stderr.write('\r\x1b[K');
		if (isLast || now - this.#told < (isTTY ? EVERY_MS / 20 : EVERY_MS)) return;
		this.#told = now;
		const left = ((now - this.#started) / this.#done) * (this.#total - this.#done);
		const line = `${this.#done} of ${this.#total} ${this.#noun}, ${Math.ceil(left / 1000)} s left`;
		process.stderr.write(isTTY ? `\r\x1b[K${line}` : `${line}\n`);
	}
}
