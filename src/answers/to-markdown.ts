import { escapeMarkdown } from '../formats/markdown-text.ts';
import { toMarkdownLink } from '../knowledge-base/urls.ts';
import type { ResultElement, ResultNode } from '../results/element.ts';

const BLOCKS: ReadonlySet<string> = new Set(['h1', 'h2', 'p', 'ol', 'ul', 'blockquote', 'pre']);

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

/** Words and links. Only at the beginning of a line can a sign be a mark of a list. */
function renderPhrases(nodes: readonly ResultNode[], siteUrl: string): string {
	let markdown = '';
	let words = '';
	const flush = () => {
		markdown += markdown === '' ? escapeLine(words) : escapeMarkdown(words);
		words = '';
	};
	for (const node of nodes) {
		const href = typeof node === 'object' ? node.attributes['href'] : undefined;
		if (href === undefined) words += wordsOf(node);
		else {
			flush();
			markdown += `[${escapeLine(wordsOf(node))}](${toMarkdownLink(href, siteUrl)})`;
		}
	}
	flush();
	return markdown;
}

function wordsOf(node: ResultNode): string {
	if (typeof node === 'string') return node;
	return node ? node.children.map(wordsOf).join('') : '';
}

function toQuotation(markdown: string): string {
	return markdown && markdown.replace(/^/gm, '> ').replace(/ +$/gm, '');
}

function fence(code: string): string {
	const longest = Math.max(0, ...Array.from(code.matchAll(/`+/g), ([run]) => run.length));
	const ticks = '`'.repeat(Math.max(3, longest + 1));
	return `${ticks}\n${code}\n${ticks}`;
}
