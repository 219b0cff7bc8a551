import type { Block } from '../markup/sections.ts';
import type { SearchPage } from '../search/page.ts';
import type { Query } from '../search/query.ts';
import type { SearchKnowledge } from '../search/search.ts';
import { quote } from './quote.ts';
import { rankPassages } from './rank-passages.ts';

/** What a list of results shows of a page. */
export interface PageExcerpt {
	/** The sentence that says most with those beside it; may be empty. */
	readonly text: string;
	/** The section that matches best; undefined when that is the beginning. */
	readonly section: { readonly heading: string; readonly anchor: string } | undefined;
}

const LONGEST = 220;

export function toPageExcerpt(
	page: SearchPage,
	query: Query,
	knowledge: SearchKnowledge,
): PageExcerpt {
	const passages = rankPassages(query, [{ page, score: 0 }], knowledge);
	if (passages.length === 0) return { text: '', section: undefined };
	const { heading, anchor, sentence, blocks } = quote(query, passages[0]!.passage, knowledge);
	const lines = toLines(blocks);
	const best = lines.find(({ row }) => row !== undefined && row === sentence)?.line;
	return {
		text: shorten(lines.map(({ line }) => line).join(' '), best ?? toLine(sentence ?? '')),
		section: heading !== undefined && anchor !== undefined ? { heading, anchor } : undefined,
	};
}

/** Each block on one line. What a cell of a table says is said after the title of its column. */
function toLines(blocks: readonly Block[]): { readonly line: string; readonly row?: string }[] {
	let titles: readonly string[] = [];
	return blocks.flatMap(({ type, text }, index) => {
		const cells = text.split('\t');
		if (type === 'head') titles = cells;
		if (type === 'head' && blocks[index + 1]?.type === 'row') return [];
		if (type !== 'row') return [{ line: toLine(text) }];
		const told = cells.map((cell, column) =>
			titles[column] && cell ? `${titles[column]}: ${cell}` : cell,
		);
		const line = told
			.filter(Boolean)
			.join('; ')
			.replace(/(?<![.!?])$/, '.');
		return [{ line, row: text }];
	});
}

function toLine(text: string): string {
	return text.replace(/\s+/g, ' ');
}

/** About so much of the text as fits two lines, with its best sentence in it. */
function shorten(text: string, sentence: string): string {
	if (text.length <= LONGEST) return text;
	const fits = text.indexOf(sentence) + sentence.length <= LONGEST;
	const from = fits ? text : `… ${text.slice(text.indexOf(sentence))}`;
	return from.length <= LONGEST ? from : `${from.slice(0, LONGEST).replace(/\s\S*$/, '')} …`;
}
