/** Thrown by a command that was called wrongly; the message is for the person who called it. */
export class UsageError extends Error {
	override readonly name = 'UsageError';
}

/**
 * Runs a command to its end. What stops it is told in one sentence, never as a stack trace (set
 * `DEBUG` to see that). Exit codes: 1 content or disk, 2 wrong usage, 3 a fault of Almanac.
 */
export async function run(command: () => void | Promise<void>): Promise<void> {
	const fail = (error: unknown): never => {
		const [sentence, exitCode] = explain(error as NodeJS.ErrnoException);
		console.error(sentence);
		process.exit(exitCode);
	};
	// Code in articles may fail when nobody waits for it any more.
	process.on('uncaughtException', fail);
	try {
		await command();
	} catch (error) {
		fail(error);
	}
}

const DISK = ['ENOSPC', 'EACCES', 'EROFS', 'EPERM', 'ENOTDIR', 'EEXIST', 'EISDIR', 'EBUSY'];

function explain({ name, code, message, stack, path }: NodeJS.ErrnoException): [string, number] {
	if (name === 'ContentError') return [`${message}\nNothing was built.`, 1];
	if (name === 'NoChromiumError') return [message, 1];
	if (name === 'UsageError') return [message, 2];
	if (code?.startsWith('ERR_PARSE_ARGS')) return [message.replace(/\. [\s\S]*$/, '.'), 2];
	if (code !== undefined && DISK.includes(code))
		return [`${path ?? 'The disk'} can't be written (${code}). What was there is as it was.`, 1];
	return [`Almanac failed: ${process.env['DEBUG'] ? stack : message}`, 3];
}
