import { spawn } from 'node:child_process';
import { ProcessTree } from './process-tree.ts';

/** What a command cost, with every process that it started. */
export interface Cost {
	/** User and system time of all threads, in seconds. */
	readonly cpu: number;
	/** Seconds that passed; says little on a shared machine. */
	readonly wall: number;
	/** Most memory of all its processes together, in bytes; undefined where the system does not tell. */
	readonly rss: number | undefined;
}

export interface MeasuredRun extends Cost {
	readonly code: number | null;
	/** What it said, both streams. */
	readonly output: string;
}

export interface Command {
	readonly program: string;
	readonly args: readonly string[];
	readonly cwd?: string;
	readonly env?: Readonly<Record<string, string>>;
	/** Seconds after which it is ended. */
	readonly patience?: number;
}

/** The shell tells what its children took to the hundredth; Node tells it of itself only. */
const SCRIPT = '"$@"; code=$?; times >&3; exit $code';
const SAMPLE_MS = 100;

/** Runs a command to its end; its exit code is for the caller to judge. */
export function runMeasured({
	program,
	args,
	cwd = process.cwd(),
	env = {},
	patience,
}: Command): Promise<MeasuredRun> {
	return new Promise((resolve, reject) => {
		const begin = performance.now();
		const shell = spawn('/bin/sh', ['-c', SCRIPT, 'sh', program, ...args], {
			cwd,
			env: { ...process.env, ...env },
			stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
			// A group of its own, so that all of it can be ended.
			detached: true,
		});
		const tree = new ProcessTree(shell.pid!);
		const sampling = setInterval(() => tree.sample(), SAMPLE_MS);
		const ending =
			patience === undefined
				? undefined
				: setTimeout(() => process.kill(-shell.pid!, 'SIGKILL'), patience * 1000);
		let output = '';
		let times = '';
		for (const stream of [shell.stdout!, shell.stderr!])
			stream.setEncoding('utf8').on('data', (text: string) => (output += text));
		(shell.stdio[3] as NodeJS.ReadableStream).on(
			'data',
			(text: Buffer) => (times += text.toString()),
		);
		shell.once('error', reject);
		shell.once('close', (code) => {
			const wall = (performance.now() - begin) / 1000;
			clearInterval(sampling);
			clearTimeout(ending);
			const { cpuOfOrphans, rss } = tree.finish();
			resolve({ code, output, wall, rss, cpu: childSeconds(times) + cpuOfOrphans });
		});
	});
}

/** The last line of `times` holds the user and system time of the shell's children. */
export function childSeconds(times: string): number {
	const last = times.trim().split('\n').at(-1) ?? '';
	return [...last.matchAll(/(\d+)m([\d.,]+)s/g)].reduce(
		(sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds!.replace(',', '.')),
		0,
	);
}
