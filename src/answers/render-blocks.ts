import { escapeMarkdown } from '../formats/markdown-text.ts';
import type { Block } from '../markup/sections.ts';

/** Passages as Markdown: paragraphs, steps, lists and code, their words as they are. */
export function renderBlocks(blocks: readonly Block[]): string {
	let step = 0;
	let indent = '';
	let markdown = '';
	let before: Block['type'] | undefined;
	for (const [index, block] of blocks.entries()) {
		const { type, text } = block;
		const isItem = type === 'step' || type === 'item';
		// What stands between two steps belongs to the first of them.
		if (!isItem && !blocks.slice(index).some((later) => later.type === 'step')) indent = '';
		const mark = type === 'step' ? `${++step}. ` : '- ';
		const lines = type === 'code' ? fence(text) : escapeLine(text);
		const own = isItem ? mark : indent;
		if (isItem) indent = ' '.repeat(mark.length);
		const gap = before === undefined ? '' : isItem && before === type ? '\n' : '\n\n';
		markdown += gap + own + lines.replaceAll('\n', `\n${isItem ? indent : own}`);
		before = type;
	}
	return markdown;
}

/** Text as a paragraph of its own: nothing in it is markup. */
export function escapeLine(text: string): string {
	return escapeMarkdown(text)
		.replace(/^(\d+)([.)])/, '$1\\$2')
		.replace(/^[-+=|]/, '\\$&');
}

export function toQuotation(markdown: string): string {
	return markdown.replace(/^/gm, '> ').replace(/ +$/gm, '');
}

function fence(code: string): string {
	const longest = Math.max(0, ...Array.from(code.matchAll(/`+/g), ([run]) => run.length));
	const ticks = '`'.repeat(Math.max(3, longest + 1));
	return `${ticks}\n${code}\n${ticks}`;
}
