import type { ReadFile, OpenedIndex, PagefindFactory } from '../indexing/read-index.ts';
import { readIndex } from '../indexing/read-index.ts';
import type { SiteFacts } from '../search/knowledge-file.ts';
import type { Search, SearchOptions, SearchResults } from '../search/search.ts';
import { searchTextIn } from '../text/search-text.ts';
import type { SearchText } from '../text/search-text.ts';
import { serverTextIn } from '../text/server-text.ts';
import type { ServerText } from '../text/server-text.ts';
import type { TakeTurn } from './turns.ts';

export interface HelpCentreOptions {
	/** Paths in the folder of the built site. */
	readonly readFile: ReadFile;
	/** Where code can't be compiled at run time, the engine is part of the program. */
	loadPagefind(readFile: ReadFile): Promise<PagefindFactory>;
	readonly takeTurn: TakeTurn;
}

/** Thrown when the index of the site is missing or damaged. */
export class UnavailableError extends Error {
	override readonly name = 'UnavailableError';
}

/** After a failure the index is not tried again for so long, in milliseconds: each try takes memory. */
const PAUSE = 10_000;

/** The built site as something to search and ask; its index is opened when it is first needed. */
export class HelpCentre {
	readonly readFile: ReadFile;
	readonly #options: HelpCentreOptions;
	#opening: Promise<OpenHelpCentre> | undefined;
	#failed = -Infinity;

	constructor(options: HelpCentreOptions) {
		this.readFile = options.readFile;
		this.#options = options;
	}

	/** @throws {UnavailableError} */
	open(): Promise<OpenHelpCentre> {
		if (Date.now() - this.#failed >= PAUSE) this.#opening ??= this.#open().catch(this.#fail);
		return this.#opening ?? this.#fail();
	}

	readonly #fail = (cause?: unknown): Promise<never> => {
		if (this.#opening) this.#failed = Date.now();
		this.#opening = undefined;
		return Promise.reject(new UnavailableError('The search index could not be opened.', { cause }));
	};

	async #open(): Promise<OpenHelpCentre> {
		const { readFile, takeTurn } = this.#options;
		const readIndexFile: ReadFile = (path) => readFile(`pagefind/${path}`);
		const createPagefind = await this.#options.loadPagefind(readFile);
		return new OpenHelpCentre(await readIndex(readIndexFile, createPagefind), takeTurn);
	}
}

export class OpenHelpCentre {
	readonly search: Search;
	readonly site: SiteFacts;
	readonly language: string;
	/** Words of the interface. */
	readonly text: SearchText;
	readonly serverText: ServerText;
	readonly #takeTurn: TakeTurn;

	constructor({ search, file }: OpenedIndex, takeTurn: TakeTurn) {
		this.search = search;
		this.site = file.site;
		this.language = file.language;
		this.text = searchTextIn(file.language);
		this.serverText = serverTextIn(file.language);
		this.#takeTurn = takeTurn;
	}

	/** A search and what is made of it, in a turn of their own. */
	find<T>(
		query: string,
		options: SearchOptions & { readonly signal?: AbortSignal | undefined },
		use: (results: SearchResults) => T | Promise<T>,
	): Promise<T> {
		return this.#takeTurn(
			async () => use(await this.search.search(query, options)),
			options.signal,
		);
	}
}
