import { llmsFullPath, toAbsolute } from '../knowledge-base/urls.ts';
import type { MarkdownPage, MarkdownSite } from './markdown-page.ts';
import { escapeMarkdown } from './markdown-text.ts';

/** Bytes of one file; with its first and last lines it stays under a million. */
const PART_SIZE = 990_000;

/** `/llms-full.txt`, `/llms-full-2.txt` …: the text of all articles and questions; each but the last leads to the next. */
export function renderLlmsFull(
	pages: readonly MarkdownPage[],
	{ site, text }: MarkdownSite,
	size = PART_SIZE,
): string[] {
	const texts = pages
		.filter(({ kind }) => kind !== 'topic')
		.flatMap(({ path, body }) =>
			piecesOf(`\n---\n\n<${toAbsolute(path, site.url)}>\n\n${body}`, size),
		);
	const parts = inParts(texts, size);
	return parts.map((part, index) => {
		const number = index + 1;
		const head = `# ${escapeMarkdown(site.name)}\n\n> ${escapeMarkdown(site.description)}\n`;
		const place = parts.length > 1 ? `\n${text.lists.page(number, parts.length)}\n` : '';
		const next =
			number < parts.length
				? `\n---\n\n[${text.lists.nextPage}](${toAbsolute(llmsFullPath(number + 1), site.url)})\n`
				: '';
		return head + place + part + next;
	});
}

/** At least one part, each as full as the next text allows. */
function inParts(texts: readonly string[], size: number): string[] {
	const parts: string[][] = [[]];
	let bytes = 0;
	for (const text of texts) {
		const length = bytesOf(text);
		if (bytes > 0 && bytes + length > size) {
			parts.push([]);
			bytes = 0;
		}
		parts.at(-1)!.push(text);
		bytes += length;
	}
	return parts.map((part) => part.join(''));
}

/** The text in pieces of at most so many bytes, cut at line ends as long as there are any. */
function piecesOf(text: string, size: number): string[] {
	// No sign takes more than three bytes for each of its UTF-16 units.
	if (text.length * 3 <= size || bytesOf(text) <= size) return [text];
	const limit = Math.floor(size / 3);
	const pieces: string[] = [];
	let from = 0;
	while (from < text.length) {
		const line = text.lastIndexOf('\n', from + limit - 1) + 1;
		let to = from + limit >= text.length ? text.length : line > from ? line : from + limit;
		// Not between the halves of a surrogate pair.
		if (/[\uD800-\uDBFF]/.test(text[to - 1]!) && to < text.length) to--;
		pieces.push(text.slice(from, to));
		from = to;
	}
	return pieces;
}

const encoder = new TextEncoder();

function bytesOf(text: string): number {
	return encoder.encode(text).length;
}
