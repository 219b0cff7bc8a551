import { readFileSync, readdirSync } from 'node:fs';

interface Seen {
	readonly parent: number;
	/** Seconds of its own, as last seen. */
	readonly cpu: number;
	readonly rss: number;
}

/** Of Linux's clock in `/proc`, whatever the kernel's own. */
const TICKS_PER_SECOND = 100;
const PAGE_BYTES = 4096;

/**
 * A process with all it started, watched through Linux's `/proc`. A process whose parent did not
 * wait for it (Pagefind's service) is in nobody's account; it is counted as last seen.
 */
export class ProcessTree {
	readonly #root: number;
	readonly #cpu = new Map<number, number>();
	readonly #orphans = new Set<number>();
	#peak = 0;

	constructor(root: number) {
		this.#root = root;
	}

	/** Notes what all its processes take now. */
	sample(): void {
		const all = readProcesses();
		const members = new Set([this.#root, ...this.#orphans]);
		for (const [pid] of this.#cpu)
			if (all.has(pid) && !members.has(pid) && !this.#isBelow(pid, all)) {
				this.#orphans.add(pid);
				members.add(pid);
			}
		let size = 0;
		while (size < members.size) {
			size = members.size;
			for (const [pid, { parent }] of all) if (members.has(parent)) members.add(pid);
		}
		let rss = 0;
		for (const pid of members) {
			const seen = all.get(pid);
			if (!seen) continue;
			this.#cpu.set(pid, seen.cpu);
			rss += seen.rss;
		}
		this.#peak = Math.max(this.#peak, rss);
	}

	/** @returns seconds of what outlived its parent, and the most memory in bytes */
	finish(): { readonly cpuOfOrphans: number; readonly rss: number | undefined } {
		this.sample();
		const cpuOfOrphans = [...this.#orphans].reduce(
			(sum, pid) => sum + (this.#cpu.get(pid) ?? 0),
			0,
		);
		return { cpuOfOrphans, rss: this.#peak > 0 ? this.#peak : undefined };
	}

	#isBelow(pid: number, all: ReadonlyMap<number, Seen>): boolean {
		for (let at = all.get(pid)?.parent; at !== undefined && at > 1; at = all.get(at)?.parent)
			if (at === this.#root) return true;
		return false;
	}
}

/** Seconds that a process has taken of its own so far; NaN where there is no `/proc`. */
export function cpuOf(pid: number): number {
	return readProcesses().get(pid)?.cpu ?? NaN;
}

/** Every process of the machine by its number; none where there is no `/proc`. */
function readProcesses(): Map<number, Seen> {
	const all = new Map<number, Seen>();
	let names: string[];
	try {
		names = readdirSync('/proc');
	} catch {
		return all;
	}
	for (const name of names) {
		if (!/^\d+$/.test(name)) continue;
		try {
			const stat = readFileSync(`/proc/${name}/stat`, 'latin1');
			// The second field, the program's name in brackets, may hold anything.
			const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
			all.set(Number(name), {
				parent: Number(fields[1]),
				cpu: (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND,
				rss: Number(fields[21]) * PAGE_BYTES,
			});
		} catch {
			// It has ended since the list was read.
		}
	}
	return all;
}
