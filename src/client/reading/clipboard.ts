import { words } from '../words.ts';

/** What to say: that it is done, or when browsers do it; pages without https have no clipboard. */
export async function copyText(text: string, done: string): Promise<string> {
	try {
		await navigator.clipboard.writeText(text);
		return done;
	} catch {
		return words.notCopied;
	}
}
