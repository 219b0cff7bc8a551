import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

/**
 * An empty folder of this process alone, `NAME.PID`, so that two at once do not disturb each other.
 * The caller deletes it; what a killed process has left is deleted here.
 */
export function openWorkFolder(name: string): string {
	// First, so that an error names a folder that people know.
	mkdirSync(path.dirname(name), { recursive: true });
	deleteLeftFolders(name);
	const folder = `${name}.${process.pid}`;
	mkdirSync(folder);
	return folder;
}

/** Deletes the work folders of processes that have ended. @param onLeft is shown each of them before */
export function deleteLeftFolders(name: string, onLeft?: (folder: string) => void): void {
	for (const left of listWorkFolders(name)) {
		const pid = pidOf(left);
		if (pid !== process.pid && isRunning(pid)) continue;
		onLeft?.(left);
		rmSync(left, { recursive: true, force: true });
	}
}

function listWorkFolders(name: string): string[] {
	const parent = path.dirname(name);
	try {
		return readdirSync(parent)
			.map((each) => path.join(parent, each))
			.filter((each) => each.startsWith(`${name}.`) && pidOf(each) > 0);
	} catch {
		// There is no such folder yet.
		return [];
	}
}

/** NaN for a folder with another name. */
function pidOf(folder: string): number {
	return Number(/\.(\d+)$/.exec(folder)?.[1]);
}

function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		// Somebody else's process is running all the same.
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}
