import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

/**
 * An empty folder of this process alone, `NAME.PID`, so that two at once do not disturb each other.
 * Those of processes that have ended are deleted; its own is deleted by the caller.
 *
 * @param onLeft is told of each folder that a process has left behind before it is deleted
 */
export function openWorkFolder(name: string, onLeft?: (folder: string) => void): string {
	const folder = `${name}.${process.pid}`;
	for (const left of listWorkFolders(name)) {
		if (left !== folder && isRunning(pidOf(left))) continue;
		onLeft?.(left);
		rmSync(left, { recursive: true, force: true });
	}
	mkdirSync(folder, { recursive: true });
	return folder;
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
