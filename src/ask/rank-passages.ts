import { isOneOf } from '../search/exact-title.ts';
import type { Language } from '../search/language.ts';
import { toField } from '../search/page-words.ts';
import type { PageWords } from '../search/page-words.ts';
import type { SearchPage } from '../search/page.ts';
import type { Query } from '../search/query.ts';
import { scorePage } from '../search/rank.ts';
import type { SearchKnowledge } from '../search/search.ts';
import { toPassages } from './passages.ts';
import type { Passage } from './passages.ts';
import { kindFactor, toPassageKind } from './wanted.ts';
import type { PassageKind } from './wanted.ts';

/** What the score of its page adds to a passage's: the page is chosen by all of its words. */
const PAGE_SHARE = 0.8;
/** A page whose title is what was asked is where the answer is looked for. */
const SAME_TITLE = 1.5;

export interface ScoredPassage {
	readonly passage: Passage;
	readonly score: number;
}

export interface ScoredPage {
	readonly page: SearchPage;
	/** As `scorePage` has it. */
	readonly score: number;
}

/** The passages of the pages, the best for the query first. */
export function rankPassages(
	query: Query,
	pages: readonly ScoredPage[],
	{ language, vocabulary, averages }: SearchKnowledge,
): ScoredPassage[] {
	const lengths = {
		...averages,
		title: averages.title + averages.heading,
		body: averages.passage,
	};
	return pages
		.flatMap(({ page, score }) => {
			const pageFactor = isOneOf([page.title], query, language) ? SAME_TITLE : 1;
			return readPassages(page, language).map((read) => ({
				...read,
				pageScore: score,
				pageFactor,
			}));
		})
		.map(({ passage, words, kind, pageScore, pageFactor }) => {
			const own = scorePage(query, words, vocabulary, lengths);
			const factor = pageFactor * kindFactor(query, kind);
			return { passage, score: own === 0 ? 0 : factor * (own + PAGE_SHARE * pageScore) };
		})
		.filter(({ score }) => score > 0)
		.sort((a, b) => b.score - a.score);
}

interface ReadPassage {
	readonly passage: Passage;
	readonly words: PageWords;
	readonly kind: PassageKind;
}

/** The words of a page stay the same, whatever is asked of it next. */
const read = new WeakMap<SearchPage, readonly ReadPassage[]>();

function readPassages(page: SearchPage, language: Language): readonly ReadPassage[] {
	let passages = read.get(page);
	if (!passages) {
		passages = toPassages(page, language).map((passage) => ({
			passage,
			words: wordsOf(passage, language),
			kind: toPassageKind(passage, language),
		}));
		read.set(page, passages);
	}
	return passages;
}

function wordsOf({ page, heading, blocks }: Passage, language: Language): PageWords {
	const names = [page.title, ...page.aliases];
	// In an article every passage has its title above it: only its own heading tells it from the others.
	const own = page.sections.length === 1 || page.kind === 'faq' ? names : [heading ?? ''];
	return {
		titles: own.map((text) => toField(text, language)),
		headings: toField(own === names ? '' : names.join('\n'), language),
		body: toField(blocks.map(({ text }) => text).join('\n'), language),
	};
}
