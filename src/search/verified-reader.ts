import type { ReadFile } from './open-index.ts';

/** Files that are named by the beginning of their digest. */
const NAMED_BY_DIGEST = /^pagefind\/index\/([0-9a-f]+)\.pf_index$/;

/**
 * Reads files as they were when the site was built, and throws where one is missing or is another by
 * now: an index whose parts come from two builds finds wrong pages.
 *
 * @param digests SHA-256 in hex by name; files that are not in it are taken as they are
 */
export function toVerifiedReader(
	read: ReadFile,
	digests: Readonly<Record<string, string>>,
): ReadFile {
	const known = new Map(Object.entries(digests));
	return async (name) => {
		const content = await read(name);
		const wanted = known.get(name) ?? NAMED_BY_DIGEST.exec(name)?.[1];
		if (wanted === undefined) return content;
		if (!content) throw new Error(`${name} is missing.`);
		if (!(await digestOf(content)).startsWith(wanted))
			throw new Error(`${name} is damaged, or comes from another build.`);
		return content;
	};
}

async function digestOf(content: Uint8Array): Promise<string> {
	const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(content));
	return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
