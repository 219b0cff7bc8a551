import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PROBES, failedProbes } from '../support/http-probes.ts';
import { keepAsking } from '../support/busy-clients.ts';
import type { BusyReport } from '../support/busy-clients.ts';
import { startServer } from '../support/server-process.ts';
import { holdConnections } from '../support/slow-clients.ts';
import type { SlowReport } from '../support/slow-clients.ts';
import { startNginx } from './nginx-server.ts';
import { load } from './wrk.ts';

/**
 * `node tests/bench/server-hold.ts [DIST]`: slow clients for 14 s each, a stop in the middle of wrk's 64
 * connections, and the probes of HTTP/1.1, beside nginx. Needs wrk and nginx.
 */
const root = path.resolve(process.argv[2] ?? 'dist');
const almanac = await startServer(root, { LOG_LEVEL: 'warn' });
const nginx = await startNginx(root, almanac.port + 1);
try {
	for (const [name, { port }] of [
		['Almanac', almanac],
		['nginx', nginx],
	] as const) {
		const failed = await failedProbes(port);
		console.log(`${name}: ${PROBES.length - failed.length} of ${PROBES.length} probes`);
		for (const line of failed) console.log(`  ${line}`);
		print(`${name}, 500 dripping`, await holdConnections(port, { dripping: 500, idle: 0 }, 14));
		print(`${name}, 2,000 idle`, await holdConnections(port, { dripping: 0, idle: 2000 }, 14));
	}
} finally {
	nginx.stop();
}

// wrk goes on after the server has gone, and counts what is refused then as errors of connect and
// write; the clients of our own tell those from answers that were broken off.
const report: BusyReport = { answered: 0, broken: 0, refused: 0 };
const asking = keepAsking(almanac.port, '/', 64, report);
const wrk = load(`${almanac.url}/`, process.pid, { seconds: 6 });
await sleep(1500);
const before = (await fetch(`${almanac.url}/health`)).status;
const signalled = performance.now();
almanac.kill('SIGTERM');
await sleep(400);
const during = (await fetch(`${almanac.url}/health`)).status;
const code = await almanac.ended;
const took = ((performance.now() - signalled) / 1000).toFixed(1);
await asking;
console.log(`stop: health ${before}, then ${during}; exit ${code} after ${took} s`);
console.log(
	`  own 64 clients: ${report.answered} whole answers, ${report.broken} broken, ${report.refused} refused at the end`,
);
console.log(`  wrk: ${(await wrk).socketErrors || 'no socket errors'}`);

function print(what: string, { closed, lastClosedAfter, goodTimes, goodErrors }: SlowReport): void {
	console.log(
		`${what}: ${closed} closed, the last after ${(lastClosedAfter / 1000).toFixed(1)} s; ` +
			`${goodTimes.length} good requests, slowest ${goodTimes.at(-1)} ms, median ${goodTimes[Math.floor(goodTimes.length / 2)]} ms, ${goodErrors.length} errors`,
	);
}
