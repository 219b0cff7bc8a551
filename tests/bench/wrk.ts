import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';

export interface Load {
	readonly requestsPerSecond: number;
	/** Milliseconds. */
	readonly p99: number;
	/** Errors of sockets and answers other than 2xx and 3xx. */
	readonly errors: number;
	/** wrk's own line about sockets; empty without any. */
	readonly socketErrors: string;
	/** Of the server, user and system, for each request: says more than requests/s on a shared machine. */
	readonly cpuMicroseconds: number;
}

/** 64 connections that ask for one address again and again. Needs wrk. @param pid of the server */
export async function load(
	url: string,
	pid: number,
	{ seconds, headers = [] }: { seconds: number; headers?: readonly string[] },
): Promise<Load> {
	const before = cpuTicks(pid);
	const { stdout } = await promisify(execFile)('wrk', [
		...['-t1', '-c64', `-d${seconds}s`, '--latency'],
		...headers.flatMap((header) => ['-H', header]),
		url,
	]).catch((error: unknown) => {
		if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
		throw new Error('This needs wrk, and there is none here. On Debian: apt-get install wrk');
	});
	const ticks = cpuTicks(pid) - before;
	const number = (pattern: RegExp): number => Number(pattern.exec(stdout)?.[1] ?? 0);
	const [, p99 = '0', unit = 'ms'] = /99%\s+([\d.]+)(us|ms|s)/.exec(stdout) ?? [];
	const socketErrors = /Socket errors: (.*)/.exec(stdout)?.[1] ?? '';
	return {
		requestsPerSecond: number(/Requests\/sec:\s+([\d.]+)/),
		p99: Number(p99) * { us: 0.001, ms: 1, s: 1000 }[unit as 'us' | 'ms' | 's'],
		errors:
			number(/Non-2xx or 3xx responses: (\d+)/) +
			[...socketErrors.matchAll(/\d+/g)].reduce((sum, [count]) => sum + Number(count), 0),
		socketErrors,
		// A tick is 10 ms.
		cpuMicroseconds: (ticks * 10_000) / Math.max(1, number(/(\d+) requests in/)),
	};
}

/** Resident memory of a process, in MB. */
export function memoryOf(pid: number): number {
	const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
	return Math.round(Number(kilobytes) / 1024);
}

function cpuTicks(pid: number): number {
	const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
	return Number(fields[11]) + Number(fields[12]);
}
