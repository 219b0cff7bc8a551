import type { Language } from '../search/language.ts';
import { toField } from '../search/page-words.ts';
import type { PageWords } from '../search/page-words.ts';
import type { SearchPage } from '../search/page.ts';
import type { Query } from '../search/query.ts';
import { scorePage } from '../search/rank.ts';
import type { SearchKnowledge } from '../search/search.ts';
import { hasSteps, toPassages } from './passages.ts';
import type { Passage } from './passages.ts';

/** Who asks how to do something is best served with the steps. */
const ASKS_HOW = /\bhow\b(?! (?:many|much|long|old|often|far)\b)/i;
const STEPS_BONUS = 1.15;

export function asksForSteps({ text }: Query): boolean {
	return ASKS_HOW.test(text);
}

export interface ScoredPassage {
	readonly passage: Passage;
	readonly score: number;
}

/** The passages of the pages, the best for the query first. */
export function rankPassages(
	query: Query,
	pages: readonly SearchPage[],
	{ language, vocabulary, averages }: SearchKnowledge,
): ScoredPassage[] {
	const asksHow = asksForSteps(query);
	const lengths = {
		...averages,
		title: averages.title + averages.heading,
		body: averages.passage,
	};
	return pages
		.flatMap((page) => readPassages(page, language))
		.map(({ passage, words }) => ({
			passage,
			score:
				(asksHow && hasSteps(passage) ? STEPS_BONUS : 1) *
				scorePage(query, words, vocabulary, lengths),
		}))
		.filter(({ score }) => score > 0)
		.sort((a, b) => b.score - a.score);
}

interface ReadPassage {
	readonly passage: Passage;
	readonly words: PageWords;
}

/** The words of a page stay the same, whatever is asked of it next. */
const read = new WeakMap<SearchPage, readonly ReadPassage[]>();

function readPassages(page: SearchPage, language: Language): readonly ReadPassage[] {
	let passages = read.get(page);
	if (!passages) {
		passages = toPassages(page, language).map((passage) => ({
			passage,
			words: wordsOf(passage, language),
		}));
		read.set(page, passages);
	}
	return passages;
}

function wordsOf({ page, heading, blocks }: Passage, language: Language): PageWords {
	const [title, ...aliases] = [page.title, ...page.aliases];
	return {
		titles: [[title, heading].join(' '), ...aliases].map((text) => toField(text, language)),
		headings: toField('', language),
		body: toField(blocks.map(({ text }) => text).join('\n'), language),
	};
}
