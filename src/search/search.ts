import { asksForContact } from './contact.ts';
import { findCandidates } from './candidates.ts';
import type { Candidate, SearchIndex } from './candidates.ts';
import { isOneOf } from './exact-title.ts';
import { countFacets, filterIds } from './facets.ts';
import type { FacetCount, FacetIndex, FacetName, Filters } from './facets.ts';
import { textsOf } from './page.ts';
import type { SearchPage } from './page.ts';
import { toPageWords } from './page-words.ts';
import type { PageWords } from './page-words.ts';
import { understandQuery } from './query.ts';
import type { Query, QueryOptions, Understanding } from './query.ts';
import { scorePage } from './rank.ts';
import type { AverageLengths } from './rank.ts';
import { toWords } from './tokens.ts';

/** An index that also hands out the pages it found. */
export interface PageIndex extends SearchIndex, FacetIndex {
	getPage(id: string): Promise<SearchPage>;
	/** The days of the last changes of pages that have one. */
	getDays(): Promise<Days>;
}

/** Days like `2026-11-02` by the pages' ids. */
export type Days = Readonly<Record<string, string>>;

/** Results stand by how well they fit, unless the reader wants them otherwise. */
export const ORDERS = ['date'] as const;
export type Order = (typeof ORDERS)[number];

/** From which confidence on, 0 to 1, what was found is called an answer, and is shown at all. */
export interface Levels {
	readonly answer: number;
	readonly related: number;
}

export interface SearchKnowledge extends Understanding {
	readonly averages: AverageLengths;
	readonly levels: Levels;
	/** By which values results can be narrowed down. */
	readonly facets: Readonly<Record<FacetName, readonly string[]>>;
}

export interface SearchOptions extends QueryOptions {
	readonly filters?: Filters;
	/** Undefined for the best first. */
	readonly order?: Order | undefined;
}

export interface SearchResults {
	readonly query: Query;
	readonly filters: Filters;
	/** All pages with any of the words, best first. */
	readonly hits: readonly Hit[];
	/** Ids of the pages that meet enough of the query to be shown, whatever the filters. */
	readonly matching: ReadonlySet<string>;
	/** Where the latest are to be shown first: `hits` stay as they are, for answers come from the best. */
	readonly days: Days | undefined;
	/** Share of the query's weight that some page has words for: 0 to 1. */
	readonly coverage: number;
	/** The reader looks for the people behind the site, and no page is called what was typed. */
	readonly asksForContact: boolean;
}

export interface Hit {
	readonly id: string;
	/** Undefined for a page that was not looked into, with all below it. */
	readonly page: SearchPage | undefined;
	/** How well it answers the query, as `scorePage` has it; 0 for a page that was not looked into. */
	readonly score: number;
}

/**
 * Candidates whose text is read and ranked again: as many as have so many words on average, for
 * each is downloaded. docs/search.md has what more of them are worth: nearly nothing.
 */
const RANKED = { fewest: 8, most: 20, words: 1200 };
/** Pages with all words of a phrase that are looked into for it. */
const PHRASE_CANDIDATES = 60;
/** Rare words of a query that are looked up to learn whether any page has them. */
const MOST_LOOKED_UP = 12;
/** Pages that cover less than this share of what the best one covers are not shown … */
const MATCHING = 0.75;
/** … but for the first ones. */
const FEWEST_SHOWN = 10;

/** One search over an index: understand, find candidates, rank the best of them by their text. */
export class Search {
	readonly knowledge: SearchKnowledge;
	readonly #index: PageIndex;
	readonly #words = new WeakMap<SearchPage, PageWords>();

	constructor(index: PageIndex, knowledge: SearchKnowledge) {
		this.#index = index;
		this.knowledge = knowledge;
	}

	async search(text: string, options: SearchOptions = {}): Promise<SearchResults> {
		const results = await this.#search(text, options);
		const { query, matching } = results;
		if (matching.size > 0 || query.phrase || options.asTyped) return results;
		const guess = await this.#search(text, { ...options, isLenient: true });
		// No page has what the reader wrote, so nothing of it may pass for an answer.
		return { ...guess, query: { ...guess.query, corrected: undefined }, coverage: 0 };
	}

	/** A page that a hit left out, as it was not looked into. */
	getPage(id: string): Promise<SearchPage> {
		return this.#index.getPage(id);
	}

