import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from './web-server.ts';

/** `npm run dev` as a process of its own. */
export interface DevProcess {
	readonly url: string;
	readonly pid: number;
	/** What it has written so far, both streams. */
	readonly output: () => string;
	/** Files and sockets that it has open; undefined where the system does not tell. */
	readonly descriptors: () => number | undefined;
	stop(): Promise<void>;
}

const POLL_MS = 20;

/**
 * Starts the development server on a free port, and waits until it answers.
 *
 * @param env added to this process's own
 * @param program of another copy of Almanac, with the owner's folder
 */
export async function startDev(
	env: Readonly<Record<string, string | undefined>>,
	{ program = 'src/cli/almanac.js', cwd = '.' } = {},
): Promise<DevProcess> {
	const port = await freePort();
	const url = `http://localhost:${port}`;
	const child = spawn(process.execPath, [program, 'dev', '--port', String(port)], {
		// Inside Vitest Astro's server would leave its pages out.
		env: { ...process.env, VITEST: undefined, NODE_ENV: undefined, ...env },
		cwd,
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let output = '';
	for (const stream of [child.stdout, child.stderr])
		stream.setEncoding('utf8').on('data', (text: string) => (output += text));
	const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
	for (;;) {
		if (child.exitCode !== null) throw new Error(`npm run dev did not start:\n${output}`);
		try {
			await fetch(`${url}/`);
			break;
		} catch {
			await wait(POLL_MS);
		}
	}
	return {
		url,
		pid: child.pid!,
		output: () => output,
		descriptors() {
			try {
				return readdirSync(`/proc/${child.pid}/fd`).length;
			} catch {
				return undefined;
			}
		},
		async stop() {
			child.kill();
			await ended;
		},
	};
}

/** The page once it says, or no longer says, what is waited for; fails with what it says after so many ms. */
export async function pageWhen(
	address: string,
	isRight: (page: string, status: number) => boolean,
	patience = 10_000,
): Promise<string> {
	const giveUp = performance.now() + patience;
	for (;;) {
		const response = await fetch(address, { headers: { accept: 'text/html' } });
		const page = await response.text();
		if (isRight(page, response.status)) return page;
		if (performance.now() > giveUp)
			throw new Error(`${address} never became what was waited for:\n${response.status} ${page}`);
		await wait(POLL_MS);
	}
}
