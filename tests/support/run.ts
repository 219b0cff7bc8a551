import { spawn } from 'node:child_process';

export interface Run {
	readonly code: number | null;
	readonly stdout: string;
	readonly stderr: string;
}

/**
 * Runs one of the project's scripts as a user would, to its end.
 *
 * @param env added to this process's own
 * @param cwd the project, unless it is a copy of it or an owner's folder
 */
export function run(
	script: string,
	args: readonly string[],
	env: Readonly<Record<string, string | undefined>>,
	cwd?: string,
): Promise<Run> {
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, [script, ...args], {
			env: { ...process.env, ...env },
			cwd,
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		let stdout = '';
		let stderr = '';
		child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
		child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
		child.once('error', reject);
		child.once('close', (code) => resolve({ code, stdout, stderr }));
	});
}
