import type { Query, Term } from './query.ts';

/** The index as search sees it: Pagefind in the browser and in Node. */
export interface SearchIndex {
	/** Pages with all of the stems, best first. */
	find(stems: readonly string[]): Promise<readonly IndexHit[]>;
}

export interface IndexHit {
	readonly id: string;
	readonly score: number;
}

export interface Candidate {
	readonly id: string;
	readonly score: number;
	/** Share of the query's weight that the page has words for: 0 to 1. */
	readonly coverage: number;
}

/** Of a long text only the most telling words are looked up. */
const MOST_SEARCHES = 20;
const FEWEST_SEARCHES = 4;
const TELLING = 0.95;
/** How much the share of the query that a page has counts beside its score. */
const COVERAGE = 0.7;

/**
 * Pages with any of the words, best first: one search per word, scores summed, times the share of
 * the query covered. No page is preferred for having all words; that loses right answers.
 */
export async function findCandidates({ terms }: Query, index: SearchIndex): Promise<Candidate[]> {
	const searched = mostTelling(terms);
	const found = await Promise.all(searched.map((term) => findTerm(term, index)));
	const total = terms.reduce((sum, { weight }) => sum + weight, 0);
	const pages = new Map<string, { score: number; covered: number }>();
	for (const [place, hits] of found.entries())
		for (const [id, { score, share }] of hits) {
			const page = pages.get(id) ?? { score: 0, covered: 0 };
			page.score += score * share;
			page.covered += searched[place]!.weight * share;
			pages.set(id, page);
		}
	return [...pages]
		.map(([id, { score, covered }]) => ({
			id,
			coverage: covered / total,
			score: score * (covered / total) ** COVERAGE,
		}))
		.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

/** The words that carry nearly all of the query's weight; each costs about 20 KB on the first search. */
function mostTelling(terms: readonly Term[]): readonly Term[] {
	const known = terms
		.filter(({ variants }) => variants.length > 0)
		.sort((a, b) => b.weight - a.weight);
	const total = known.reduce((sum, { weight }) => sum + weight, 0);
	let covered = 0;
	return known.slice(0, MOST_SEARCHES).filter(({ weight }, place) => {
		const isNeeded = place < FEWEST_SEARCHES || covered < TELLING * total;
		covered += weight;
		return isNeeded;
	});
}

/** Pages with any variant of a term, each with its best one. */
async function findTerm(term: Term, index: SearchIndex) {
	const pages = new Map<string, { score: number; share: number }>();
	for (const { stems, share } of term.variants)
		for (const { id, score } of await index.find(stems)) {
			const best = pages.get(id);
			if (!best || best.score * best.share < score * share) pages.set(id, { score, share });
		}
	return pages;
}
