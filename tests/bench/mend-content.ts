import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readContent } from '../../src/loader/read-content.ts';
import type { ContentIssue } from '../../src/schemas/content-issue.ts';

export interface Mended {
	/** Files in which links that lead nowhere became plain text. */
	readonly mended: readonly string[];
	/** Articles that could not be mended, taken out. */
	readonly skipped: readonly string[];
}

/** Links that lead nowhere: as text they cost the same to render. */
const LINK_CODES: readonly ContentIssue['code'][] = ['KB140', 'KB141', 'KB142', 'KB143'];
/** Each article that is taken out may leave links to it. */
const MOST_ROUNDS = 5;

/**
 * Makes a content folder pass `npm run check`: in place, so give it a copy.
 *
 * @throws when something other than an article is wrong
 */
export async function mendContent(contentDir: string, cacheDir: string): Promise<Mended> {
	const mended = new Set<string>();
	const skipped = new Set<string>();
	for (let round = 0; round < MOST_ROUNDS; round++) {
		const today = new Date().toISOString().slice(0, 10);
		const { issues } = await readContent({ contentDir, cacheDir, today });
		const errors = issues.filter(({ level }) => level === 'error');
		if (errors.length === 0) return { mended: [...mended], skipped: [...skipped] };
		for (const [name, found] of Map.groupBy(errors, ({ file }) => file)) {
			const file = path.join(path.dirname(contentDir), name);
			const inside = path.relative(contentDir, file);
			if (!inside.startsWith(`articles${path.sep}`) || !inside.endsWith('.mdx')) {
				const [{ code, message } = found[0]!] = found;
				throw new Error(`${inside}: ${code} ${message}. Only articles are mended here.`);
			}
			const text = readFileSync(file, 'utf8');
			const isLinks = found.every(({ code }) => LINK_CODES.includes(code));
			const mendedText = isLinks ? withoutLinks(text, found) : text;
			if (mendedText !== text) {
				writeFileSync(file, mendedText);
				mended.add(inside);
			} else {
				rmSync(file);
				skipped.add(inside);
				mended.delete(inside);
			}
		}
	}
	throw new Error(`The content still has errors after ${MOST_ROUNDS} rounds of mending.`);
}

/** The text with every link on the lines of the issues replaced by its label. */
export function withoutLinks(text: string, issues: readonly Pick<ContentIssue, 'line'>[]): string {
	const lines = text.split('\n');
	for (const { line } of issues) lines[line - 1] = unlink(lines[line - 1] ?? '');
	return lines.join('\n');
}

const LINK =
	/(?<!!)\[((?:[^[\]\\\n]|\\.|\[(?:[^[\]\n]|\[[^[\]\n]*\])*\])*)\]\(([^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\)/g;

/** Links of a text as their labels. @param keeps tells which addresses stay links */
export function unlink(text: string, keeps: (address: string) => boolean = () => false): string {
	return text.replace(LINK, (link, label: string, address: string) =>
		keeps(address) ? link : label,
	);
}
