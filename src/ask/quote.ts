import type { Block } from '../markup/sections.ts';
import type { SearchPage } from '../search/page.ts';
import type { Query } from '../search/query.ts';
import type { Language } from '../search/language.ts';
import type { SearchKnowledge } from '../search/search.ts';
import { SHOWN_WORDS, countBlockWords, countWords, hasSteps } from './passages.ts';
import type { Passage } from './passages.ts';
import { getQuotedItems, getQuotedRows, getQuotedSteps } from './quoted-blocks.ts';
import { scoreSentences } from './rank-sentences.ts';
import { toSentences } from './sentences.ts';
import type { Sentence } from './sentences.ts';
import { sliceBlock } from './slice-block.ts';
import { toVersionParts } from './versions.ts';
import type { VersionPart } from './versions.ts';

export interface Excerpt {
	readonly page: SearchPage;
	readonly heading: string | undefined;
	/** Id of the heading on the page. */
	readonly anchor: string | undefined;
	/** What to show: a list of steps as a whole, or some sentences. */
	readonly blocks: readonly Block[];
	/** The sentence of it that says most; undefined for steps. */
	readonly sentence: string | undefined;
	/**
	 * Where versions differ: what is quoted of each, the newest first, and what stands before and after
	 * them; to be shown instead of `blocks`, which are from the version that fits the question best.
	 */
	readonly parts?: readonly VersionPart[];
}

/** Of a longer table only the rows that say most. */
const FEW_ROWS = 4;

/**
 * The passage as it is to be shown: with steps as a whole, with the rows of a table that say most
 * below their titles, otherwise its best sentence with what is beside it.
 */
export function quote(query: Query, passage: Passage, { language }: SearchKnowledge): Excerpt {
	if (passage.blocks.length === 0) return { ...passage, sentence: undefined };
	const best = readPassage(query, passage, language);
	const { page, heading, anchor } = passage;
	const parts = toVersionParts(query, passage, (blocks) =>
		toQuoted(readPassage(query, { page, heading, anchor, blocks }, language)),
	);
	return {
		page,
		heading,
		anchor,
		blocks: toQuoted(best),
		sentence: hasSteps(passage) ? undefined : best.best.text,
		...(parts ? { parts } : {}),
	};
}

interface ScoredSentence extends Sentence {
	readonly block: Block;
	readonly score: number;
}

interface ReadPassage {
	readonly passage: Passage;
	/** A step, an item, a row and code are one sentence each. */
	readonly sentences: readonly ScoredSentence[];
	readonly best: ScoredSentence;
}

function readPassage(query: Query, passage: Passage, language: Language): ReadPassage {
	const sentences = passage.blocks.flatMap((block) => {
		const whole = { text: block.text, from: 0, to: block.text.length };
		const each = block.type === 'text' ? toSentences(block.text, language) : [whole];
		return each.map((sentence) => ({ ...sentence, block }));
	});
	const texts = sentences.map(({ text }) => text);
	const scores = scoreSentences(query, texts, language);
	const scored = sentences.map((sentence, index) => ({ ...sentence, score: scores[index]! }));
	const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
	return { passage, sentences: scored, best };
}

function toQuoted({ passage, sentences, best }: ReadPassage): readonly Block[] {
	const { blocks } = passage;
	const { type } = best.block;
	const place = blocks.indexOf(best.block);
	if (hasSteps(passage)) return getQuotedSteps(blocks, place);
	const rows = blocks.filter((block) => block.type === 'row').length;
	// What begins within a table lacks the titles of its columns.
	const isWhole = rows <= FEW_ROWS && blocks[0]!.type !== 'row';
	if (isWhole && countBlockWords(blocks) <= SHOWN_WORDS) return blocks;
	const scores = new Map(sentences.map(({ block, score }) => [block, score]));
	if (type === 'row' || type === 'head') return getQuotedRows(passage, place, scores);
	if (type === 'item') return getQuotedItems(blocks, place);
	const index = sentences.indexOf(best);
	const isProse = ({ block }: ScoredSentence) => block.type === 'text' || block.type === 'code';
	const opening = sentences
		.slice(0, index + 2)
		.reduce((sum, { text }) => sum + countWords(text), 0);
	// What does not fit is folded: the best sentence must not be.
	if (rows === 0 && opening <= SHOWN_WORDS) return blocks;
	const around = sentences
		.slice(Math.max(0, index - 1), rows === 0 ? undefined : index + 2)
		.filter((sentence) => rows === 0 || sentence === best || isProse(sentence));
	const next = blocks[place + 1];
	// "It has several names:" says nothing without them.
	const isLead = best.text.endsWith(':');
	if (isLead && next?.type === 'item') return getQuotedItems(blocks, place + 1);
	if (isLead && next?.type === 'head')
		return [...joinSentences([best]), ...getQuotedRows(passage, place + 1, scores)];
	return joinSentences(around);
}

/** Sentences of one block run on. */
function joinSentences(sentences: readonly ScoredSentence[]): Block[] {
	const blocks = [...new Set(sentences.map(({ block }) => block))];
	return blocks.map((block) => {
		const own = sentences.filter((sentence) => sentence.block === block);
		return sliceBlock(block, own[0]!.from, own.at(-1)!.to);
	});
}
