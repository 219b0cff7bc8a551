import os from 'node:os';

/** What the figures were taken on, in one line. */
export function describeMachine(): string {
	const cpus = os.cpus();
	const memory = Math.round(os.totalmem() / 2 ** 30);
	const load = os.loadavg()[0]!.toFixed(1);
	return `${new Date().toISOString().slice(0, 10)}, ${cpus.length} × ${cpus[0]?.model.trim() ?? 'unknown'}, ${memory} GiB, ${os.type()} ${os.release()}, Node ${process.versions.node}, load ${load}`;
}
