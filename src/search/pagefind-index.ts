import type { IndexHit } from './candidates.ts';
import type { FacetName } from './facets.ts';
import type { SearchPage } from './page.ts';
import type { Days, PageIndex } from './search.ts';

/** The part of Pagefind's API that is used. */
export interface Pagefind {
	options(options: object): Promise<void>;
	init(): Promise<void>;
	search(
		/** Null lists all pages that pass the filters. */
		term: string | null,
		options?: { readonly filters?: Readonly<Record<string, string>> },
	): Promise<{ readonly results: readonly IndexHit[] }>;
}

/** Terms and pages of them that are remembered; a server is asked for ever more of them. */
const MOST_FOUND = { terms: 200, hits: 100_000 };

/** Pagefind as the index of a search, in browsers and in Node. */
export class PagefindIndex implements PageIndex {
	readonly #pagefind: Pick<Pagefind, 'search'>;
	readonly #getPage: (id: string) => Promise<SearchPage>;
	readonly #readDays: () => Promise<Days>;
	readonly #days = new Map<string, Promise<Days>>();
	readonly #lists = new Map<string, Promise<ReadonlySet<string>>>();
	readonly #found = new Map<string, Promise<readonly IndexHit[]>>();
	#hits = 0;

	/**
	 * @param getPage the text of a page; should remember what it has, for it is asked again and again
	 * @param readDays read once, when results are first ordered by date
	 */
	constructor(
		pagefind: Pick<Pagefind, 'search'>,
		getPage: (id: string) => Promise<SearchPage>,
		readDays: () => Promise<Days>,
	) {
		this.#pagefind = pagefind;
		this.#getPage = getPage;
		this.#readDays = readDays;
	}

	/** The words of a query come again with every letter that is typed after them. */
	find(stems: readonly string[]): Promise<readonly IndexHit[]> {
		if (this.#found.size >= MOST_FOUND.terms || this.#hits >= MOST_FOUND.hits) {
			this.#found.clear();
			this.#hits = 0;
		}
		const term = stems.join(' ');
		return remember(this.#found, term, async () => {
			const { results } = await this.#pagefind.search(term);
			this.#hits += results.length;
			return results.map(({ id, score }) => ({ id, score }));
		});
	}

	getPage(id: string): Promise<SearchPage> {
		return this.#getPage(id);
	}

	getDays(): Promise<Days> {
		return remember(this.#days, '', this.#readDays);
	}

	list(name: FacetName, value: string): Promise<ReadonlySet<string>> {
		return remember(this.#lists, `${name}:${value}`, async () => {
			const { results } = await this.#pagefind.search(null, { filters: { [name]: value } });
			return new Set(results.map(({ id }) => id));
		});
	}
}

/** The promise of the first call; one that failed is asked for again. */
export function remember<T>(
	known: Map<string, Promise<T>>,
	key: string,
	get: () => Promise<T>,
): Promise<T> {
	let promise = known.get(key);
	if (!promise) {
		promise = get();
		known.set(key, promise);
		promise.catch(() => known.delete(key));
	}
	return promise;
}
