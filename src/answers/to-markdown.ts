import { escapeMarkdown } from '../formats/markdown-text.ts';
import { toMarkdownLink } from '../knowledge-base/urls.ts';
import type { ResultElement, ResultNode } from '../results/element.ts';

const BLOCKS: ReadonlySet<string> = new Set([
	...['h1', 'h2', 'p', 'ol', 'ul', 'blockquote', 'pre', 'div', 'table'],
]);

/** What stands on both sides of words to say how they look; as the Markdown of articles has it. */
const SIGNS: Readonly<Record<string, string>> = { strong: '**', kbd: '**', em: '*', del: '~~' };

/** The nodes as Markdown. Links are absolute, for it is read elsewhere, and lead to Markdown where there is some. */
export function toMarkdown(nodes: readonly ResultNode[], siteUrl: string): string {
	return toBlocks(nodes, siteUrl).join('\n\n');
}

/** The same as the text of a file. */
export function toMarkdownFile(nodes: readonly ResultNode[], siteUrl: string): string {
	return `${toMarkdown(nodes, siteUrl)}\n`;
}

/** Text as a paragraph of its own: nothing in it is markup. */
export function escapeLine(text: string): string {
	return escapeMarkdown(text)
		.replace(/^(\d+)([.)])/, '$1\\$2')
		.replace(/^[-+=|]/, '\\$&');
}

function toBlocks(nodes: readonly ResultNode[], siteUrl: string): string[] {
	const first = nodes.findIndex(isBlock);
	const phrases = first < 0 ? nodes : nodes.slice(0, first);
	return [
		renderPhrases(phrases, siteUrl),
		...nodes.filter(isBlock).map((block) => renderBlock(block, siteUrl)),
	].filter(Boolean);
}

function isBlock(node: ResultNode): node is ResultElement {
	return typeof node === 'object' && BLOCKS.has(node.tag);
}

function renderBlock(block: ResultElement, siteUrl: string): string {
	const { tag, children } = block;
	if (tag === 'ol' || tag === 'ul') return renderList(block, siteUrl);
	if (tag === 'pre') return fence(wordsOf(block));
	if (tag === 'div') return toMarkdown(children, siteUrl);
	if (tag === 'table') return renderTable(block, siteUrl);
	if (tag === 'blockquote') return toQuotation(toMarkdown(children, siteUrl));
	const mark = { h1: '# ', h2: '## ' }[tag] ?? '';
	return mark + renderPhrases(children, siteUrl);
}

function renderList({ tag, attributes, children }: ResultElement, siteUrl: string): string {
	const start = Number(attributes['start'] ?? 1);
	let gap = '';
	let list = '';
	for (const [index, item] of children.filter((child) => typeof child === 'object').entries()) {
		const mark = tag === 'ol' ? `${start + index}. ` : '- ';
		const indent = ' '.repeat(mark.length);
		const blocks = toBlocks(item.children, siteUrl).map((block) =>
			block.replaceAll('\n', `\n${indent}`),
		);
		list += gap + mark + blocks.join(`\n\n${indent}`);
		// Items of a phrase only stand close together.
		gap = item.children.some(isBlock) ? '\n\n' : '\n';
	}
	return list;
}

function renderTable(table: ResultElement, siteUrl: string): string {
	const rowsOf = (part: string) =>
		elementsOf(table)
			.filter(({ tag }) => tag === part)
			.flatMap(elementsOf)
			.map((row) => elementsOf(row).map((cell) => renderPhrases(cell.children, siteUrl)));
	const rows = rowsOf('tbody');
	// Without titles there is no table in Markdown.
	const [head = (rows[0] ?? []).map(() => '')] = rowsOf('thead');
	return [head, head.map(() => '-'), ...rows]
		.map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
		.join('\n');
}

function elementsOf({ children }: ResultElement): ResultElement[] {
	return children.filter((child) => typeof child === 'object');
}

/** A text, or one that looks unlike the rest. */
interface Run {
	readonly words: string;
	readonly element?: ResultElement;
}

/** Words and links in their form. Only at the beginning of a line can a sign be a mark of a list. */
function renderPhrases(nodes: readonly ResultNode[], siteUrl: string, isFirst = true): string {
	const runs = toRuns(nodes);
	let markdown = '';
	for (const [index, { words, element }] of runs.entries()) {
		const begins = isFirst && markdown === '';
		if (!element) {
			markdown += begins ? escapeLine(words) : escapeMarkdown(words);
			continue;
		}
		const { tag, attributes, children } = element;
		const { href } = attributes;
		const sign = SIGNS[tag];
		const inner = () => renderPhrases(children, siteUrl, begins);
		if (href !== undefined)
			markdown += `[${renderPhrases(children, siteUrl)}](${toMarkdownLink(href, siteUrl)})`;
		else if (tag === 'code') markdown += renderCode(words);
		else if (sign !== undefined && canStand(runs, index)) markdown += sign + inner() + sign;
		else markdown += inner();
	}
	return markdown;
}

/** Marked words run on with those beside them. */
function toRuns(nodes: readonly ResultNode[]): Run[] {
	const runs: Run[] = [];
	for (const node of nodes) {
		const words = wordsOf(node);
		if (words === '') continue;
		if (typeof node === 'object' && node.tag !== 'mark') runs.push({ words, element: node });
		else if (runs.length > 0 && !runs.at(-1)!.element)
			runs.push({ words: runs.pop()!.words + words });
		else runs.push({ words });
	}
	return runs;
}

/** Signs are only read as such where no letter touches them from outside and none but a letter from inside. */
function canStand(runs: readonly Run[], index: number): boolean {
	const { words } = runs[index]!;
	const before = runs[index - 1]?.words ?? '';
	const after = runs[index + 1]?.words ?? '';
	const isSpaced = /^\S(?:.*\S)?$/s.test(words);
	const begins = /^[\p{L}\p{N}]/u.test(words) || !/[\p{L}\p{N}]$/u.test(before);
	const ends = /[\p{L}\p{N}]$/u.test(words) || !/^[\p{L}\p{N}]/u.test(after);
	return isSpaced && begins && ends;
}

function renderCode(code: string): string {
	const ticks = '`'.repeat(longestRun(code) + 1);
	const space = /^`|`$|^ .* $/.test(code) ? ' ' : '';
	return ticks + space + code + space + ticks;
}

function wordsOf(node: ResultNode): string {
	if (typeof node === 'string') return node;
	return node ? node.children.map(wordsOf).join('') : '';
}

function toQuotation(markdown: string): string {
	return markdown && markdown.replace(/^/gm, '> ').replace(/ +$/gm, '');
}

function fence(code: string): string {
	const ticks = '`'.repeat(Math.max(3, longestRun(code) + 1));
	return `${ticks}\n${code}\n${ticks}`;
}

/** Of backticks. */
function longestRun(code: string): number {
	return Math.max(0, ...Array.from(code.matchAll(/`+/g), ([run]) => run.length));
}
