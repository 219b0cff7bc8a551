import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

/** `npm run serve` as a process of its own. */
export interface ServerProcess {
	readonly port: number;
	readonly url: string;
	readonly pid: number;
	/** The folder it serves. */
	readonly root: string;
	/** What it has written so far. */
	readonly stdout: () => string;
	readonly stderr: () => string;
	readonly kill: (signal: NodeJS.Signals) => void;
	/** Exit code, once it has ended; null when a signal ended it. */
	readonly ended: Promise<number | null>;
}

/**
 * Starts the server on a free port and waits until it says where it is.
 *
 * @param log file to write the log to, instead of keeping it
 */
export async function startServer(
	root: string,
	env: Readonly<Record<string, string>> = {},
	log: number | 'pipe' = 'pipe',
): Promise<ServerProcess> {
	const port = await freePort();
	const child = spawn(process.execPath, serveArguments(), {
		env: { ...process.env, ALMANAC_DIST: root, PORT: String(port), HOST: '127.0.0.1', ...env },
		stdio: ['ignore', log, 'pipe'],
	});
	let stdout = '';
	let stderr = '';
	child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text));
	const ended = once(child, 'close').then(([code]) => code as number | null);
	await new Promise<void>((resolve, reject) => {
		child.stderr!.setEncoding('utf8').on('data', (text: string) => {
			stderr += text;
			if (stderr.includes('Settings:')) resolve();
		});
		void ended.then((code) =>
			reject(new Error(`The server ended with ${code} before it was up:\n${stderr}`)),
		);
	});
	return {
		port,
		url: `http://127.0.0.1:${port}`,
		pid: child.pid!,
		root,
		stdout: () => stdout,
		stderr: () => stderr,
		kill: (signal) => void child.kill(signal),
		ended,
	};
}

async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	server.close();
	await once(server, 'close');
	return port;
}

/** What `npm run serve` gives to Node. */
function serveArguments(): readonly string[] {
	const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
		scripts: { serve: string };
	};
	return scripts.serve.split(' ').slice(1);
}
