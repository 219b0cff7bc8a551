import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startServer } from '../support/server-process.ts';
import { startNginx } from './nginx-server.ts';
import { load, memoryOf } from './wrk.ts';
import type { Load } from './wrk.ts';

/**
 * `node tests/bench/server-load.ts [DIST] [--seconds 4] [--rounds 3] [--hold 300]`: the same page from
 * Almanac's server and from nginx in turns, without logs; then memory while all pages are asked for.
 * Needs wrk and nginx, and a site that was built with `server: true`.
 */
const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		seconds: { type: 'string', default: '4' },
		rounds: { type: 'string', default: '3' },
		hold: { type: 'string', default: '60' },
	},
});
const [seconds, rounds, hold] = [values.seconds, values.rounds, values.hold].map(Number) as [
	number,
	number,
	number,
];
const root = path.resolve(positionals[0] ?? 'dist');
const page = pageOf20Kilobytes();
const size = statSync(path.join(root, page, 'index.html')).size;
const copy = statSync(path.join(root, page, 'index.html.gz')).size;
console.log(`${page}: ${size} bytes, gzip ${copy}`);

const almanac = await startServer(root, { LOG_LEVEL: 'warn' });
const nginx = await startNginx(root, almanac.port + 1);
try {
	for (const [encoding, headers] of [
		['identity', []],
		['gzip', ['Accept-Encoding: gzip']],
	] as const) {
		const loads: Record<'almanac' | 'nginx', Load[]> = { almanac: [], nginx: [] };
		for (let round = 0; round < rounds; round++)
			for (const [name, { port, pid }] of [
				['nginx', nginx],
				['almanac', almanac],
			] as const)
				loads[name].push(await load(`http://127.0.0.1:${port}${page}`, pid, { seconds, headers }));
		const [ours, theirs] = [median(loads.almanac), median(loads.nginx)];
		const times = (a: number, b: number): string => (a / b).toFixed(2);
		console.log(
			`${encoding}: ${Math.round(ours.requestsPerSecond)} requests/s, ` +
				`${times(ours.requestsPerSecond, theirs.requestsPerSecond)} × nginx (${Math.round(theirs.requestsPerSecond)}); ` +
				`CPU ${Math.round(ours.cpuMicroseconds)} µs, ${times(ours.cpuMicroseconds, theirs.cpuMicroseconds)} × nginx (${theirs.cpuMicroseconds.toFixed(1)}); ` +
				`p99 ${ours.p99} ms, nginx ${theirs.p99} ms; ${loads.almanac.reduce((sum, { errors }) => sum + errors, 0)} errors`,
		);
	}

	const pages = htmlFolders();
	console.log(`memory with ${pages.length} pages: ${memoryOf(almanac.pid)} MB`);
	const step = Math.max(1, Math.round(hold / 10));
	for (let held = 0; held < hold; held += step) {
		const { errors } = await load(
			`http://127.0.0.1:${almanac.port}${pages[Math.floor((held / hold) * pages.length)]!}`,
			almanac.pid,
			{ seconds: step, headers: held % 2 === 0 ? ['Accept-Encoding: br'] : [] },
		);
		console.log(`… after ${held + step} s: ${memoryOf(almanac.pid)} MB, ${errors} errors`);
	}
} finally {
	almanac.kill('SIGKILL');
	nginx.stop();
}

function htmlFolders(): readonly string[] {
	return readdirSync(root, { recursive: true, encoding: 'utf8' })
		.filter((file) => path.basename(file) === 'index.html')
		.map((file) => `/${path.dirname(file) === '.' ? '' : `${path.dirname(file)}/`}`);
}

function pageOf20Kilobytes(): string {
	const candidates = htmlFolders()
		.filter((folder) => existsSync(path.join(root, folder, 'index.html.gz')))
		.map((folder) => ({
			folder,
			off: Math.abs(readFileSync(path.join(root, folder, 'index.html')).length - 20_000),
		}));
	const best = candidates.sort((a, b) => a.off - b.off)[0];
	if (!best) throw new Error(`${root} has no compressed pages. Build it with "server: true".`);
	return best.folder;
}

function median(loads: readonly Load[]): Load {
	const sorted = loads.toSorted((a, b) => a.requestsPerSecond - b.requestsPerSecond);
	const middle = sorted[Math.floor(sorted.length / 2)]!;
	const cpu = loads.map(({ cpuMicroseconds }) => cpuMicroseconds).sort((a, b) => a - b);
	return {
		...middle,
		p99: Math.min(...loads.map(({ p99 }) => p99)),
		cpuMicroseconds: cpu[Math.floor(cpu.length / 2)]!,
	};
}