	/** How the results spread over kinds, topics and versions. */
	countFacets({ matching, filters }: SearchResults): Promise<FacetCount[]> {
		return countFacets([...matching], filters, this.#index, this.knowledge.facets);
	}

	/** How many pages of the site have a value. */
	async countPages(name: FacetName, value: string): Promise<number> {
		return (await this.#index.list(name, value)).size;
	}

	async #search(text: string, options: SearchOptions): Promise<SearchResults> {
		const { filters = {}, order } = options;
		const known = await this.#findKnown(text, options);
		const missing = await this.#findMissing(text, { ...options, known });
		const query = understandQuery(text, this.knowledge, { ...options, known, missing });
		const candidates = await (query.phrase
			? this.#findPhrase(query)
			: findCandidates(query, this.#index));
		const coverage = Math.max(0, ...candidates.map((candidate) => candidate.coverage));
		const matching = candidates.filter(
			(candidate, place) => place < FEWEST_SHOWN || candidate.coverage >= MATCHING * coverage,
		);
		const ids = candidates.map(({ id }) => id);
		const fitting = Math.round(RANKED.words / Math.max(1, this.knowledge.averages.body));
		const ranked = Math.min(RANKED.most, Math.max(RANKED.fewest, fitting));
		const kept = await filterIds(ids, filters, this.#index);
		const { language, vocabulary } = this.knowledge;
		const first = await this.#rank(query, kept.slice(0, ranked));
		const isTitle = first.some(
			({ page }) => page && isOneOf([page.title, ...page.aliases], query, language),
		);
		return {
			query,
			filters,
			days: order === 'date' ? await this.#index.getDays() : undefined,
			coverage,
			asksForContact: !isTitle && asksForContact(query, language, vocabulary),
			hits: [...first, ...kept.slice(ranked).map((id) => ({ id, page: undefined, score: 0 }))],
			matching: new Set(matching.map(({ id }) => id)),
		};
	}

	/** The same pages, the best for the query first. */
	async #rank(query: Query, ids: readonly string[]): Promise<Hit[]> {
		const { vocabulary, averages, language } = this.knowledge;
		const ranked = await Promise.all(
			ids.map(async (id) => {
				const page = await this.#index.getPage(id);
				const score = scorePage(query, this.#wordsOf(page), vocabulary, averages);
				return { id, page, score, isTitle: isOneOf([page.title], query, language) };
			}),
		);
		// A title that is what was typed stands first, whatever else another page has.
		ranked.sort(
			(a, b) =>
				Number(b.isTitle) - Number(a.isTitle) || b.score - a.score || (a.id < b.id ? -1 : 1),
		);
		return ranked.map(({ id, page, score }) => ({ id, page, score }));
	}

	async #findPhrase(query: Query): Promise<Candidate[]> {
		const stems = query.terms.flatMap(({ variants }) =>
			variants.flatMap((variant) => variant.stems),
		);
		if (stems.length < query.terms.length || stems.length === 0) return [];
		const hits = (await this.#index.find(stems)).slice(0, PHRASE_CANDIDATES);
		const pages = await Promise.all(hits.map(({ id }) => this.#index.getPage(id)));
		return hits
			.filter((_, place) => hasPhrase(pages[place]!, query.phrase!))
			.map((hit) => ({ ...hit, coverage: 1 }));
	}

	/** Words that look misspelt, but stand on a page: a large site's vocabulary has only its frequent ones. */
	async #findKnown(text: string, options: SearchOptions): Promise<ReadonlySet<string>> {
		const { vocabulary, language } = this.knowledge;
		const known = new Set<string>();
		if (vocabulary.isComplete) return known;
		const { text: typed, corrected } = understandQuery(text, this.knowledge, options);
		if (corrected === undefined) return known;
		const kept = new Set(toWords(corrected));
		for (const word of new Set(toWords(typed))) {
			if (kept.has(word)) continue;
			const stem = language.stem(word);
			const [hit] = await this.#index.find([stem]);
			if (!hit) continue;
			const { body, titles } = this.#wordsOf(await this.#index.getPage(hit.id));
			if ([body, ...titles].some(({ stems }) => stems.includes(stem))) known.add(word);
		}
		return known;
	}

	/** Stems of the query that no page has; those of a large site's vocabulary are only its frequent ones. */
	async #findMissing(text: string, options: SearchOptions): Promise<ReadonlySet<string>> {
		const { vocabulary, language } = this.knowledge;
		if (vocabulary.isComplete) return new Set();
		const { terms } = understandQuery(text, this.knowledge, options);
		const rare = terms
			.map(({ word }) => language.stem(word))
			.filter((stem) => !vocabulary.frequencies.has(stem))
			.slice(0, MOST_LOOKED_UP);
		const found = await Promise.all(rare.map((stem) => this.#index.find([stem])));
		return new Set(rare.filter((_, place) => found[place]!.length === 0));
	}

	#wordsOf(page: SearchPage): PageWords {
		let words = this.#words.get(page);
		if (!words) this.#words.set(page, (words = toPageWords(page, this.knowledge.language)));
		return words;
	}
}

/** A title, heading, alias or block of the page has the words in this order, nothing between them. */
function hasPhrase(page: SearchPage, phrase: readonly string[]): boolean {
	return textsOf(page).some((text) => {
		const words = toWords(text);
		return words.some((_, start) => phrase.every((word, offset) => words[start + offset] === word));
	});
}
