import type { Block } from '../markup/sections.ts';
import type { SearchPage } from '../search/page.ts';
import type { Query } from '../search/query.ts';
import type { SearchKnowledge } from '../search/search.ts';
import { countWords, hasSteps } from './passages.ts';
import type { ScoredPassage } from './rank-passages.ts';
import { scoreSentences } from './rank-sentences.ts';
import { toSentences } from './sentences.ts';

export interface Excerpt {
	readonly page: SearchPage;
	readonly heading: string | undefined;
	/** Id of the heading on the page. */
	readonly anchor: string | undefined;
	/** What to show: a list of steps as a whole, or some sentences. */
	readonly blocks: readonly Block[];
	/** The sentence of it that says most; undefined for steps. */
	readonly sentence: string | undefined;
}

/** A passage of so few words is shown whole: about three sentences, and nearly every FAQ. */
const SHORT = { article: 120, faq: 120 };

/**
 * The passage with the best sentence as it is to be shown: with steps as a whole, otherwise that
 * sentence with the ones beside it.
 *
 * @param passages the best one first; not empty
 */
export function quote(
	query: Query,
	passages: readonly ScoredPassage[],
	{ language }: SearchKnowledge,
): Excerpt {
	const [{ passage: first, score: top }] = passages as [ScoredPassage];
	if (first.blocks.length === 0) return { ...first, sentence: undefined };
	const found = passages.flatMap(({ passage, score }) => {
		const sentences = passage.blocks.flatMap((block) =>
			block.type === 'text'
				? toSentences(block.text, language).map((text) => ({ block, text }))
				: [{ block, text: block.text }],
		);
		const scores = scoreSentences(
			query,
			sentences.map(({ text }) => text),
			score / top,
			language,
			passage.heading,
		);
		return sentences.map((sentence, index) => ({
			passage,
			sentences,
			index,
			...sentence,
			score: scores[index]!,
		}));
	});
	const best = found.reduce((a, b) => (b.score > a.score ? b : a));
	const { passage, sentences, index } = best;
	const { page, heading, anchor, blocks } = passage;
	const source = { page, heading, anchor };
	if (hasSteps(passage)) return { ...source, blocks, sentence: undefined };
	if (blocks.reduce((sum, { text }) => sum + countWords(text), 0) <= SHORT[page.kind])
		return { ...source, blocks, sentence: best.text };
	const around = sentences.slice(Math.max(0, index - 1), index + 2);
	return { ...source, blocks: join(around), sentence: best.text };
}

/** Sentences of one block run on. */
function join(sentences: readonly { readonly block: Block; readonly text: string }[]): Block[] {
	const blocks = [...new Set(sentences.map(({ block }) => block))];
	return blocks.map((block) => ({
		...block,
		text: sentences
			.filter((sentence) => sentence.block === block)
			.map(({ text }) => text)
			.join(' '),
	}));
}
